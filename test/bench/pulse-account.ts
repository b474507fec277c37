import { isDeepStrictEqual } from 'node:util';
import type { Results } from '../../bot/measure/figure.ts';
import { instrumentsOf } from '../../bot/measure/instruments.ts';
import type { Ballot, BallotStore } from '../../bot/pulse/ballot.ts';
import { counting } from '../../bot/pulse/count.ts';
import { cellName, publish } from '../../bot/pulse/publish.ts';
import { type Sent, terms } from './pulse-crowd.ts';
import type { AskedOne } from './pulse-stored.ts';

/** What is stored of a pulse beside what people were thanked for. */
export interface PulseAccount {
  /** Thanked, and nothing of theirs is there. */
  readonly lost: readonly string[];
  /** Ballots beyond the one that each person has. */
  readonly double: number;
  /** Whose ballot says something that they did not send. */
  readonly untrue: readonly string[];
  /** The ballots in the order of the people. */
  readonly ballots: readonly Ballot[];
}

const saysWhatWasSent = ({ answer }: Ballot, sent: readonly Sent[]): boolean =>
  sent.length === 0
    ? answer === undefined
    : sent.some(
        ({ values, comment = '' }) =>
          isDeepStrictEqual(answer?.values, values) && (answer?.words?.text ?? '') === comment,
      );

/** `thanked`: every answer that was acknowledged. To be asked before the pulse is counted. */
export const pulseAccountOf = async (
  store: Pick<BallotStore, 'pages' | 'idOf'>,
  pulse: string,
  asked: readonly AskedOne[],
  thanked: readonly Sent[],
): Promise<PulseAccount> => {
  const idOf = await store.idOf(pulse);
  const stored = new Map<string, Ballot>();
  let rows = 0;
  for await (const page of store.pages(pulse)) {
    rows += page.length;
    for (const ballot of page) stored.set(ballot.id, ballot);
  }
  const sent = new Map<string, readonly Sent[]>();
  for (const one of thanked) sent.set(one.person.id, [...(sent.get(one.person.id) ?? []), one]);
  const nothing: Ballot = { groups: {} };
  const all = asked.map(({ id }) => ({
    id,
    sent: sent.get(id) ?? [],
    ballot: stored.get(idOf(id)) ?? nothing,
  }));
  return {
    lost: all.flatMap((one) => (one.sent.length > 0 && !one.ballot.answer ? [one.id] : [])),
    double: rows - asked.length,
    untrue: all.flatMap((one) => (saysWhatWasSent(one.ballot, one.sent) ? [] : [one.id])),
    ballots: all.map(({ ballot }) => ballot),
  };
};

/** Everybody's one answer is there, as they sent it. */
export const isTruePulse = ({ lost, double, untrue }: PulseAccount): boolean =>
  lost.length + double + untrue.length === 0;

/** What has to be published of these ballots, where nothing was published before. */
export const expectedOf = (pulse: string, ballots: readonly Ballot[], threshold: number): Results => {
  const { instruments, by } = terms;
  const count = counting({ instruments, by });
  const atoms = new Map<string, { n: number; readonly cells: readonly string[] }>();
  for (const ballot of ballots) {
    count.add(ballot);
    const group = ballot.groups.profession ?? '';
    const atom = atoms.get(group) ?? { n: 0, cells: [pulse, cellName(pulse, 'profession', group)] };
    if (ballot.answer) atom.n += 1;
    atoms.set(group, atom);
  }
  return publish(count.tallied(), {
    id: pulse,
    instruments: instrumentsOf(instruments),
    atoms: [...atoms.values()].filter(({ n }) => n > 0),
    earlier: [],
    threshold,
  });
};
