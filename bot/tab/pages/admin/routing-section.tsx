import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AdminPage, AdminSections } from '../../../page/admin/admin-page.ts';
import { pickedFrom } from './destination.ts';
import { DestinationPicker } from './destination-picker.tsx';
import { DryRun } from './dry-run.tsx';
import { Editor } from './editor.tsx';
import { LongField, WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { ItemList } from './item-list.tsx';
import { moved, withAt, withoutAt } from './lists.ts';
import { type SectionProps, useDraft } from './use-draft.ts';

type Rule = AdminSections['routing'][number];

const conditionHint =
  "Such as kind == 'safety' || contains(where, 'eye'). Facts: kind, harm, affects, where, what, profession, site.";

const placeOf = ({ to }: Rule, { sections, groups }: AdminPage): string => {
  const { kind, id, group, profession, specialty, site } = pickedFrom(to);
  if (kind === 'informatics') return 'Informatics';
  if (kind === 'group') return groups.find((one) => one.id === group)?.name ?? group;
  if (id) return sections.people.find((person) => person.id === id)?.name ?? id;
  return ['A lead', ...[profession, specialty, site].filter(Boolean)].join(', ');
};

/** The ordered rules for where a new request goes first. */
export const RoutingSection = (props: SectionProps) => {
  const { page } = props;
  const styles = useFormStyles();
  const editing = useDraft('routing', props);
  const [open, setOpen] = useState<number>();
  const [said, setSaid] = useState('');
  const { value: rules, set, faults, faultAt } = editing;

  const buttonAt = (index: number, by: -1 | 1): string => `move-${by === 1 ? 'down' : 'up'}-${index}`;
  const move = (index: number, by: -1 | 1): void => {
    set(moved(rules, index, by));
    if (open === index) setOpen(index + by);
    else if (open === index + by) setOpen(index);
    // The rule goes on being moved with the same key.
    requestAnimationFrame(() => document.getElementById(buttonAt(index + by, by))?.focus());
    setSaid(`${rules[index]?.id} is now rule ${index + by + 1} of ${rules.length}.`);
  };
  const items = rules.map((rule, index) => ({
    index,
    name: `${index + 1}. ${rule.id || 'A new rule'}`,
    lines: [`When ${rule.when || '…'}`, `To: ${placeOf(rule, page)}`],
    faulty: faults.some(({ path }) => path.startsWith(`routing.${index}.`)),
  }));

  return (
    <Editor editing={editing} nameOf={(index) => `Rule ${index + 1}`} onOpen={setOpen}>
      <div className={styles.stack}>
        <ItemList
          label="Rules"
          items={items}
          open={open}
          onOpen={setOpen}
          empty="There is no rule, so everything goes to informatics."
          buttons={(index) => (
            <>
              <Button
                id={buttonAt(index, -1)}
                aria-label={`Move rule ${index + 1} up`}
                disabledFocusable={index === 0}
                onClick={() => move(index, -1)}
              >
                Up
              </Button>
              <Button
                id={buttonAt(index, 1)}
                aria-label={`Move rule ${index + 1} down`}
                disabledFocusable={index === rules.length - 1}
                onClick={() => move(index, 1)}
              >
                Down
              </Button>
            </>
          )}
        >
          {(index) => {
            const rule = rules[index];
            if (!rule) return null;
            const at = (name: string) => ({
              path: `routing.${index}.${name}`,
              fault: faultAt(`routing.${index}.${name}`),
            });
            const change = (part: Partial<Rule>): void => set(withAt(rules, index, { ...rule, ...part }));
            return (
              <div className={styles.stack}>
                <WordsField
                  label="Name of the rule"
                  required
                  {...at('id')}
                  value={rule.id}
                  onChange={(id) => change({ id })}
                />
                <LongField
                  label="When"
                  required
                  hint={conditionHint}
                  {...at('when')}
                  value={rule.when}
                  onChange={(when) => change({ when })}
                />
                <DestinationPicker to={rule.to} {...at('to')} page={page} onChange={(to) => change({ to })} />
                <WordsField
                  label="Reason, as whoever raised it reads it"
                  hint="Goes on from: sent to …, because …"
                  {...at('because')}
                  value={rule.because ?? ''}
                  onChange={(because) => change({ because })}
                />
                <div>
                  <Button
                    onClick={() => {
                      set(withoutAt(rules, index));
                      setOpen(undefined);
                    }}
                  >
                    Take this rule out
                  </Button>
                </div>
              </div>
            );
          }}
        </ItemList>
        <p className={styles.hint} role="status">
          {said}
        </p>
        <div>
          <Button
            onClick={() => {
              // Before the last, which is the rule for everything else.
              const index = Math.max(0, rules.length - 1);
              const fresh = { id: '', when: '', to: 'informatics' };
              set([...rules.slice(0, index), fresh, ...rules.slice(index)]);
              setOpen(index);
            }}
          >
            Add a rule
          </Button>
        </div>
        <DryRun routing={rules} nameOf={(index) => `Rule ${index + 1}`} />
      </div>
    </Editor>
  );
};
