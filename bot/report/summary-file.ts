import { wilson } from '../measure/intervals.ts';
import { outcomes } from '../request/request.ts';
import type { Numbers, Share, Times } from './numbers.ts';
import { isFew, type Spread } from './quantile.ts';
import type { Summary } from './summary.ts';
import { fewWords } from './words.ts';

type Row = readonly string[];

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** The columns and what is in them: the dictionary of A6.15, kept beside the rows so that neither can go its own way. */
export const columns = [
  ['Measure', 'What is counted or timed. "How" says how.'],
  ['Group', 'Which part of the requests, such as one site. Empty: all of them.'],
  ['Value', 'The number. Empty where it is too few to show.'],
  ['Unit', 'What the number is in: minutes, requests, or a percentage.'],
  ['Counted', 'How many cases the number rests on. Empty where they are fewer than 5.'],
  ['From', 'The first day, by the clock here.'],
  ['To', 'The day on which the period is over. It is not counted any more.'],
  ['How', 'How the number is worked out.'],
] as const;

/** How each measure is worked out (B2, B10). */
const how = {
  raised: 'Requests raised in the period',
  joined: 'Colleagues who said "me too" in the period',
  waiting: 'Open at the end of the period and without a first reply',
  reply:
    'From raising or opening again to the first word or deed of a person at the desk; counted when it came. Straight line between neighbours (PERCENTILE.INC)',
  outcome:
    'From raising or opening again to the outcome; counted when it came. Service minutes leave out waits for the requester and a supplier, but never of a safety concern. Straight line between neighbours (PERCENTILE.INC)',
  net: 'Outcome "done" or "it can already do this" as the first word to the requester, from the first person who dealt with it, and not opened again within 7 days. Of faults, access and questions that had their first outcome in the period (net)',
  gross: 'The same, of all requests that had their first outcome in the period (gross)',
  reopened: 'Opened again within 14 days, of all outcomes given in the period',
  young: 'Outcomes less than 14 days old, which may still be opened again',
  outcomes: 'Ends in the period, by outcome',
  answered: 'First replies to requests, and colleagues with "me too" who were told an outcome',
  sent: 'Broadcasts that began to go out in the period',
  overruled: 'Times that a person sent a request elsewhere than this rule had. Counted: requests it had sent',
  restated: 'Restatements that the requester said are right, of those they answered',
  promises: 'First promised dates that were kept, of those that were met or came due in the period',
  rated:
    'Requesters who rated our help 4 or 5 of 5, of those who rated it in the period. The last rating of each request counts',
  range:
    'The 95% interval of that share by the formula of Wilson. It does not allow for those who gave no rating',
  saved: 'Minutes a week that requesters confirmed in the period: minutes, times how often, times people',
} as const;

type Line = readonly [measure: string, group: string, value: string, unit: string, n: string, how: string];

const spread = (
  measure: string,
  group: string,
  { n, median, ninth }: Spread,
  says: string,
): readonly Line[] => {
  if (n === 0) return [];
  const few = isFew(n);
  const cells = (value: number): readonly [string, string, string, string] =>
    few ? ['', 'minutes', '', fewWords] : [number(value), 'minutes', String(n), says];
  return [
    [`${measure}, median`, group, ...cells(median)],
    [`${measure}, 90th centile`, group, ...cells(ninth)],
  ];
};

const times = (measure: string, { elapsed, service }: Times, says: string): readonly Line[] => [
  ...spread(`${measure}, elapsed`, '', elapsed, says),
  ...spread(`${measure}, service hours`, '', service, says),
];

const percent = (measure: string, value: number, n: number, says: string): Line =>
  isFew(n) ? [measure, '', '', '%', '', fewWords] : [measure, '', number(value), '%', String(n), says];

const share = (measure: string, { of, n }: Share, says: string): Line =>
  percent(measure, (of / n) * 100, n, says);

const rated = ({ of, n }: Share): readonly Line[] => {
  const { low, high } = wilson(of, n);
  return [
    share('Help rated good or very good', { of, n }, how.rated),
    percent('Help rated good or very good, 95% low', low, n, how.range),
    percent('Help rated good or very good, 95% high', high, n, how.range),
  ];
};

const total = (measure: string, value: number, unit: string, says: string, group = ''): Line => [
  measure,
  group,
  number(value),
  unit,
  number(value),
  says,
];

const linesOf = (all: Numbers): readonly Line[] => [
  total('Raised', all.raised, 'requests', how.raised),
  total('Me too', all.joined, 'people', how.joined),
  total('Without a first reply', all.waiting, 'requests', how.waiting),
  ...times('First reply', all.reply, how.reply),
  ...times('Outcome', all.outcome, how.outcome),
  share('First-contact resolution, net', all.firstContact, how.net),
  share('First-contact resolution, gross', all.firstContactOfAll, how.gross),
  share('Opened again', all.reopened, how.reopened),
  total('New outcomes', all.young, 'requests', how.young),
  ...[...outcomes, 'withdrawn' as const].map((name) =>
    total('Ended', all.outcomes[name] ?? 0, 'requests', how.outcomes, name),
  ),
  total('Contributions answered', all.listening.answered, 'answers', how.answered),
  total('Broadcasts sent', all.listening.sent, 'broadcasts', how.sent),
  ...all.overruled.map(
    ({ rule, of, n }): Line => ['Rule overruled', rule, number(of), 'times', number(n), how.overruled],
  ),
  share('Restated right first time', all.restated, how.restated),
  share('First dates kept', { of: all.promises.kept, n: all.promises.due }, how.promises),
  ...rated(all.rated),
  ['Time given back', '', number(all.saved.weekly), 'minutes a week', number(all.saved.n), how.saved],
  ...all.waits.flatMap(({ by, group, reply, outcome }) => [
    ...spread(`First reply by ${by}`, group, reply, how.reply),
    ...spread(`Outcome by ${by}`, group, outcome, how.outcome),
  ]),
];

export const columnRows: readonly Row[] = [['Column', 'Meaning'], ...columns];

/** The whole report as rows of a file, titles first. */
export const summaryRows = ({ period, numbers }: Summary, dayOf: (at: Date) => string): readonly Row[] => {
  const days = [dayOf(period.from), dayOf(period.to)];
  return [
    columns.map(([title]) => title),
    ...linesOf(numbers).map((line) => [...line.slice(0, 5), ...days, line[5]]),
  ];
};
