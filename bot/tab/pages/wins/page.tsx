import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePages } from '../../api/use-pages.ts';
import { useWhileVisible } from '../../api/while-visible.ts';
import { LiveCard } from '../../card/live-card.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Beside } from '../../parts/beside.tsx';
import { Page } from '../../parts/page.tsx';
import { useForm } from '../../parts/use-form.ts';
import { useReturn } from '../../parts/use-return.ts';
import { hrefOf, useRoute } from '../../shell/route.ts';
import { WinList } from './list.tsx';
import type { Filter } from './lists.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  one: { maxWidth: '720px' },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 12px' },
});

/** Milliseconds between looks: a name that was taken back does not stay for long (D5.4). */
const every = 60_000;

/** What can be opened above the wall, by the verb that shows it. */
const forms = {
  tell: { title: 'Tell a story', verb: 'story.start' },
  awards: { title: 'For awards', verb: 'story.awards' },
} as const;

const buttonId = (name: keyof typeof forms): string => `open-${name}`;

/** The wall of success stories. */
export const WinsPage = () => {
  const styles = useStyles();
  const { id } = useRoute();
  const [filter, setFilter] = useState<Filter>('wall');
  const [year, setYear] = useState('');
  const list = usePages('page.wins', { filter, year: filter === 'wall' ? year : '' });
  const { open, show, another, sent, close } = useForm<keyof typeof forms>(list.again);
  useWhileVisible(list.again, every);
  useReturn(id);

  const button = (name: keyof typeof forms) => (
    <Button
      id={buttonId(name)}
      appearance={name === 'tell' ? 'primary' : 'secondary'}
      onClick={() => show(name)}
    >
      {forms[name].title}
    </Button>
  );
  const closed = (name: keyof typeof forms): void => {
    close();
    document.getElementById(buttonId(name))?.focus();
  };
  const actions = (
    <div className={styles.actions}>
      {button('tell')}
      {list.pages[0]?.canAward && button('awards')}
    </div>
  );
  return (
    <Page title={id === '' ? 'Wins' : `Story ${id}`} actions={id === '' && actions}>
      {id !== '' && (
        <div className={styles.one}>
          <BackLink href={hrefOf('wins')}>Back to the wins</BackLink>
          <h2 className={styles.title}>The story</h2>
          <LiveCard
            key={id}
            verb="story.show"
            // From the wall it is what everybody reads; from a list of one's own, one's own side of it.
            fields={filter === 'wall' ? { id, side: 'reader' } : { id }}
            label={`Story ${id}`}
            onChanged={list.again}
          />
        </div>
      )}
      <div hidden={id !== ''}>
        {open && (
          <Beside
            key={open.nth}
            title={forms[open.name].title}
            onClose={() => closed(open.name)}
            onAnother={open.sent && open.name === 'tell' ? another : undefined}
            another="Tell another"
          >
            <LiveCard
              verb={forms[open.name].verb}
              fields={{}}
              label={forms[open.name].title}
              onChanged={sent}
            />
          </Beside>
        )}
        <WinList list={list} filter={filter} year={year} onFilter={setFilter} onYear={setYear} />
      </div>
    </Page>
  );
};
