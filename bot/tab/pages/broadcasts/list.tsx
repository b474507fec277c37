import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BroadcastRow } from '../../../page/broadcast/list-page.ts';
import { usePages } from '../../api/use-pages.ts';
import { useWhileVisible } from '../../api/while-visible.ts';
import { Choices } from '../../parts/choices.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Page } from '../../parts/page.tsx';
import { ProblemNotice } from '../../parts/problem.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { hrefOf } from '../../shell/route.ts';
import { LinkButton } from './link-button.tsx';
import { useBroadcastStyles } from './styles.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px 16px',
    padding: '12px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr) 260px', alignItems: 'start' },
  },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  yours: {
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  top: { marginBottom: '8px' },
});

/** What others do to them shows here after so many milliseconds. */
const lookEvery = 15_000;

const Row = ({ row }: { readonly row: BroadcastRow }) => {
  const styles = useStyles();
  const shared = useBroadcastStyles();
  return (
    <li className={styles.item}>
      <div>
        <TextLink className={styles.title} href={hrefOf('broadcasts', row.id)}>
          {row.title}
        </TextLink>
        <p className={shared.quiet}>
          {row.kind} · {row.author} · written {row.written}
        </p>
      </div>
      <div>
        <p className={shared.line}>
          {row.forYou ? <span className={styles.yours}>Waits for you to approve it</span> : row.status}
        </p>
        {row.reached && <p className={shared.quiet}>{row.reached}</p>}
      </div>
    </li>
  );
};

const emptyWords = {
  mine: 'You have not written a broadcast yet.',
  all: 'Nobody has written a broadcast yet.',
} as const;

/** Every broadcast that somebody may look behind, newest first. */
export const BroadcastList = () => {
  const styles = useStyles();
  const shared = useBroadcastStyles();
  const [filter, setFilter] = useState('');
  const { pages, problem, loading, more, again } = usePages('page.broadcasts', filter ? { filter } : {});
  useWhileVisible(again, lookEvery);

  const [first] = pages;
  const rows = pages.flatMap((page) => page.rows);
  return (
    <Page
      title="Broadcasts"
      actions={
        first?.canStart && (
          <LinkButton href={hrefOf('broadcasts', 'new')} primary>
            Write one
          </LinkButton>
        )
      }
    >
      {problem && <ProblemNotice problem={problem} again={again} />}
      {!first && !problem && <Loading />}
      {first?.mayAll && (
        <div className={styles.top}>
          <Choices
            label="Whose broadcasts"
            choices={[
              { title: 'Everybody’s', value: 'all' },
              { title: 'Yours', value: 'mine' },
            ]}
            picked={filter || first.filter}
            onPick={setFilter}
          />
        </div>
      )}
      {first && rows.length === 0 && <p className={shared.line}>{emptyWords[first.filter]}</p>}
      {rows.length > 0 && (
        <ul className={shared.plainList} aria-label="Broadcasts, newest first" aria-busy={loading}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {pages.at(-1)?.next && (
        <p>
          <Button onClick={more} disabledFocusable={loading}>
            Show older ones
          </Button>
        </p>
      )}
    </Page>
  );
};
