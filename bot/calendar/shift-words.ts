import { type Shift, type ShiftKind, shiftKinds, shiftSpan, shiftTimes } from './shifts.ts';
import { type Standing, standings, standingTimes } from './standing.ts';
import { clockTimeWords, datedWords } from './words.ts';

export const shiftNames: Readonly<Record<ShiftKind, string>> = {
  early: 'Early',
  late: 'Late',
  'long-day': 'Long day',
  night: 'Night',
};

const standingNames: Readonly<Record<Standing, string>> = {
  'early-morning': 'Early morning',
  midday: 'Midday',
  evening: 'Evening',
  night: 'Night',
};

interface Hours {
  readonly from: string;
  readonly to: string;
}

const rangeWords = ({ from, to }: Hours): string => `${clockTimeWords(from)} to ${clockTimeWords(to)}`;

const wardTime = (time: string): string => time.replace(':', '');

/** B8: wards say 0730 and the NHS writes 7:30am, so a picker shows both. */
const bothWords = (name: string, hours: Hours): string =>
  `${name} (${wardTime(hours.from)} to ${wardTime(hours.to)}), ${rangeWords(hours)}`;

export const shiftChoices = shiftKinds.map((kind) => ({
  title: bothWords(shiftNames[kind], shiftTimes[kind]),
  value: kind,
}));

export const standingChoices = standings.map((standing) => ({
  title: bothWords(standingNames[standing], standingTimes[standing]),
  value: standing,
}));

/** "8am to 9:30am". */
export const standingWords = (standing: Standing): string => rangeWords(standingTimes[standing]);

/** "Long day on Tuesday 24 November": it is shown for days, so it names the date. */
export const shiftWords = (shift: Shift, now: Date, zone: string): string => {
  const span = shiftSpan(shift, zone);
  if (!span) return shiftNames[shift.kind];
  return `${shiftNames[shift.kind]} ${datedWords(new Date(span.from), now, zone).replace(/^at \S+ /, '')}`;
};
