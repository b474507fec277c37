import { startTables } from '../support/tables.ts';
import { recordTurn } from './recording.ts';
import type { Row } from './row.ts';
import { startService } from './service.ts';
import { openStore, storeRequests } from './stored.ts';
import { openBareTeams } from './teams.ts';
import { form, mine, numberOf, queue, raise, say, type TurnKind, take } from './turns.ts';

interface Counted {
  readonly kind: TurnKind;
  /** Most calls that design.md allows. */
  readonly most?: number;
}

const counted: readonly Counted[] = [
  { kind: raise, most: 2 },
  { kind: take, most: 2 },
  { kind: queue('all'), most: 1 },
  { kind: queue('urgent'), most: 1 },
  { kind: queue('mine'), most: 1 },
  { kind: say },
  { kind: form },
  { kind: mine },
];

const code = 'RCALLS';
/** Enough for a second page of everything, and fewer than a first sentence is compared with. */
const stored = 20;

/**
 * HTTP requests to the store between a turn's request and its answer, and shortly after. The first time from a
 * process that does not know the person yet is the dearest; both are counted and the dearer is shown.
 */
export const callRows = async (): Promise<readonly Row[]> => {
  const tables = await startTables();
  const { connection } = tables;
  const teams = await openBareTeams();
  const rows: Row[] = [];
  try {
    const store = await openStore(connection, code);
    await storeRequests(
      store,
      code,
      Array.from({ length: stored }, (_, at) => numberOf(at)),
    );
    let fresh = 1000;
    for (const { kind, most } of counted) {
      const service = await startService({ connection, code, delivery: 'held' });
      const wires: number[] = [];
      for (const _ of ['stranger', 'known']) {
        fresh += 1;
        const number = numberOf(fresh);
        if (kind.about === 'a stored request') await storeRequests(store, code, [number]);
        wires.push((await recordTurn(service, teams, kind, number)).wire);
      }
      await service.stop();
      const worst = Math.max(...wires);
      rows.push({
        what: `storage calls: ${kind.name}`,
        measured: String(worst),
        budget: most === undefined ? '' : `at most ${most}`,
        ...(most === undefined ? {} : { share: worst / most }),
        facts: { firstTime: wires[0], afterwards: wires[1], stored },
      });
    }
  } finally {
    await teams.close();
    await tables.stop();
  }
  return rows;
};
