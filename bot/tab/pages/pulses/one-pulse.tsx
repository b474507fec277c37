import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useRead } from '../../api/use-read.ts';
import { useWhileVisible } from '../../api/while-visible.ts';
import { LiveCard } from '../../card/live-card.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { CardPanel, type OpenCard } from '../../parts/card-panel.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { hrefOf } from '../../shell/route.ts';
import { Progress } from './progress.tsx';
import { Results } from './results.tsx';
import { usePulseStyles } from './styles.ts';

/** Milliseconds between looks at one that is under way. */
const lookAgain = 15_000;

/** What is over does not change by itself. */
const nothing = (): void => undefined;

/** One pulse: what is shown of it here, and its card for what can be done. */
export const OnePulse = ({ id }: { readonly id: string }) => {
  const styles = usePulseStyles();
  const { data, problem, again } = useRead('page.pulse', { id });
  const [card, setCard] = useState<OpenCard>();
  const close = (): void => setCard(undefined);
  const isLive = data?.kind === 'progress' && data.progress.isLive;

  useWhileVisible(isLive ? again : nothing, lookAgain);

  const own: OpenCard = { verb: 'pulse.show', fields: { id }, title: `What you can do with ${id}` };
  const read = (number: string): void =>
    setCard({ verb: 'broadcast.show', fields: { id: number }, title: `Broadcast ${number}` });
  return (
    <Page
      title={`Pulse ${id}`}
      actions={
        data && data.kind !== 'question' && <Button onClick={() => setCard(own)}>Open its card</Button>
      }
    >
      <BackLink href={hrefOf('pulses')}>All pulses</BackLink>
      {card && <CardPanel key={card.title} card={card} onChanged={again} onClose={close} />}
      {problem && <ProblemNotice problem={problem} again={data ? undefined : again} />}
      {!data && !problem && <Loading lines={6} />}
      {data && <h2 className={styles.name}>{data.title}</h2>}
      {data?.kind === 'question' && <LiveCard verb="pulse.show" fields={{ id }} label={`Pulse ${id}`} />}
      {data?.kind === 'progress' && <Progress progress={data.progress} onRead={read} />}
      {data?.kind === 'results' && <Results results={data.results} onRead={read} />}
    </Page>
  );
};
