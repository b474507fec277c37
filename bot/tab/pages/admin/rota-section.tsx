import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AdminSections } from '../../../page/admin/admin-page.ts';
import { Editor } from './editor.tsx';
import { ChoiceField, WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { ItemList } from './item-list.tsx';
import { withAt, withoutAt } from './lists.ts';
import { PeoplePicker } from './people-picker.tsx';
import { type SectionProps, useDraft } from './use-draft.ts';
import { timeWords, weekdays } from './week.ts';

type Rota = NonNullable<AdminSections['rota']>;
type Shift = Rota['shifts'][number];

/** "rota.shifts.2.from" names its shift second, unlike the other lists. */
const shiftAt = (index: number): string => `rota.shifts.${index}`;

/** Who answers for what is late. */
export const RotaSection = (props: SectionProps) => {
  const { page } = props;
  const styles = useFormStyles();
  const editing = useDraft('rota', props);
  const [open, setOpen] = useState<number>();
  const { value: rota, set, faults, faultAt } = editing;
  const { people } = page.sections;
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;

  if (!rota) {
    return (
      <Editor editing={editing}>
        <p>There is no rota. Leads who are in a session hear of what is late, and admins after them.</p>
        <Button onClick={() => set({ shifts: [], otherwise: [] })}>Make a rota</Button>
      </Editor>
    );
  }
  const { shifts, otherwise } = rota;
  const items = shifts.map(({ day, from, to, people: some }, index) => ({
    index,
    name: `${weekdays.find(({ id }) => id === day)?.name ?? day}, ${timeWords(from)} to ${timeWords(to)}`,
    lines: [some.map(nameOf).join(', ') || 'Nobody yet'],
    faulty: faults.some(({ path }) => path.startsWith(`${shiftAt(index)}.`)),
  }));
  const change = (index: number, part: Partial<Shift>): void => {
    const shift = shifts[index];
    if (shift) set({ ...rota, shifts: withAt(shifts, index, { ...shift, ...part }) });
  };
  return (
    <Editor editing={editing} nameOf={(index) => items[index]?.name ?? ''} onOpen={setOpen}>
      <div className={styles.stack}>
        <ItemList label="Times" items={items} open={open} onOpen={setOpen} empty="No set times yet.">
          {(index) => {
            const shift = shifts[index];
            if (!shift) return null;
            const at = (name: string) => ({
              path: `${shiftAt(index)}.${name}`,
              fault: faultAt(`${shiftAt(index)}.${name}`),
            });
            return (
              <div className={styles.stack}>
                <div className={styles.row}>
                  <ChoiceField
                    label="Day"
                    {...at('day')}
                    value={shift.day}
                    choices={weekdays}
                    onChange={(chosen) => {
                      const day = weekdays.find(({ id }) => id === chosen)?.id;
                      if (day) change(index, { day });
                    }}
                  />
                  <WordsField
                    label="From"
                    type="time"
                    {...at('from')}
                    value={shift.from}
                    onChange={(from) => change(index, { from })}
                  />
                  <WordsField
                    label="To"
                    type="time"
                    {...at('to')}
                    value={shift.to}
                    onChange={(to) => change(index, { to })}
                  />
                </div>
                <PeoplePicker
                  legend="Who hears"
                  {...at('people')}
                  people={people}
                  chosen={shift.people}
                  onChange={(some) => change(index, { people: some })}
                />
                <div>
                  <Button
                    onClick={() => {
                      set({ ...rota, shifts: withoutAt(shifts, index) });
                      setOpen(undefined);
                    }}
                  >
                    Take this time out
                  </Button>
                </div>
              </div>
            );
          }}
        </ItemList>
        <div>
          <Button
            onClick={() => {
              set({ ...rota, shifts: [...shifts, { day: 'Mon', from: '08:00', to: '18:00', people: [] }] });
              setOpen(shifts.length);
            }}
          >
            Add a time
          </Button>
        </div>
        <PeoplePicker
          legend="At all other times"
          path="rota.otherwise"
          fault={faultAt('rota.otherwise')}
          people={people}
          chosen={otherwise}
          onChange={(some) => set({ ...rota, otherwise: some })}
        />
        <div>
          <Button onClick={() => set(null)}>Work without a rota</Button>
        </div>
      </div>
    </Editor>
  );
};
