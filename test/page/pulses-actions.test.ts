import assert from 'node:assert/strict';
import { hasRole, type Role } from '../../bot/core/actor.ts';
import { Refusal } from '../../bot/core/refusal.ts';
import type { PulsePage, PulsesPage } from '../../bot/page/pulse-page.ts';
import { type PulsePagePorts, pulsesPages } from '../../bot/page/pulses-actions.ts';
import type { Comment } from '../../bot/pulse/ballot.ts';
import { pulseCards } from '../../bot/pulse/cards.ts';
import { ballotStore } from '../../bot/storage/ballots.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { pulseStore } from '../../bot/storage/pulses.ts';
import { freshBallots } from '../storage/fresh-ballots.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { aPulse, asker } from '../support/pulses.ts';
import { anOrganisation, lena, nadia } from '../support/requests.ts';
import { roundId, roundResults, saveRounds } from '../support/rounds.ts';
import { aTurn } from '../support/turns.ts';

const last = roundId(6);

describe('the pages of pulses', () => {
  let fresh: FreshTable;
  let ports: PulsePagePorts;
  let calls: string[];

  beforeEach(async () => {
    fresh = await freshTable();
    calls = [];
    const box = await freshBallots(fresh.organisation);
    const rows = {
      ...fresh.rows,
      range: ((...given: Parameters<typeof fresh.rows.range>) => {
        calls.push(`range ${given[2]}`);
        return fresh.rows.range(...given);
      }) as typeof fresh.rows.range,
    };
    const store = pulseStore(rows, contacts(rows), () => undefined);
    ports = {
      store,
      ballots: ballotStore(box.rows, fresh.organisation, ''),
      organisation: anOrganisation({ code: fresh.organisation }),
      policy: { senders: ['lead', 'cio'], threshold: 11, blackouts: [] },
      mint: () => 'WP-ZZZZZ',
      audiences: async () => [{ id: 'everyone', name: 'Everyone' }],
      broadcastOf: async () => undefined,
      whom: () => assert.fail('nobody is asked'),
      wasAsked: async (_id, person) => person === nadia.id,
      decline: () => assert.fail('nobody declines'),
    };
  });

  const turnOf = (by: { readonly id: string; readonly name: string }, ...roles: Role[]) => {
    const turn = aTurn({ by, roles });
    return { ...turn, actor: { ...turn.actor, organisation: fresh.organisation } };
  };
  const cleo = () => turnOf(people.cio, 'cio');

  /** Their key is made with the first ballot. */
  const comment = async (id: string, comments: readonly Comment[]): Promise<void> => {
    await ports.ballots.issue(id, [{ id: 'somebody', groups: {} }]);
    await ports.ballots.keepComments(id, comments);
  };

  const one = async (id: string, turn = cleo()): Promise<PulsePage> =>
    (await pulsesPages(ports)['page.pulse'].run({ id }, turn)).data as PulsePage;
  const list = async (turn = cleo(), fields = {}): Promise<PulsesPage> =>
    (await pulsesPages(ports)['page.pulses'].run(fields, turn)).data as PulsesPage;
  const resultsOf = (page: PulsePage) => (page.kind === 'results' ? page.results : assert.fail(page.kind));

  const save = (more: Parameters<typeof aPulse>[0]) =>
    ports.store.save(fresh.organisation, {
      by: asker,
      change: { event: 'created', tasks: [], pulse: aPulse({ version: 1, ...more }) },
    });

  it('are listed for those who may ask or answer for all of them', () => {
    const { roles } = pulsesPages(ports)['page.pulses'];
    const may = (role: Role): boolean => hasRole(turnOf(nadia, role).actor, roles);
    assert.deepEqual((['informatics', 'lead', 'safety-officer', 'cio', 'admin'] as const).filter(may), [
      'lead',
      'cio',
      'admin',
    ]);
    assert.ok(!hasRole(turnOf(nadia).actor, roles));
  });

  it('list everybody’s for the CIO, and for a lead their own, in one bounded read', async () => {
    await saveRounds(ports.store, fresh.organisation, [50, 51]);
    await save({ id: 'WP-LENA1', author: lena });
    assert.deepEqual(
      (await list()).rows.map(({ id }) => id),
      ['WP-LENA1', roundId(1), roundId(0)],
    );
    assert.deepEqual(calls, ['range 51']);
    const own = await list(turnOf(people.lead, 'lead'), { filter: 'all' });
    assert.deepEqual([own.filter, own.canAll, own.rows.map(({ id }) => id)], ['mine', false, ['WP-LENA1']]);
    assert.deepEqual([own.canStart, (await list(turnOf(people.admin, 'admin'))).canStart], [true, false]);
  });

  it('D4.4: say the numbers of the card, word for word', async () => {
    await saveRounds(ports.store, fresh.organisation, [50, 51, 52, 53, 54, 55, 75]);
    const results = resultsOf(await one(last));
    const card = await pulseCards(ports).author((await loaded(last)).pulse, cleo());
    if (card.template !== 'pulse-results') return assert.fail(card.template);
    const { data } = card;
    assert.deepEqual([results.rate, results.from, results.others], [data.rate, data.from, data.others]);
    assert.deepEqual(
      results.figures.map(({ name, words, change }) => ({ name, words, change })),
      data.figures.map(({ name, words, change }) => ({ name, words, change })),
    );
    assert.deepEqual(
      results.groups.map(({ rows, hidden }) => ({
        hidden,
        groups: rows.map(({ name, words }) => ({ title: name, value: words })),
      })),
      data.sections.map(({ groups, hidden }) => ({ hidden, groups })),
    );
    assert.equal(results.groups[0]?.hidden.slice(0, 23), '2 groups are not shown:');
    assert.equal(results.courses[0]?.summary, data.courses[0]?.words);
    assert.deepEqual(
      results.courses[0]?.lines.map(({ legend, points }) => [legend, points.map(({ x, y }) => ({ x, y }))]),
      data.courses[0]?.lines.map(({ legend, values }) => [legend, values]),
    );
    assert.deepEqual(
      results.courses[0]?.rows.map(([title, value]) => ({ title, value })),
      data.courses[0]?.points,
    );
  });

  const loaded = async (id: string) =>
    (await ports.store.load(fresh.organisation, id)) ?? assert.fail('there is none');

  it('mark what stands out by its side and in words, with limits from 6 results on', async () => {
    await saveRounds(ports.store, fresh.organisation, [50, 51, 50, 51, 50, 51, 75]);
    const [course] = resultsOf(await one(last)).courses;
    assert.deepEqual(
      course?.marks.map(({ y, side }) => [y, side]),
      [[75, 'up']],
    );
    assert.equal(course?.rows.at(-1)?.[2], 'Above what chance brings');
    assert.match(course?.summary ?? '', /This is a first reading of 7 results; 12 make it firm/);
    const early = resultsOf(await one(roundId(4))).courses[0];
    assert.deepEqual([early?.lines.length, early?.marks], [1, []]);
    assert.match(early?.summary ?? '', /Too early to see a change: that takes 6 results/);
  });

  it('D4.1: show nothing where fewer than 11 answered: no number, no group, no comment, no chart', async () => {
    await saveRounds(ports.store, fresh.organisation, [50, 51]);
    const few = { ...roundResults(33), n: 7, withheld: 'few' as const };
    await save({ id: 'WP-FEW11', status: 'closed', results: few });
    await comment('WP-FEW11', [{ id: 'c1', text: 'It is slow', consent: true, state: 'shown' }]);
    const page = await one('WP-FEW11');
    const { withheld, figures, groups, courses, comments, others } = resultsOf(page);
    assert.equal(withheld, 'Fewer than 11 answered, so nothing is shown.');
    assert.deepEqual([figures, groups, courses, comments, others], [[], [], [], [], '']);
    assert.doesNotMatch(JSON.stringify(page), /33|slow|nurse/);
  });

  it('B5: know no more of a small group than "or more", and no number finer than its words', async () => {
    await saveRounds(ports.store, fresh.organisation, [52.123456, 74.812345]);
    const page = await one(roundId(1));
    const [group] = resultsOf(page).groups;
    assert.deepEqual(group?.rows[2]?.band, { low: 0.601, high: 1, at: undefined, ends: ['0%', '100%'] });
    assert.doesNotMatch(JSON.stringify(page), /0\.\d{6}/);
  });

  it('have every comment that was let through, and none that was not', async () => {
    await saveRounds(ports.store, fresh.organisation, [50, 51]);
    const words = Array.from({ length: 14 }, (_, at) => `Words ${at} `.padEnd(200, 'x'));
    await comment(roundId(1), [
      ...words.map((text, at) => ({ id: `c${at}`, text, consent: true, state: 'shown' as const })),
      { id: 'd1', text: 'Unread words', consent: true, state: 'unread' },
      { id: 'd2', text: 'Hidden words', consent: true, state: 'hidden' },
    ]);
    const page = await one(roundId(1));
    assert.equal(resultsOf(page).comments.length, 14);
    assert.doesNotMatch(JSON.stringify(page), /Unread|Hidden|…/);
  });

  it('D4.1: show how far an open one is and nothing of its answers; who was asked is asked by its card', async () => {
    await save({ id: 'WP-7K2QX', title: 'The *new* list' });
    const page = await one('WP-7K2QX');
    assert.deepEqual([page.kind, page.title], ['progress', 'The *new* list']);
    assert.doesNotMatch(JSON.stringify(page), /%|answered"/);
    assert.deepEqual(await one('WP-7K2QX', turnOf(nadia)), {
      id: 'WP-7K2QX',
      title: 'The *new* list',
      kind: 'question',
    });
  });

  it('are no pulse for whoever did not ask, was not asked and does not answer for it', async () => {
    await saveRounds(ports.store, fresh.organisation, [50]);
    const refused = (asked: Promise<unknown>) =>
      assert.rejects(asked, (fault) => fault instanceof Refusal && fault.code === 'no-pulse');
    await refused(one(roundId(0), turnOf(people.omar)));
    await refused(one(roundId(0), turnOf(people.lead, 'lead')));
    await refused(one('WP-NNNN1'));
    assert.equal((await one(roundId(0), turnOf(nadia))).kind, 'results');
  });
});
