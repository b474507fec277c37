import assert from 'node:assert/strict';
import { leastGroup } from '../../bot/measure/figures.ts';
import type { Ballot } from '../../bot/pulse/ballot.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { startOrderedStore } from './ordered-store.ts';
import { expectedOf, isTruePulse, pulseAccountOf } from './pulse-account.ts';
import { putBallots } from './pulse-ballots.ts';
import { answersOf, askedCrowd, askedOf, terms, twiceOf } from './pulse-crowd.ts';
import { closeAndCount, sendAll } from './pulse-sending.ts';
import { storePulse } from './pulse-stored.ts';
import { fillTables } from './queue-rows.ts';
import { openStore } from './stored.ts';
import { type BareTeams, openBareTeams } from './teams.ts';

const count = 200;
const asked = askedOf(count);
const answers = answersOf(count);
const asStored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('200 answers to a pulse at once', () => {
  let teams: BareTeams;
  let ward: Ward;

  before(async () => {
    teams = await openBareTeams(count + twiceOf(count));
    ward = await openWard();
  });
  after(async () => {
    // First: a message that nobody takes would be waited for.
    await teams.stop();
    await ward.close();
  });

  it('are all kept, one of each person, and counted exactly, though some people answer on two devices', async () => {
    const id = 'WP-BEN00';
    const { code } = ward.config.settings.organisation;
    const tables = await sharedTables();
    const { connection } = tables;
    const bot = `http://127.0.0.1:${ward.app().port}`;
    const stored = await openStore(connection, code);
    await askedCrowd({ put: (rows) => fillTables(connection, rows) }, code, count, teams.serviceUrl, [id]);
    await storePulse(stored, code, { id, asked, ...terms });
    // The service knows the pulse by then; while the store stands still, answers gather behind the first.
    const early = await sendAll(bot, teams, id, answers.slice(0, 1));
    tables.pause();
    setTimeout(tables.resume, 1000);
    const late = await sendAll(bot, teams, id, answers.slice(1));
    assert.deepEqual([...early.faults, ...late.faults], []);
    const thanked = [...early.thanked, ...late.thanked];
    assert.equal(thanked.length, count + twiceOf(count));
    const { ballots, ...account } = await pulseAccountOf(stored.ballots, id, asked, thanked);
    assert.deepEqual(account, { lost: [], double: 0, untrue: [] });
    const { pulse } = await closeAndCount(bot, teams, stored.pulses, code, id);
    assert.equal(pulse.results?.n, count);
    assert.deepEqual(pulse.results, asStored(expectedOf(id, ballots, leastGroup)));
    const comments = (await stored.ballots.comments(id)).map(({ text }) => text).sort();
    assert.deepEqual(comments, answers.flatMap(({ comment }) => comment ?? []).sort());
  });

  it('come to the same where the bench puts them into its own store by itself', async () => {
    const id = 'WP-BEN01';
    const store = await startOrderedStore();
    await putBallots(store, 'RBEN', id, asked, answers);
    const stored = await openStore(store.connection, 'RBEN');
    await storePulse(stored, 'RBEN', { id, asked: [], ...terms });
    const account = await pulseAccountOf(stored.ballots, id, asked, answers);
    assert.equal(isTruePulse(account), true);
    await store.stop();
  });
});

describe('the account of a pulse', () => {
  const [one] = answersOf(1);
  assert.ok(one);
  const given = ({ values }: typeof one, more: Partial<Ballot> = {}): Ballot => ({
    groups: {},
    answer: { values },
    ...more,
  });
  const holding = (ballots: Readonly<Record<string, Ballot>>) => ({
    idOf: async () => (person: string) => person,
    pages: async function* () {
      yield Object.entries(ballots).map(([id, ballot]) => ({ id, ...ballot }));
    },
  });
  const two = askedOf(2);
  const accountOf = async (ballots: Readonly<Record<string, Ballot>>, thanked = [one]) => {
    const { ballots: _, ...account } = await pulseAccountOf(holding(ballots), 'WP-BEN00', two, thanked);
    return account;
  };
  const [first = '', second = ''] = two.map(({ id }) => id);

  it('misses an answer that was acknowledged and is not there', async () => {
    const account = await accountOf({ [first]: { groups: {} }, [second]: { groups: {} } });
    assert.deepEqual(account.lost, [first]);
  });

  it('finds a ballot too many, and one that nobody sent', async () => {
    const more = await accountOf({ [first]: given(one), [second]: { groups: {} }, third: given(one) });
    assert.deepEqual(more, { lost: [], double: 1, untrue: [] });
    const wrong = await accountOf({ [first]: given(one), [second]: given(one) });
    assert.deepEqual(wrong.untrue, [second]);
  });
});
