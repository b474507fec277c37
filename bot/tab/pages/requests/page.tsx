import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestFilter } from '../../../page/requests-page.ts';
import { usePages } from '../../api/use-pages.ts';
import { useWhileVisible } from '../../api/while-visible.ts';
import { LiveCard } from '../../card/live-card.tsx';
import { Beside } from '../../parts/beside.tsx';
import { Page } from '../../parts/page.tsx';
import { useForm } from '../../parts/use-form.ts';
import { useReturn } from '../../parts/use-return.ts';
import { useRoute } from '../../shell/route.ts';
import { RequestList } from './list.tsx';
import { OneRequest } from './one.tsx';

/** Milliseconds after which an outcome is here at the latest. */
const every = 15_000;

const raise = 'raise';

/** What somebody raised and what they follow. */
export const RequestsPage = () => {
  const { id } = useRoute();
  const [filter, setFilter] = useState<RequestFilter>('all');
  const list = usePages('page.requests', { filter });
  const { open, show, another, sent, close } = useForm<'raise'>(list.again);
  useWhileVisible(list.again, every);
  useReturn(id);

  const button = (
    <Button id={raise} appearance="primary" onClick={() => show('raise')}>
      Raise a request
    </Button>
  );
  const closed = (): void => {
    close();
    document.getElementById(raise)?.focus();
  };
  return (
    <Page title={id === '' ? 'My requests' : `Request ${id}`} actions={id === '' && button}>
      {id !== '' && <OneRequest key={id} id={id} every={every} onChanged={list.again} />}
      <div hidden={id !== ''}>
        {open && (
          <Beside
            key={open.nth}
            title="Raise a request"
            onClose={closed}
            onAnother={open.sent ? another : undefined}
            another="Raise another"
          >
            <LiveCard verb="request.start" fields={{}} label="Your request" onChanged={sent} />
          </Beside>
        )}
        <RequestList list={list} filter={filter} onFilter={setFilter} />
      </div>
    </Page>
  );
};
