import type { Block } from './block.ts';
import type { Options } from './options.ts';
import type { Row } from './row.ts';
import { quantile, ratioOf, spreadOf, timesWords } from './stats.ts';
import { runTrial, type Tried } from './trial.ts';
import { form, raise, reply, say, type TurnKind, take } from './turns.ts';

const most = 1.3;
const trials = [
  { kind: raise, budget: most },
  { kind: take, budget: most },
  { kind: reply, budget: most },
  { kind: say },
  { kind: form },
] as const;

const numbersOf = (blocks: readonly Block[]) => {
  const waits = blocks.flatMap((block) => block.waits);
  return {
    cpu: spreadOf(blocks.map((block) => block.cpu)),
    p50: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
  };
};

const rowsFor = (kind: TurnKind, budget: number | undefined, { pairs, calls, turns }: Tried): Row[] => {
  const ratio = ratioOf(pairs.map(([service, floor]) => [service.cpu, floor.cpu]));
  const service = numbersOf(pairs.map(([block]) => block));
  const floor = numbersOf(pairs.map(([, block]) => block));
  const millis = `${service.cpu.median.toFixed(2)} to ${floor.cpu.median.toFixed(2)} ms`;
  const waits = `p50 ${service.p50.toFixed(1)}, p99 ${service.p99.toFixed(1)} ms`;
  return [
    {
      what: `processor time of a turn: ${kind.name}`,
      measured: `${timesWords(ratio)}: ${millis}`,
      budget: budget === undefined ? '' : `${budget} x its floor`,
      ...(budget === undefined ? {} : { share: ratio.median / budget }),
      facts: { ratio, service, floor, calls, pairs: pairs.length, turns },
    },
    {
      what: `answer to one person: ${kind.name}`,
      measured: `${waits} (floor ${floor.p50.toFixed(1)}, ${floor.p99.toFixed(1)})`,
      budget: '',
      facts: { service: { p50: service.p50, p99: service.p99 }, floor: { p50: floor.p50, p99: floor.p99 } },
    },
  ];
};

/** Processor time of a whole turn beside the same turn with nothing of ours in it. */
export const cpuRows = async (options: Options): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (const trial of trials) {
    const budget = 'budget' in trial ? trial.budget : undefined;
    rows.push(...rowsFor(trial.kind, budget, await runTrial(trial.kind, options)));
  }
  return rows;
};
