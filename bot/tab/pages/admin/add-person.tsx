import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useRead } from '../../api/use-read.ts';
import { ProblemNotice } from '../../parts/problem.tsx';
import { WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import type { Person } from './person-editor.tsx';
import { useSettled } from './use-settled.ts';

const useStyles = makeStyles({
  box: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  found: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
});

const shortest = 2;

interface FoundProps {
  readonly name: string;
  readonly taken: readonly string[];
  readonly onAdd: (person: Person) => void;
}

const Found = ({ name, taken, onAdd }: FoundProps) => {
  const styles = useStyles();
  const form = useFormStyles();
  const { data, problem, again } = useRead('page.admin-met', { name });
  if (problem) return <ProblemNotice problem={problem} again={again} />;
  if (!data) return null;
  return (
    <>
      <p className={form.hint} role="status">
        {data.words}
      </p>
      <ul className={form.plain}>
        {data.people.map((person) => (
          <li key={person.id} className={styles.found}>
            <span>{person.name}</span>
            {taken.includes(person.id) ? (
              <span>Already in the list</span>
            ) : (
              <Button
                aria-label={`Add ${person.name}`}
                onClick={() => onAdd({ id: person.id, name: person.name, roles: [] })}
              >
                Add
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

export interface AddPersonProps {
  readonly taken: readonly string[];
  readonly onAdd: (person: Person) => void;
}

/** Colleagues whom Wardline has met are found by name; others are added by their id. */
export const AddPerson = ({ taken, onAdd }: AddPersonProps) => {
  const styles = useStyles();
  const form = useFormStyles();
  const [typed, setTyped] = useState('');
  const name = useSettled(typed.trim());
  useEffect(() => {
    document.getElementById('at-add-name')?.focus();
  }, []);
  return (
    <div className={styles.box}>
      <div className={form.stack}>
        <WordsField
          label="Their name"
          path="add-name"
          fault={undefined}
          hint="The beginning is enough. It finds colleagues who have written to Wardline."
          value={typed}
          onChange={setTyped}
        />
        {name.length >= shortest && <Found name={name} taken={taken} onAdd={onAdd} />}
        <div>
          <Button onClick={() => onAdd({ id: '', name: typed.trim(), roles: [] })}>Add by id instead</Button>
        </div>
      </div>
    </div>
  );
};
