import type { DryRun, Move } from '../../bot/routing/replay.ts';

const requests = (count: number): string => (count === 1 ? '1 request' : `${count} requests`);

const line = ({ id, from, to, before, rule }: Move): string =>
  `${id}  ${from} -> ${to}  (rule "${before}" -> "${rule}")`;

/** What a changed rule file would do: numbers, places and rules, and nothing that anybody typed. */
export const dryRunWords = ({ moves, byRule, replayed, renamed, apart, open }: DryRun): string => {
  const rules = [...byRule].map(([rule, count]) => `  ${String(count).padStart(6)}  ${rule}`);
  return [
    ...moves.map(line),
    ...(moves.length > 0 ? [''] : []),
    `${requests(replayed)} replayed, newest first: ${moves.length} would move, ${open} of them still open.`,
    ...(renamed > 0 ? [`${requests(renamed)} would stay where they are by another rule.`] : []),
    ...(apart > 0 ? [`${requests(apart)} left out: no rule decides on those.`] : []),
    ...(rules.length > 0 ? ['', 'By rule:', ...rules] : []),
    '',
  ].join('\n');
};
