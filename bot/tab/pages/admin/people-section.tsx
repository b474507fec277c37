import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { AddPerson } from './add-person.tsx';
import { Editor } from './editor.tsx';
import { WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { ItemList } from './item-list.tsx';
import { isNewAt, withAt, withoutAt } from './lists.ts';
import { type Person, PersonEditor } from './person-editor.tsx';
import { type SectionProps, useDraft } from './use-draft.ts';

/** More are found by name: nobody reads on through a list as long as that. */
const mostShown = 100;

const matches = ({ name, roles, profession = '' }: Person, wanted: string): boolean =>
  [name, profession, ...roles].some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase()));

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Everybody who has a role. */
export const PeopleSection = (props: SectionProps) => {
  const { page } = props;
  const styles = useFormStyles();
  const editing = useDraft('people', props);
  const [open, setOpen] = useState<number>();
  const [wanted, setWanted] = useState('');
  const [adding, setAdding] = useState(false);
  const { value: people, set, faults } = editing;
  const roleName = (id: string): string => page.roles.find((role) => role.id === id)?.name ?? id;

  const items = people.flatMap((person, index) => {
    if (index !== open && !matches(person, wanted)) return [];
    const { name, roles, profession, sites = [] } = person;
    const rest = [profession ?? '', ...sites].filter(Boolean).join(', ');
    return [
      {
        index,
        name: name || 'Somebody new',
        lines: [roles.map(roleName).join(', '), capital(rest)].filter(Boolean),
        faulty: faults.some(({ path }) => path.startsWith(`people.${index}.`)),
      },
    ];
  });

  const shown = items.filter(({ index }, at) => at < mostShown || index === open);
  const add = (person: Person): void => {
    set([...people, person]);
    setAdding(false);
    setWanted('');
    setOpen(people.length);
  };

  return (
    <Editor editing={editing} nameOf={(index) => people[index]?.name ?? ''} onOpen={setOpen}>
      <div className={styles.stack}>
        <div className={styles.row}>
          <WordsField
            label="Find somebody in the list"
            path="find-people"
            fault={undefined}
            value={wanted}
            onChange={setWanted}
          />
          <Button aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {adding ? 'Do not add anybody' : 'Add somebody'}
          </Button>
        </div>
        {adding && <AddPerson taken={people.map(({ id }) => id)} onAdd={add} />}
        <p className={styles.hint} role="status">
          {shown.length === people.length
            ? `${people.length} in the list.`
            : `${shown.length} of ${people.length} shown.`}
        </p>
        <ItemList
          label="People"
          items={shown}
          open={open}
          onOpen={setOpen}
          empty={people.length === 0 ? 'Nobody is in the list yet.' : 'Nobody in the list fits that.'}
        >
          {(index) => {
            const person = people[index];
            if (!person) return null;
            return (
              <PersonEditor
                person={person}
                index={index}
                people={people}
                isNew={isNewAt(people, index, page.sections.people)}
                page={page}
                faultAt={editing.faultAt}
                onChange={(next) => set(withAt(people, index, next))}
                onTakeOut={() => {
                  set(withoutAt(people, index));
                  setOpen(undefined);
                }}
              />
            );
          }}
        </ItemList>
      </div>
    </Editor>
  );
};
