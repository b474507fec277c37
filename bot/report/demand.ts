import type { ServiceHours } from '../calendar/hours.ts';
import { localTime } from '../calendar/local-day.ts';
import { holds } from '../calendar/span.ts';
import type { Member } from '../core/organisation.ts';
import type { Kind, Outcome } from '../request/request.ts';
import type { Trail } from '../request/trail.ts';
import type { Stretch } from './gather.ts';
import { minutesOf, sessionsIn } from './sessions.ts';

interface Load {
  readonly sessions: number;
  /** Minutes of them. */
  readonly minutes: number;
  /** Requests that a rule or a person sent or passed to them. */
  readonly came: number;
  /** Everything that they did to any request. */
  readonly deeds: number;
  /** Outcomes that they gave. */
  readonly outcomes: number;
}

export interface Week extends Load {
  /** Its Monday, as "2026-11-23". */
  readonly from: string;
}

/** One lead's demand against their time, or that of several together (A4.7). */
export interface Demand extends Load {
  readonly leads: number;
  /** Requests that they took without being sent them. */
  readonly took: number;
  readonly byOutcome: Readonly<Partial<Record<Outcome, number>>>;
  readonly byKind: Readonly<Partial<Record<Kind, number>>>;
  /** Deeds outside their sessions; and those of them for what cannot wait: P1, P2 and safety (D6.2). */
  readonly outside: number;
  readonly urgentOutside: number;
  /** What cannot wait and came outside their sessions. */
  readonly cameUrgentOutside: number;
  readonly weeks: readonly Week[];
}

/** What they raised themselves is no work of theirs as a lead, and what is in confidence is counted nowhere (A2.8). */
export const isDeedOf = (lead: string, { by, owns, sealed }: Trail): boolean =>
  by === lead && !owns && !sealed;

const isSentTo = (lead: string, row: Trail): boolean =>
  row.by !== lead && !row.sealed && (row.lead === lead || row.owner === lead);

/** Which rows of the log a lead's report is made of. */
export const concerns = (lead: string, row: Trail): boolean => isDeedOf(lead, row) || isSentTo(lead, row);

const tally = <Name extends string>(names: readonly Name[]): Readonly<Partial<Record<Name, number>>> => {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

/** Each request counts once, when it first came. */
const firsts = (rows: readonly Trail[]): readonly Trail[] => [
  ...new Map(rows.toReversed().map((row) => [row.id, row])).values(),
];

/** The Mondays of a stretch, of which the first may lie before it. */
const mondays = ({ from, to }: Stretch, zone: string): readonly string[] => {
  const all: string[] = [];
  const end = localTime(to, zone);
  for (let at = localTime(from, zone).startOf('week'); at < end; at = at.plus({ weeks: 1 })) {
    all.push(at.toFormat('yyyy-MM-dd'));
  }
  return all;
};

/** Of the rows that concern this lead, in order of time. */
export const demandOf = (
  lead: Member,
  rows: readonly Trail[],
  stretch: Stretch,
  hours: ServiceHours,
): Demand => {
  const spans = sessionsIn(lead, stretch, hours);
  const isOutside = ({ at }: Trail): boolean => !spans.some((span) => holds(span, Date.parse(at)));
  const monday = (at: Date): string => localTime(at, hours.zone).startOf('week').toFormat('yyyy-MM-dd');
  const came = firsts(rows.filter((row) => isSentTo(lead.id, row)));
  const sent = new Set(came.map(({ id }) => id));
  const deeds = rows.filter((row) => isDeedOf(lead.id, row));
  const decided = deeds.filter(({ event }) => event === 'resolved');
  const outside = deeds.filter(isOutside);
  const weeks = mondays(stretch, hours.zone).map((from): Week => {
    const isThen = ({ at }: Trail): boolean => monday(new Date(at)) === from;
    const own = spans.filter((span) => monday(new Date(span.from)) === from);
    return {
      from,
      sessions: own.length,
      minutes: minutesOf(own),
      came: came.filter(isThen).length,
      deeds: deeds.filter(isThen).length,
      outcomes: decided.filter(isThen).length,
    };
  });
  return {
    leads: 1,
    sessions: spans.length,
    minutes: minutesOf(spans),
    came: came.length,
    took: firsts(deeds.filter(({ event, id }) => event === 'taken' && !sent.has(id))).length,
    deeds: deeds.length,
    outcomes: decided.length,
    byOutcome: tally(decided.flatMap(({ outcome }) => outcome ?? [])),
    byKind: tally(decided.map(({ kind }) => kind ?? 'incident')),
    outside: outside.length,
    urgentOutside: outside.filter(({ urgent }) => urgent).length,
    cameUrgentOutside: came.filter((row) => row.urgent && isOutside(row)).length,
    weeks,
  };
};

const added = <Name extends string>(
  one: Readonly<Partial<Record<Name, number>>>,
  other: Readonly<Partial<Record<Name, number>>>,
): Readonly<Partial<Record<Name, number>>> => {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])] as Name[];
  const pairs = names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]);
  return Object.fromEntries(pairs);
};

const loads = ['sessions', 'minutes', 'came', 'deeds', 'outcomes'] as const;
const counts = [...loads, 'leads', 'took', 'outside', 'urgentOutside', 'cameUrgentOutside'] as const;

const summed = <Field extends string>(
  fields: readonly Field[],
  one: Readonly<Record<Field, number>>,
  other: Readonly<Record<Field, number>>,
) =>
  Object.fromEntries(fields.map((field) => [field, one[field] + other[field]])) as Readonly<
    Record<Field, number>
  >;

/** Two together, of the same stretch: nobody is named in a sum. */
export const together = (one: Demand, other: Demand): Demand => ({
  ...summed(counts, one, other),
  byOutcome: added(one.byOutcome, other.byOutcome),
  byKind: added(one.byKind, other.byKind),
  weeks: one.weeks.map((week, at) => {
    const same = other.weeks[at];
    return same ? { from: week.from, ...summed(loads, week, same) } : week;
  }),
});
