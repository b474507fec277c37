import type { LedgerRow, LedgerState, Tally } from '../../bot/core/ledger.ts';
import { chatWith } from './crowd.ts';

/** What a broadcast's ledger says beside what Teams really got. */
export interface Account {
  /** Neither told nor accounted for. */
  readonly lost: readonly string[];
  /** Copies that somebody has more than once, each counted. */
  readonly duplicates: number;
  /** Rows that say something else than what Teams got, and counts that are not those of the rows. */
  readonly untrue: readonly string[];
  readonly states: Readonly<Partial<Record<LedgerState, number>>>;
  readonly reasons: Readonly<Record<string, number>>;
}

const ends: readonly LedgerState[] = ['failed', 'blocked', 'skipped'];

const isAccounted = ({ state, reason }: LedgerRow): boolean => ends.includes(state) && reason !== undefined;

const counted = (words: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};

export const accountOf = (
  people: readonly string[],
  ledger: readonly LedgerRow[],
  tally: Tally | undefined,
  copies: ReadonlyMap<string, readonly string[]>,
): Account => {
  const rows = new Map(ledger.map((row) => [row.person.id, row]));
  const copiesOf = (person: string): readonly string[] => copies.get(chatWith(person)) ?? [];

  const lost = people.filter((person) => {
    const row = rows.get(person);
    return !row || (!isAccounted(row) && copiesOf(person).length === 0);
  });
  const untrue = ledger.flatMap(({ person, state, copies: written }) => {
    const had = copiesOf(person.id);
    const isTrue =
      state === 'sent' ? written.every(({ activity }) => had.includes(activity)) : had.length === 0;
    return isTrue && (state !== 'sent' || written.length === 1) ? [] : [`${person.id} ${state}`];
  });
  const states = counted(ledger.map(({ state }) => state));
  const wrong = Object.entries(tally?.counts ?? {}).filter(
    ([state, count]) => count !== (states[state] ?? 0),
  );
  return {
    lost,
    duplicates: [...copies.values()].reduce((sum, ids) => sum + ids.length - 1, 0),
    untrue: [
      ...untrue,
      ...wrong.map(([state, count]) => `the count says ${count} ${state}`),
      ...(tally ? [] : ['no count']),
    ],
    states,
    reasons: counted(
      ledger.flatMap(({ state, reason }) => (reason === undefined ? [] : [`${state} ${reason}`])),
    ),
  };
};

/** Nobody lost, nobody told twice, and every row says what Teams got. */
export const isTrue = ({ lost, duplicates, untrue }: Account): boolean =>
  lost.length + duplicates + untrue.length === 0;

/** "lost 0, twice 0", and what else is wrong. */
export const accountWords = ({ lost, duplicates, untrue }: Account): string =>
  [
    `lost ${lost.length}`,
    `twice ${duplicates}`,
    ...(untrue.length > 0 ? [`untrue ${untrue.length}`] : []),
  ].join(', ');

/** For bench.json: who was lost, and not a hundred thousand ids. */
export const accountFacts = ({ lost, untrue, ...account }: Account) => ({
  ...account,
  lost: lost.slice(0, 20),
  untrue: untrue.slice(0, 20),
});
