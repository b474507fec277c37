import { useState } from 'react';
import { Editor } from './editor.tsx';
import { ItemList } from './item-list.tsx';
import { withAt } from './lists.ts';
import { type SectionProps, useDraft } from './use-draft.ts';
import { weekdays, weekWords } from './week.ts';
import { WeekTable } from './week-table.tsx';

/** When each lead has time: a week of each. */
export const SessionsSection = (props: SectionProps) => {
  const editing = useDraft('people', props);
  const [open, setOpen] = useState<number>();
  const { value: people, set, faults, faultAt } = editing;
  const items = people.flatMap(({ name, roles, sessions = [] }, index) => {
    if (!roles.includes('lead')) return [];
    const days = weekdays.filter(({ id }) => sessions.some(({ day }) => day === id)).map((day) => day.name);
    return [
      {
        index,
        name,
        lines: [days.length > 0 ? `${weekWords(sessions)} ${days.join(', ')}.` : weekWords(sessions)],
        faulty: faults.some(({ path }) => path.startsWith(`people.${index}.sessions`)),
      },
    ];
  });
  return (
    <Editor editing={editing} nameOf={(index) => people[index]?.name ?? ''} onOpen={setOpen}>
      <ItemList
        label="Leads"
        items={items}
        open={open}
        onOpen={setOpen}
        empty="Nobody has the role of a lead yet. Give it to somebody under People and roles."
      >
        {(index) => {
          const person = people[index];
          if (!person) return null;
          return (
            <WeekTable
              name={person.name}
              path={`people.${index}.sessions`}
              sessions={person.sessions ?? []}
              faultAt={faultAt}
              onChange={(sessions) => set(withAt(people, index, { ...person, sessions }))}
            />
          );
        }}
      </ItemList>
    </Editor>
  );
};
