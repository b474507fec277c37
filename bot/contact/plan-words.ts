import { minuteOfDay } from '../calendar/hours.ts';
import { dayOf, localTime } from '../calendar/local-day.ts';
import { standingWords } from '../calendar/shift-words.ts';
import { comingShifts, tellingSpan } from '../calendar/shifts.ts';
import type { Span } from '../calendar/span.ts';
import { clockTimeWords, datedWords, longDay, timeWords } from '../calendar/words.ts';
import type { Session } from '../core/organisation.ts';
import { listed } from '../core/text.ts';
import type { ContactRules } from './rules.ts';
import type { QuietHours, Stoppable, Wishes } from './wishes.ts';

export interface Planned {
  readonly wishes: Wishes;
  readonly sessions: readonly Session[];
  readonly rules: ContactRules;
  readonly now: Date;
}

const stoppedWords: Readonly<Record<Stoppable, string>> = {
  update: 'news about systems',
  change: 'changes being planned',
  celebration: 'thanks and success stories',
  pulse: 'pulse surveys',
};

/** The card stays in the chat, so it names the day. */
const onDate = (at: number, { now, rules }: Planned): string =>
  datedWords(new Date(at), now, rules.zone).replace(/^at /, '');

/** "from 8pm on Tuesday 24 November to 7am on Wednesday 25 November", the day once where it is one. */
const spanWords = (span: Span, planned: Planned): string => {
  const { zone } = planned.rules;
  const [from, to] = [new Date(span.from), new Date(span.to)];
  const oneDay = dayOf(localTime(from, zone)) === dayOf(localTime(to, zone));
  const begins = oneDay ? timeWords(from, zone) : onDate(span.from, planned);
  return `from ${begins} to ${onDate(span.to, planned)}`;
};

const sessionWords = (sessions: readonly Session[]): string =>
  listed(
    sessions.map(({ day, from, to }) => `${longDay[day]} ${clockTimeWords(from)} to ${clockTimeWords(to)}`),
  );

export const quietWords = ({ from, to }: QuietHours): string | undefined =>
  minuteOfDay(from) === minuteOfDay(to) ? undefined : `${clockTimeWords(from)} and ${clockTimeWords(to)}`;

const shiftLines = (planned: Planned, otherwise: string): readonly string[] => {
  const { wishes, rules, now } = planned;
  const coming = comingShifts(wishes.shifts, now.getTime(), rules.zone);
  const spans = coming.flatMap((shift) => tellingSpan(shift, rules.zone) ?? []);
  if (spans.length === 0) return [];
  const lines = spans.map((span, at) => {
    const when = spanWords(span, planned);
    return at === 0 ? `You will hear about your requests ${when}.` : `Then ${when}.`;
  });
  return [...lines, `After that, messages ${otherwise}.`];
};

/** What will happen now, a sentence a line. It has to say what `mayTell` does. */
export const planLines = (planned: Planned): readonly string[] => {
  const { wishes, sessions, rules, now } = planned;
  const hours = wishes.quiet ?? rules.quiet;
  const quiet = hours && quietWords(hours);
  const anyTime = quiet ? `come at any time except between ${quiet}` : 'come at any time';
  const anyDay = wishes.standing ? `come on any day from ${standingWords(wishes.standing)}` : anyTime;
  const otherwise = sessions.length > 0 ? `wait for your sessions: ${sessionWords(sessions)}` : anyDay;
  const shifts = shiftLines(planned, otherwise);
  const paused = Date.parse(wishes.snoozedUntil ?? '');
  return [
    ...(paused > now.getTime() ? [`Messages are paused until ${onDate(paused, planned)}.`] : []),
    ...shifts,
    ...(shifts.length > 0 && sessions.length > 0 ? ['On your shifts too, they wait for your sessions.'] : []),
    ...(shifts.length > 0 ? [] : [`Messages ${otherwise}.`]),
    ...(wishes.stopped.length > 0
      ? [`Stopped: ${listed(wishes.stopped.map((one) => stoppedWords[one]))}.`]
      : []),
  ];
};
