import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettingsSaved } from '../../../settings/actions.ts';
import type { Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import type { SectionProps } from './use-draft.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '8px', marginBottom: '16px' },
  list: { margin: '4px 0 0', paddingLeft: '20px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'center' },
});

/** What an admin has to know before they change anything: other settings lie in the file, or the newest cannot run. */
export const FileNotice = ({ page, again }: SectionProps) => {
  const styles = useStyles();
  const ask = useAsk();
  const [answer, setAnswer] = useState<SettingsSaved>();
  const [problem, setProblem] = useState<Problem>();
  const { file, faults } = page;
  if (!file && faults.length === 0 && !answer && !problem) return null;

  const take = async (): Promise<void> => {
    const taken = await ask({ verb: 'admin.use-file' });
    setProblem(taken.ok ? undefined : taken.problem);
    if (!taken.ok) return;
    setAnswer(taken.body.data as SettingsSaved);
    again();
  };

  return (
    <div className={styles.box}>
      {faults.length > 0 && (
        <Notice kind="warning">
          The newest settings cannot be used here. Those from before still run.
          <ul className={styles.list}>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {file && (
        <Notice>
          <span className={styles.row}>
            <span>{file} What was saved here still counts.</span>
            <Button onClick={() => void take()}>Use the file again</Button>
          </span>
        </Notice>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {answer && (
        <Notice kind={answer.outcome === 'saved' ? 'done' : 'problem'}>
          {[answer.words, ...answer.faults.map(({ text }) => text)].join(' ')}
        </Notice>
      )}
    </div>
  );
};
