import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { HistoryEntry } from '../../../page/admin/history-page.ts';
import type { SettingsSaved } from '../../../settings/actions.ts';
import type { Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { useRead } from '../../api/use-read.ts';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { useFormStyles } from './form-styles.ts';
import { HistoryList } from './history-list.tsx';
import type { SectionProps } from './use-draft.ts';

/** Who changed what, and the way back. */
export const HistorySection = ({ page, again }: SectionProps) => {
  const styles = useFormStyles();
  const ask = useAsk();
  const [before, setBefore] = useState<number>();
  const read = useRead('page.admin-history', before === undefined ? { seen: page.version } : { before });
  const [answer, setAnswer] = useState<SettingsSaved>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const undo = async ({ version }: HistoryEntry): Promise<void> => {
    setBusy(true);
    const undone = await ask({ verb: 'admin.undo', fields: { version } });
    setBusy(false);
    setProblem(undone.ok ? undefined : undone.problem);
    if (!undone.ok) return;
    setAnswer(undone.body.data as SettingsSaved);
    setBefore(undefined);
    again();
    read.again();
  };

  const { data } = read;
  if (!data) return read.problem ? <ProblemNotice problem={read.problem} again={read.again} /> : <Loading />;
  return (
    <div className={styles.stack}>
      {problem && <ProblemNotice problem={problem} />}
      {answer && (
        <Notice kind={answer.outcome === 'saved' ? 'done' : 'problem'}>
          {[answer.words, ...answer.faults.map(({ text }) => text)].join(' ')}
        </Notice>
      )}
      {data.entries.length === 0 && (
        <p>Nobody has changed the settings here yet. They are as in the settings file.</p>
      )}
      <HistoryList entries={data.entries} busy={busy} onUndo={(entry) => void undo(entry)} />
      <div className={styles.row}>
        {before !== undefined && <Button onClick={() => setBefore(undefined)}>Newest</Button>}
        {data.next !== undefined && <Button onClick={() => setBefore(data.next)}>Earlier changes</Button>}
      </div>
    </div>
  );
};
