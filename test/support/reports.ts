import type { Demand } from '../../bot/report/demand.ts';
import type { Numbers } from '../../bot/report/numbers.ts';
import { type PeriodName, periodOf } from '../../bot/report/period.ts';
import type { Spread } from '../../bot/report/quantile.ts';
import type { Summary } from '../../bot/report/summary.ts';
import type { Wait } from '../../bot/report/waits.ts';
import { now } from './requests.ts';

const aSpread = (n: number, median: number, ninth: number): Spread => ({ n, median, ninth });

export const aWait = (more: Partial<Wait> = {}): Wait => ({
  by: 'kind',
  group: 'incident',
  reply: aSpread(212, 24, 190),
  outcome: aSpread(198, 420, 4_380),
  ...more,
});

export const someNumbers = (more: Partial<Numbers> = {}): Numbers => ({
  raised: 1_204,
  joined: 96,
  reply: { elapsed: aSpread(1_188, 31, 402), service: aSpread(1_188, 27, 214) },
  outcome: { elapsed: aSpread(1_140, 1_520, 14_400), service: aSpread(1_140, 610, 4_320) },
  waiting: 7,
  firstContact: { of: 611, n: 840 },
  firstContactOfAll: { of: 640, n: 1_102 },
  reopened: { of: 38, n: 1_140 },
  young: 41,
  outcomes: { done: 801, 'already-possible': 190, 'not-possible': 61, 'not-now': 70, withdrawn: 22 },
  listening: { answered: 1_262, sent: 31 },
  overruled: [{ rule: 'safety-first', of: 4, n: 132 }],
  restated: { of: 288, n: 310, wrong: 22 },
  promises: { kept: 143, due: 171 },
  saved: { weekly: 2_345, n: 19 },
  rated: { of: 18, n: 20 },
  waits: [
    aWait(),
    aWait({ group: 'access', reply: aSpread(402, 22, 95) }),
    aWait({ group: 'safety', reply: aSpread(3, 4, 9) }),
    aWait({ by: 'site', group: 'Main' }),
    aWait({ by: 'site', group: 'North', reply: aSpread(61, 48, 611) }),
    aWait({ by: 'profession', group: 'nurse' }),
    aWait({ by: 'profession', group: 'pharmacist', reply: aSpread(44, 36, 240) }),
    aWait({ by: 'night', group: 'day' }),
    aWait({ by: 'night', group: 'night', reply: aSpread(180, 510, 730) }),
  ],
  ...more,
});

export const aSummary = (name: PeriodName, more: Partial<Numbers> = {}): Summary => ({
  period: periodOf(name, now, 'Europe/London'),
  numbers: someNumbers(more),
  trends: { reply: 'down', outcome: 'unclear', reopened: 'too-few' },
  months: [],
});

export const aDemand = (more: Partial<Demand> = {}): Demand => ({
  leads: 1,
  sessions: 22,
  minutes: 5_280,
  came: 61,
  took: 9,
  deeds: 240,
  outcomes: 52,
  byOutcome: { done: 30, 'not-now': 12, 'not-possible': 10 },
  byKind: { change: 31, safety: 6, incident: 15 },
  outside: 40,
  urgentOutside: 31,
  cameUrgentOutside: 8,
  weeks: [{ from: '2026-09-28', sessions: 2, minutes: 480, came: 5, deeds: 20, outcomes: 4 }],
  ...more,
});
