import type { AnyView } from '../../bot/render/templates.ts';
import * as broadcasts from './samples/broadcasts.ts';
import * as contact from './samples/contact.ts';
import * as desk from './samples/desk.ts';
import * as hazard from './samples/hazard.ts';
import * as requests from './samples/requests.ts';
import * as triage from './samples/triage.ts';

/** What each file of cards/samples/ holds, from the real view and made-up people. A card without one does not compile. */
export const samples = {
  'broadcast-approval': broadcasts.approval,
  'broadcast-card': broadcasts.card,
  'broadcast-draft': broadcasts.draft,
  'broadcast-form': broadcasts.form,
  'broadcast-list': broadcasts.list,
  'broadcast-moved': broadcasts.moved,
  'broadcast-progress': broadcasts.progress,
  'contact-settings': contact.settings,
  'desk-again': desk.again,
  'desk-help': desk.help,
  'desk-notice': desk.notice,
  'desk-who': desk.who,
  'hazard-form': hazard.form,
  'request-card': requests.card,
  'request-dialog': requests.dialog,
  'request-form': requests.form,
  'request-link': requests.link,
  'request-list': requests.list,
  'request-moved': requests.moved,
  'request-sent': requests.sent,
  'triage-card': triage.card,
  'triage-list': triage.queue,
  'triage-note': triage.note,
  'triage-assign': triage.assign,
  'triage-error': triage.error,
  'triage-more': triage.more,
  'triage-plan': triage.plan,
  'triage-priority': triage.priority,
  'triage-supplier': triage.supplier,
} satisfies { readonly [Name in AnyView['template']]: AnyView | Promise<AnyView> };
