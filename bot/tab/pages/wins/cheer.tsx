import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { WinCard } from '../../../page/wins-page.ts';
import type { ReaderData } from '../../../story/reader-view.ts';
import type { Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { ProblemNotice } from '../../parts/problem.tsx';
import { lineId } from '../../parts/use-return.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', alignItems: 'center' },
});

type Cheers = Pick<WinCard, 'cheers' | 'canCheer'>;

/** What the service said last, until the list is read again. */
interface Pressed {
  readonly of: WinCard;
  readonly now: Cheers;
}

/** How many cheer a story, and a cheer of one's own. */
export const Cheer = ({ win }: { readonly win: WinCard }) => {
  const styles = useStyles();
  const ask = useAsk();
  const [pressed, setPressed] = useState<Pressed>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const { cheers, canCheer } = pressed?.of === win ? pressed.now : win;

  const press = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const fields = canCheer ? { id: win.id } : { id: win.id, undo: 'true' };
    const answer = await ask({ verb: 'story.cheer', fields });
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok || answer.body.template !== 'story-card') return;
    const { hasCheers, cheers: words, canCheer: can } = answer.body.data as ReaderData;
    setPressed({ of: win, now: { cheers: hasCheers ? words : '', canCheer: can } });
  };

  return (
    <>
      <div className={styles.row}>
        <Button
          onClick={() => void press()}
          disabledFocusable={busy}
          aria-describedby={`${lineId(win.id)} cheers-${win.id}`}
        >
          {canCheer ? 'Cheer' : 'Take my cheer back'}
        </Button>
        <span id={`cheers-${win.id}`} role="status">
          {cheers}
        </span>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
};
