import type { AnyView } from '../../bot/render/templates.ts';
import * as board from './samples/board.ts';
import * as broadcasts from './samples/broadcasts.ts';
import * as contact from './samples/contact.ts';
import * as desk from './samples/desk.ts';
import * as directory from './samples/directory.ts';
import * as glossary from './samples/glossary.ts';
import * as hazard from './samples/hazard.ts';
import * as heard from './samples/heard.ts';
import * as lookBack from './samples/look-back.ts';
import * as pulses from './samples/pulses.ts';
import * as reports from './samples/reports.ts';
import * as requests from './samples/requests.ts';
import * as stories from './samples/stories.ts';
import * as triage from './samples/triage.ts';

/** What each file of cards/samples/ holds, from the real view and made-up people. A card without one does not compile. */
export const samples = {
  'board-agenda': board.agenda,
  'board-item': board.item,
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
  'desk-listed': directory.listed,
  'desk-notice': desk.notice,
  'desk-who': directory.who,
  'glossary-words': glossary.words,
  'hazard-details': hazard.details,
  'hazard-form': hazard.form,
  'hazard-log': hazard.log,
  'pulse-comment': pulses.comment,
  'pulse-form': pulses.form,
  'pulse-list': pulses.list,
  'pulse-moved': pulses.moved,
  'pulse-preview': pulses.preview,
  'pulse-progress': pulses.progress,
  'pulse-question': pulses.question,
  'pulse-results': pulses.results,
  'report-demand': reports.demand,
  'report-summary': reports.summary,
  'request-card': requests.card,
  'request-dialog': requests.dialog,
  'request-form': requests.form,
  'request-link': requests.link,
  'request-list': requests.list,
  'request-moved': requests.moved,
  'request-reach': contact.reach,
  'request-saving': reports.saved,
  'request-sent': requests.sent,
  'story-approval': stories.approval,
  'story-awards': lookBack.awards,
  'story-card': stories.card,
  'story-consent': stories.consent,
  'story-dialog': stories.dialog,
  'story-form': stories.form,
  'story-gone': stories.gone,
  'story-month': lookBack.month,
  'story-moved': stories.moved,
  'story-record': lookBack.record,
  'story-sent': stories.sent,
  'story-teller': stories.tellerCard,
  'story-wall': stories.wall,
  'triage-card': triage.card,
  'triage-lines': triage.lines,
  'triage-list': triage.queue,
  'triage-note': triage.note,
  'triage-assign': triage.assign,
  'triage-board': board.form,
  'triage-digest': triage.digest,
  'triage-error': triage.error,
  'triage-more': triage.more,
  'triage-plan': triage.plan,
  'triage-priority': triage.priority,
  'triage-restate': heard.restate,
  'triage-route': triage.route,
  'triage-same': heard.same,
  'triage-saving': reports.stating,
  'triage-sealed': triage.sealed,
  'triage-split': heard.split,
  'triage-supplier': triage.supplier,
} satisfies { readonly [Name in AnyView['template']]: AnyView | Promise<AnyView> };
