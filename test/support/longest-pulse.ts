import type { By } from '../../bot/measure/figure.ts';
import { longest as limits, type Pulse, type Status } from '../../bot/pulse/pulse.ts';
import { aCell, aFigure, aPulse, someResults } from './pulses.ts';
import { minutesAgo } from './requests.ts';
import { longest } from './worst-text.ts';

const instruments = ['mood', 'net-fast', 'own'];

const figures = instruments.map((instrument) => aFigure({ instrument, value: 86, bound: 'or-more' }));

/** Every field filled to the brim, in more groups than a card has room for. */
export const longestPulse = (letters: string, status: Status): Pulse => {
  const groups = Array.from({ length: 30 }, (_, at) =>
    aCell({ name: longest(`${at} ${letters}`, 60), n: 12_345, invited: 99_999, figures }),
  );
  const by: readonly By[] = ['profession', 'site'];
  return aPulse({
    status,
    instruments,
    by,
    title: longest(letters, limits.title),
    own: longest(letters, limits.own),
    audience: `team:19:${'a'.repeat(40)}@thread.tacv2`,
    every: 'FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO',
    author: { id: 'a'.repeat(36), name: longest(letters, 64) },
    follows: { id: 'WB-7K2QX', title: longest(letters, 100) },
    series: { id: 'WP-7K2QX', round: 99, since: '2026-11-30' },
    caused: Array.from({ length: 40 }, (_, at) => `WL-000${String(at).padStart(2, '0')}`),
    ...(status === 'closed'
      ? {
          closedAt: minutesAgo(10),
          results: someResults({
            figures,
            breakdowns: by.map((one) => ({ by: one, cells: groups, hidden: 12 })),
            straight: 12,
          }),
        }
      : {}),
  });
};
