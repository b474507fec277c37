import type { Asked, Took } from '../pulse/participation.ts';
import { keys } from './keys.ts';
import { inTurn, mostWrites, type Table, type Write } from './table.ts';

/** Columns of people's own rows. Each has one writer, so that none writes over what another has just put there. */
export interface Participation {
  readonly markAsked: (asked: ReadonlyMap<string, Asked>) => Promise<void>;
  readonly markTook: (took: ReadonlyMap<string, Took>) => Promise<void>;
}

export const participation = (table: Table, organisation: string): Participation => {
  const write = async (column: 'asked' | 'took', rows: ReadonlyMap<string, Asked | Took>): Promise<void> => {
    const writes = [...rows].map(
      ([id, value]): Write => ({
        op: 'merge',
        key: keys.contact(id),
        columns: { id, [column]: JSON.stringify(value) },
      }),
    );
    await inTurn(writes, mostWrites, (some) => table.commit(organisation, some));
  };
  return {
    markAsked: (asked) => write('asked', asked),
    markTook: (took) => write('took', took),
  };
};
