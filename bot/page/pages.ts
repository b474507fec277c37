import type { View } from '../core/view.ts';
import type { SettingsSaved } from '../settings/actions.ts';
import type { AdminPage } from './admin/admin-page.ts';
import type { AudiencesPage } from './admin/audiences-page.ts';
import type { DryRunPage } from './admin/dry-run-page.ts';
import type { EmergencyPage } from './admin/emergency-page.ts';
import type { HistoryPage } from './admin/history-page.ts';
import type { HoldsPage } from './admin/holds-page.ts';
import type { MetPage } from './admin/met-page.ts';
import type { BoardChanges, BoardPage } from './board-page.ts';
import type { LedgerPage } from './broadcast/ledger-page.ts';
import type { BroadcastsPage } from './broadcast/list-page.ts';
import type { BroadcastPage } from './broadcast/one-page.ts';
import type { ReachPage } from './broadcast/reach-page.ts';
import type { DemandPage } from './demand-page.ts';
import type { MePage } from './me-page.ts';
import type { PulsePage, PulsesPage } from './pulse-page.ts';
import type { ReportsPage } from './reports-page.ts';
import type { RequestPage } from './request-page.ts';
import type { RequestsPage } from './requests-page.ts';
import type { WinsPage } from './wins-page.ts';

/** What each page asks for, and gets. A page's verb is the name of its view too. */
export interface Pages {
  readonly 'page.board': BoardPage;
  readonly 'page.board-changes': BoardChanges;
  readonly 'page.broadcasts': BroadcastsPage;
  readonly 'page.broadcast': BroadcastPage;
  readonly 'page.broadcast-reach': ReachPage;
  readonly 'page.ledger': LedgerPage;
  readonly 'page.ledger-file': { readonly url: string };
  readonly 'page.me': MePage;
  readonly 'page.requests': RequestsPage;
  readonly 'page.request': RequestPage;
  readonly 'page.wins': WinsPage;
  readonly 'page.pulses': PulsesPage;
  readonly 'page.pulse': PulsePage;
  readonly 'page.reports': ReportsPage;
  readonly 'page.demand': DemandPage;
  /** Where a file is, for ten minutes. */
  readonly 'page.report-file': { readonly url: string };
  readonly 'page.demand-file': { readonly url: string };
  readonly 'page.settings-saved': SettingsSaved;
  readonly 'page.admin': AdminPage;
  readonly 'page.admin-history': HistoryPage;
  readonly 'page.dry-run': DryRunPage;
  readonly 'page.admin-met': MetPage;
  readonly 'page.admin-holds': HoldsPage;
  readonly 'page.admin-audiences': AudiencesPage;
  readonly 'page.admin-emergency': EmergencyPage;
}

export type PageVerb = keyof Pages;

export type PageView = { readonly [Verb in PageVerb]: View<Verb, Pages[Verb]> }[PageVerb];

export const pageView = <Verb extends PageVerb>(
  template: Verb,
  data: Pages[Verb],
): View<Verb, Pages[Verb]> => ({
  template,
  data,
});
