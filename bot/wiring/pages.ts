import type { ReaderView } from '../broadcast/reader-view.ts';
import type { Action } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import { adminPages } from '../page/admin/actions.ts';
import { boardPages } from '../page/board-actions.ts';
import { broadcastPages } from '../page/broadcast/actions.ts';
import { composePages } from '../page/broadcast/compose-actions.ts';
import { ledgerPages } from '../page/broadcast/ledger-actions.ts';
import type { BroadcastPagePorts } from '../page/broadcast/ports.ts';
import { mePages } from '../page/me-actions.ts';
import type { PageView } from '../page/pages.ts';
import { type PulsePagePorts, pulsesPages } from '../page/pulses-actions.ts';
import { type ReportPagePorts, reportsPages } from '../page/reports-actions.ts';
import { requestsPages } from '../page/requests-actions.ts';
import { winsPages } from '../page/wins-actions.ts';
import { settingsActions } from '../settings/actions.ts';
import type { LiveSettings } from '../settings/live.ts';
import type { Storage } from '../storage/storage.ts';
import { adminPorts } from './admin.ts';
import type { Recipients } from './recipients.ts';

export interface PageWiring {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly live: LiveSettings;
  readonly recipients: Recipients;
  readonly broadcasts: Pick<BroadcastPagePorts, 'policy' | 'audience' | 'csvLink' | 'loopOf' | 'mayAsk'>;
  readonly pulses: PulsePagePorts;
  readonly reports: ReportPagePorts;
}

/** The verbs that pages alone have. They read what a chat is too small for; to change something a page presses like a card. */
export const pageActions = ({
  stored,
  organisation,
  live,
  recipients,
  broadcasts,
  pulses,
  reports,
}: PageWiring) => {
  const telling = { ...broadcasts, ...stored.outbox, store: stored.broadcasts, organisation };
  const actions: Readonly<Record<string, Action<PageView | ReaderView>>> = {
    ...mePages({
      organisation,
      reachable: async (person) => (await stored.contacts.reach(organisation.code, person)) !== undefined,
      rolesOf: (verb) => (Object.hasOwn(actions, verb) ? actions[verb]?.roles : undefined) ?? [],
    }),
    ...boardPages({ store: stored.requests, log: stored.log, organisation }),
    ...broadcastPages(telling),
    ...composePages(telling),
    ...ledgerPages(telling),
    ...pulsesPages(pulses),
    ...reportsPages(reports),
    ...requestsPages({ store: stored.requests, organisation }),
    ...winsPages({ store: stored.stories, organisation }),
    ...settingsActions(live),
    ...adminPages(adminPorts({ stored, organisation, live, recipients })),
  };
  return actions;
};
