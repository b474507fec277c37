import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useRead } from '../../api/use-read.ts';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { useFormStyles } from './form-styles.ts';
import type { Person } from './person-editor.tsx';

const Holds = ({ id }: { readonly id: string }) => {
  const { data, problem, again } = useRead('page.admin-holds', { person: id });
  if (problem) return <ProblemNotice problem={problem} again={again} />;
  if (!data) return <Loading lines={1} />;
  if (data.words.length === 0) return <p>Nothing hangs on them: no requests, sessions or duties.</p>;
  return (
    <ul>
      {data.words.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  );
};

export interface TakeOutProps {
  readonly person: Person;
  readonly isNew: boolean;
  readonly onTakeOut: () => void;
}

/** Whoever is taken out of the list leaves things behind: those are named first. */
export const TakeOut = ({ person, isNew, onTakeOut }: TakeOutProps) => {
  const styles = useFormStyles();
  const [asked, setAsked] = useState(false);
  const { id, name } = person;
  if (!asked) {
    return (
      <div>
        <Button onClick={isNew ? onTakeOut : () => setAsked(true)}>Take out of the list</Button>
      </div>
    );
  }
  return (
    <Notice kind="warning">
      Take {name} out of the list? They keep what everybody can do.
      <Holds id={id} />
      <div className={styles.row}>
        <Button appearance="primary" onClick={onTakeOut}>
          Take {name} out
        </Button>
        <Button onClick={() => setAsked(false)}>Keep {name}</Button>
      </div>
    </Notice>
  );
};
