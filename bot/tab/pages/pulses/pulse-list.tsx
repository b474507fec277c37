import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PulsesPage } from '../../../page/pulse-page.ts';
import type { Problem } from '../../api/answer.ts';
import { useAsk } from '../../api/context.ts';
import { useRead } from '../../api/use-read.ts';
import { Words } from '../../card/words.tsx';
import { CardPanel, type OpenCard } from '../../parts/card-panel.tsx';
import { Choices } from '../../parts/choices.tsx';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { InnerLink } from '../../shell/inner-link.tsx';
import { hrefOf } from '../../shell/route.ts';
import { usePulseStyles } from './styles.ts';

type Filter = PulsesPage['filter'];

const filters = [
  { value: 'all', title: 'All pulses' },
  { value: 'mine', title: 'Your pulses' },
] as const;

const starting: OpenCard = { verb: 'pulse.start', fields: {}, title: 'Ask colleagues something' };

const Rows = ({ rows }: Pick<PulsesPage, 'rows'>) => {
  const styles = usePulseStyles();
  return rows.map(({ id, title, status, facts }) => (
    <li key={id}>
      <InnerLink href={hrefOf('pulses', id)} className={styles.row}>
        <Words text={title} className={styles.line} />
        {status}
        <Words text={[id, facts].join(' · ')} className={styles.small} />
      </InnerLink>
    </li>
  ));
};

/** Newest first; more of them at a press. */
export const PulseList = () => {
  const styles = usePulseStyles();
  const ask = useAsk();
  const [filter, setFilter] = useState<Filter>();
  const { data, problem, loading, again } = useRead('page.pulses', filter ? { filter } : {});
  const [more, setMore] = useState<{ readonly of?: PulsesPage; readonly lists: readonly PulsesPage[] }>({
    lists: [],
  });
  const [failed, setFailed] = useState<Problem>();
  const [asking, setAsking] = useState(false);
  const [card, setCard] = useState<OpenCard>();
  const close = (): void => setCard(undefined);

  // What was shown below an older reading of the list goes with it.
  const lists = more.of === data ? more.lists : [];
  const last = lists.at(-1) ?? data;
  const shown = [data, ...lists].reduce((sum, list) => sum + (list?.rows.length ?? 0), 0);
  const showMore = async (): Promise<void> => {
    if (!data || !last?.hasNext) return;
    const fields = { filter: data.filter, page: last.next };
    setAsking(true);
    const answer = await ask({ verb: 'page.pulses', fields });
    setAsking(false);
    setFailed(answer.ok ? undefined : answer.problem);
    if (answer.ok) setMore({ of: data, lists: [...lists, answer.body.data as PulsesPage] });
  };

  return (
    <Page
      title="Pulses"
      actions={
        data?.canStart && (
          <Button appearance="primary" onClick={() => setCard(starting)}>
            Ask colleagues something
          </Button>
        )
      }
    >
      {card && <CardPanel key={card.title} card={card} onChanged={again} onClose={close} />}
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!data && !problem && <Loading lines={6} />}
      {data && (
        <div aria-busy={loading}>
          {(data.canAll || data.canMine) && (
            <div className={styles.bar}>
              <Choices
                label="Whose pulses"
                choices={filters}
                picked={data.filter}
                onPick={(value) => setFilter(value as Filter)}
              />
            </div>
          )}
          {data.empty && <p>No pulse was asked yet.</p>}
          <ul className={styles.list} aria-label={data.heading}>
            <Rows rows={data.rows} />
            {lists.map((list) => (
              <Rows key={list.rows[0]?.id} rows={list.rows} />
            ))}
          </ul>
          {failed && <ProblemNotice problem={failed} />}
          {data.hasNext && (
            <More
              title="Show more"
              shown={`${shown} shown`}
              has={last?.hasNext === true}
              loading={asking}
              more={() => void showMore()}
            />
          )}
        </div>
      )}
    </Page>
  );
};
