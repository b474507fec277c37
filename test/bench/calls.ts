import { people } from '../support/people.ts';
import { startTables } from '../support/tables.ts';
import { withParts } from './parts.ts';
import { storePulse } from './pulse-stored.ts';
import { recordTurn } from './recording.ts';
import type { Row } from './row.ts';
import { startService } from './service.ts';
import { openStore, storeRequests } from './stored.ts';
import { openBareTeams } from './teams.ts';
import { form, mine, numberOf, openPulse, queue, raise, reply, say, type TurnKind, take } from './turns.ts';

interface Counted {
  readonly kind: TurnKind;
  /** Most calls that design.md allows. */
  readonly most?: number;
}

const counted: readonly Counted[] = [
  { kind: raise, most: 2 },
  { kind: take, most: 2 },
  { kind: reply, most: 2 },
  { kind: queue('all'), most: 1 },
  { kind: queue('urgent'), most: 1 },
  { kind: queue('mine'), most: 1 },
  { kind: say },
  { kind: form },
  { kind: mine },
];

const code = 'RCALLS';
/** Enough for a second page of everything. */
const stored = 20;

const rowFor = ({ kind, most }: Counted, firstTime: number, afterwards: number): Row => {
  const worst = Math.max(firstTime, afterwards);
  return {
    what: `storage calls: ${kind.name}`,
    measured: firstTime === afterwards ? String(worst) : `${afterwards}, the first time ${firstTime}`,
    budget: most === undefined ? '' : `at most ${most}`,
    ...(most === undefined ? {} : { share: worst / most }),
    facts: { firstTime, afterwards, stored },
  };
};

/**
 * HTTP requests to the store from a turn's request to its answer and shortly after, with delivery held. Counted
 * in a process that has not met the person yet, and once more when it has; the dearer of the two is judged.
 */
export const callRows = (): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const { connection } = await keep(startTables());
    const teams = await keep(openBareTeams());
    const store = await openStore(connection, code);
    await storePulse(store, code, { id: openPulse, asked: [{ id: people.nadia.id, groups: {} }] });
    const numbers = Array.from({ length: stored + 2 * counted.length }, (_, at) => numberOf(at));
    await storeRequests(store, code, numbers.splice(0, stored));
    const rows: Row[] = [];
    for (const one of counted) {
      const service = await keep(startService({ connection, code, delivery: 'held' }));
      const count = async (number: string): Promise<number> =>
        (await recordTurn(service, teams, one.kind, number)).wire;
      const [first = '', second = ''] = numbers.splice(0, 2);
      if (one.kind.about === 'a stored request') await storeRequests(store, code, [first, second]);
      rows.push(rowFor(one, await count(first), await count(second)));
      await service.stop();
    }
    return rows;
  });
