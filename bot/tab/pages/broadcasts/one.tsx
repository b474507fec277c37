import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BroadcastPage } from '../../../page/broadcast/one-page.ts';
import { useRead } from '../../api/use-read.ts';
import { useWhileVisible } from '../../api/while-visible.ts';
import { LiveCard } from '../../card/live-card.tsx';
import { Words } from '../../card/words.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { hrefOf } from '../../shell/route.ts';
import { CardPicture } from './card-picture.tsx';
import { Ledger } from './ledger.tsx';
import { LinkButton } from './link-button.tsx';
import { Progress } from './progress.tsx';
import { useBroadcastStyles } from './styles.ts';
import { Trail } from './trail.tsx';
import { useLatest } from './use-latest.ts';

const useStyles = makeStyles({
  facts: { display: 'grid', gap: '4px', marginBottom: '16px' },
  status: { fontWeight: tokens.fontWeightSemibold },
});

/** Milliseconds between looks: while it goes out, and once it has. */
const lookEvery = { running: 3_000, resting: 15_000 } as const;

interface PartProps {
  readonly page: BroadcastPage;
  readonly onChanged: () => void;
}

/** The card of the chat with all that can be done: open where that comes next, and by a press where it comes seldom. */
const Doing = ({ page, onChanged }: PartProps) => {
  const shared = useBroadcastStyles();
  const [open, setOpen] = useState(false);
  const { id, version, progress } = page;
  const card = (
    <LiveCard
      verb="broadcast.show"
      fields={{ id }}
      label="What you can do with it"
      version={version}
      onChanged={onChanged}
    />
  );
  if (!progress) {
    return (
      <section aria-labelledby="next-heading">
        <h2 id="next-heading" className={shared.heading}>
          What comes next
        </h2>
        {card}
      </section>
    );
  }
  return (
    <details className={shared.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={shared.foldTitle}>What you can do with it</summary>
      {open && <div className={shared.foldInside}>{card}</div>}
    </details>
  );
};

const Copy = ({ id, version }: { readonly id: string; readonly version: number }) => {
  const shared = useBroadcastStyles();
  // Nothing is typed here, so nothing is waited for. The version is there to read it again.
  const { body, problem } = useLatest(
    { verb: 'page.broadcast-copy', fields: { id, version }, as: 'card' },
    0,
  );
  return (
    <section aria-labelledby="copy-heading">
      <h2 id="copy-heading" className={shared.heading}>
        As readers see it
      </h2>
      {problem && <ProblemNotice problem={problem} />}
      {(body || !problem) && <CardPicture card={body?.card} label="The message" />}
    </section>
  );
};

/** One broadcast: what it says, how it goes, who approved it, and who was told. */
export const OneBroadcast = ({ id }: { readonly id: string }) => {
  const styles = useStyles();
  const shared = useBroadcastStyles();
  const { data, problem, again } = useRead('page.broadcast', { id });
  useWhileVisible(again, data?.isRunning ? lookEvery.running : lookEvery.resting);

  return (
    <Page
      title={data?.title ?? 'Broadcast'}
      actions={
        <div className={shared.row}>
          {data?.canEdit && <LinkButton href={hrefOf('broadcasts', id, 'edit')}>Change the words</LinkButton>}
          <LinkButton href={hrefOf('broadcasts')}>All broadcasts</LinkButton>
        </div>
      }
    >
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!data && !problem && <Loading />}
      {data && (
        <>
          <div className={styles.facts}>
            <Words text={data.status} className={styles.status} />
            <p className={shared.quiet}>
              {id} · {data.kind} · For: {data.audience}
            </p>
            {data.tells && <p className={shared.quiet}>{data.tells}</p>}
          </div>
          <div className={shared.columns}>
            <div className={shared.stack}>
              {data.progress && <Progress progress={data.progress} />}
              <Doing page={data} onChanged={again} />
              <Trail trail={data.trail} />
            </div>
            <Copy id={id} version={data.version} />
          </div>
          {data.canLedger && <Ledger id={id} />}
        </>
      )}
    </Page>
  );
};
