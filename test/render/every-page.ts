import { agendaView } from '../../bot/board/agenda-view.ts';
import { settingsView } from '../../bot/contact/settings-view.ts';
import { noWishes, stoppable, type Wishes } from '../../bot/contact/wishes.ts';
import { type RefusalCode, sentences } from '../../bot/core/refusal.ts';
import { refusalView } from '../../bot/desk/answer.ts';
import { helpView } from '../../bot/desk/view.ts';
import { search, themes } from '../../bot/glossary/glossary.ts';
import { glossaryView, places } from '../../bot/glossary/view.ts';
import { counted, noCounts } from '../../bot/hazard/log-counts.ts';
import { logView } from '../../bot/hazard/log-view.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { demandView } from '../../bot/report/demand-view.ts';
import { periodOf } from '../../bot/report/period.ts';
import { summaryView } from '../../bot/report/summary-view.ts';
import { dialogView } from '../../bot/request/dialog-view.ts';
import { formView } from '../../bot/request/form-view.ts';
import { listView } from '../../bot/request/list-view.ts';
import type { Report, Request } from '../../bot/request/request.ts';
import { levels } from '../../bot/request/risk-matrix.ts';
import { queueView } from '../../bot/triage/list-view.ts';
import { aDemand, aSummary, aWait } from '../support/reports.ts';
import { now } from '../support/requests.ts';

import { directoryCards } from './every-lead.ts';
import { id, notice, organisation, worst } from './every-organisation.ts';

const everyCount = levels
  .flatMap((initial) => levels.map((residual) => ({ id, status: 'accepted' as const, initial, residual })))
  .reduce(counted, noCounts);

/** Every page of the glossary, and what a search finds. */
const glossaryCards: readonly AnyView[] = [
  glossaryView({ notice, checked: ['postcode'], sought: '病'.repeat(200) }),
  ...themes.map((theme) => glossaryView({ theme })),
  ...places.map((place) => glossaryView({ entries: search('risk'), from: { id, place } })),
  glossaryView({ entries: search('a'), sought: 'a' }),
  glossaryView({ entries: [], sought: 'nothing' }),
];

/** The form as it opens with a sentence, and as it comes back with everything that was filled in. */
export const formsOf = (report: Report): readonly AnyView[] => {
  const { what } = report;
  const similar = [1, 2, 3].map((at) => ({ id: `WL-0000${at}`, what }));
  const again = formView(
    { id, report, notice, checked: ['date-of-birth', 'postcode', 'hospital-number'] },
    organisation,
  );
  const now = { ...report, confidential: true, harm: 'now' } as const;
  const confided = formView({ id, report: now, notice }, worst);
  return [
    formView({ id, report: { what }, similar, notice }, organisation),
    ...[again, dialogView(again.data)],
    ...[confided, dialogView(confided.data)],
  ];
};

/** One page of either list; the store's pages hold eight. */
export const pagesOf = (requests: readonly Request[]): readonly AnyView[] => {
  const page = { items: requests.slice(0, 8), next: 'open|0|2026-11-24T10:30:00.000Z|WL-7K2QX' };
  return [
    listView(page, requests[0]?.requester.id ?? '', now, organisation),
    queueView(page, { filter: 'all', sees: true, now, organisation }),
  ];
};

/** The cards that are about no request, with the least and with the most that they hold. */
export const deskCards: readonly AnyView[] = [
  agendaView([], undefined, { items: [] }),
  logView(noCounts, { now, organisation, sees: false, csvUrl: undefined }),
  logView(everyCount, { now, organisation: worst, sees: true, csvUrl: 'https://wardline.example/log.csv' }),
  helpView(organisation, { id: 'a', roles: [] }),
  helpView(worst, { id: 'a', roles: ['lead', 'admin', 'safety-officer', 'cio'] }),
  ...directoryCards,
  ...glossaryCards,
  ...(Object.keys(sentences) as RefusalCode[]).map((code) => refusalView(code, organisation)),
];

const shifts = ['24', '25', '26', '27', '28', '30']
  .map((day) => `2026-11-${day}`)
  .map((date) => ({ date, kind: 'night' }) as const);
const rules = { zone: organisation.zone, perWeek: 14, quiet: { from: '21:30', to: '07:15' } };
export const everyWish: Wishes = {
  quiet: { from: '20:00', to: '20:00' },
  shifts,
  standing: 'early-morning',
  deputy: { id: 'a'.repeat(36), name: '*'.repeat(64) },
  profile: { profession: 'Staff nurse', site: 'Main' },
  stopped: stoppable,
  snoozedUntil: '2026-12-01T07:00:00.000Z',
};
const deputy = { id: 'a'.repeat(36), name: '*'.repeat(64), met: false };
const choices = { professions: [], sites: [] };
const everyChoice = {
  professions: Array.from({ length: 40 }, (_, at) => `Profession ${at} ${'病'.repeat(20)}`),
  sites: Array.from({ length: 40 }, (_, at) => `Site ${at} ${'病'.repeat(20)}`),
};
const sessions = organisation.people.flatMap((member) => member.sessions ?? []);
const form = { shift2: '2026-11-24', kind3: 'early', quietTo: '07:00', stop: [] } as const;

/** A person's own settings, with the least and with the most that they say. */
export const contactCards: readonly AnyView[] = [
  settingsView({ wishes: noWishes, sessions: [], rules: { ...rules, quiet: undefined }, now, choices }),
  settingsView({ wishes: everyWish, sessions, rules, now, saved: true, choices: everyChoice, deputy }),
  settingsView({ wishes: everyWish, sessions, rules, now, form, notice, choices: everyChoice }),
];

/** The numbers of the desk, with the least and with the most that they say, in groups of the worst names. */
export const reportCardsOf = (name: string): readonly AnyView[] => {
  const many = Array.from({ length: 30 }, (_, at) => `${at} ${name}`);
  const waits = many.flatMap((group) => [aWait({ by: 'site', group }), aWait({ by: 'profession', group })]);
  const overruled = many.map((rule) => ({ rule, of: 1, n: 1_000_000 }));
  const period = periodOf('year', now, organisation.zone);
  const url = `https://wardline.example/${'x'.repeat(400)}`;
  const looks = { whose: 'own', quarter: 'last-quarter', period, canOwn: true, canAll: true } as const;
  const nothing = aSummary('this-month', { raised: 0 });
  const none = { ...nothing.numbers.outcome, elapsed: { n: 0, median: Number.NaN, ninth: Number.NaN } };
  const empty = { ...nothing, numbers: { ...nothing.numbers, outcome: none } };
  return [
    summaryView({
      name: 'year',
      summary: aSummary('year', { waits, overruled }),
      canDemand: true,
      csvUrl: url,
      columnsUrl: url,
    }),
    summaryView({ name: 'year', summary: undefined, canDemand: false }),
    summaryView({ name: 'this-month', summary: empty, canDemand: false }),
    ...(
      [aDemand(), aDemand({ sessions: 0, minutes: 0, byKind: {}, byOutcome: {} }), 'counting', 'few'] as const
    ).map((demand) => demandView({ ...looks, demand, csvUrl: url })),
    demandView({ ...looks, whose: 'all', demand: aDemand() }),
  ];
};
