import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Turn } from '../../bot/core/action.ts';
import type { Actor, Role } from '../../bot/core/actor.ts';
import type { Refusal } from '../../bot/core/refusal.ts';
import type { RequestPage } from '../../bot/page/request-page.ts';
import { requestsPages } from '../../bot/page/requests-actions.ts';
import type { RequestsPage } from '../../bot/page/requests-page.ts';
import type { Decision } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import { join } from '../../bot/request/rules.ts';
import type { RequestStore } from '../../bot/request/store.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import type { Table } from '../../bot/storage/table.ts';
import { ask, note, resolve, take } from '../../bot/triage/rules.ts';
import { actor, minutesLater, numberOf, raised, start } from '../storage/example-request.ts';
import { freshTable } from '../storage/fresh-table.ts';
import { madeBy } from '../support/decisions.ts';
import { anOrganisation } from '../support/requests.ts';

describe('page.requests and page.request', () => {
  let code: string;
  let rows: Table;
  let store: RequestStore;
  let pages: ReturnType<typeof requestsPages>;
  let reads: { readonly range: sinon.SinonSpy; readonly read: sinon.SinonSpy };

  const organisation = anOrganisation({ confidential: { roles: ['safety-officer'], people: [] } });
  const id = numberOf(1);

  beforeEach(async () => {
    const fresh = await freshTable();
    code = fresh.organisation;
    rows = { ...fresh.rows };
    reads = { range: sinon.spy(rows, 'range'), read: sinon.spy(rows, 'read') };
    store = requestStore(rows, contacts(rows), () => undefined);
    pages = requestsPages({ store, organisation: { ...organisation, code } });
  });

  const turnOf = (person: string, roles: readonly Role[] = []): Turn => {
    const by: Actor = { ...actor(person, code), roles: ['requester', ...roles] };
    return { activity: 'tab:1', actor: by, now: minutesLater(90) };
  };

  const list = async (person: string, fields: object = {}): Promise<RequestsPage> =>
    (await pages['page.requests'].run({ ...fields }, turnOf(person))).data as RequestsPage;

  const open = async (person: string, roles: readonly Role[] = [], which = id): Promise<RequestPage> =>
    (await pages['page.request'].run({ id: which }, turnOf(person, roles))).data as RequestPage;

  const changed = async (
    which: string,
    who: string,
    decide: (request: Request) => Decision,
    follows = false,
  ): Promise<void> => {
    const before = await store.load(code, which);
    assert.ok(before);
    const by = actor(who, code);
    const follower = follows ? { follower: { id: by.id, name: by.name } } : {};
    assert.equal(
      await store.save(code, { before, change: madeBy(decide(before.request)), by, ...follower }),
      'saved',
    );
  };

  const taken = (which = id) =>
    changed(which, 'ivan', (one) => take(one, actor('ivan'), minutesLater(99), minutesLater(1)));
  const words = (who: string, text: string) => ({ by: actor(who), text });
  const ended = (which = id) =>
    changed(which, 'ivan', (one) =>
      resolve(one, { ...words('ivan', 'A new roll'), outcome: 'done' }, minutesLater(9)),
    );
  const backed = (who: string) =>
    changed(id, who, (one) => join(one, words(who, 'Ours too'), false, minutesLater(2)), true);

  const refused = (code: string) => (fault: Refusal) => fault.code === code;

  it('A1.1: lists what is mine and what I follow, with what is asked of me', async () => {
    await store.save(code, raised(id));
    await store.save(
      code,
      raised(numberOf(2), 'omar', { what: 'The scanner\nis slow', now: minutesLater(5) }),
    );
    await changed(numberOf(2), 'nadia', (one) => join(one, words('nadia', ''), false, minutesLater(6)), true);
    await changed(id, 'ivan', (one) =>
      ask(one, words('ivan', 'Which one?'), minutesLater(99), minutesLater(8)),
    );

    const { rows: lines, next } = await list('nadia');
    assert.deepEqual(
      lines.map(({ id: number, what, whose, needs }) => ({ number, what, whose, needs })),
      [
        { number: numberOf(2), what: 'The scanner is slow', whose: 'You have this too', needs: '' },
        {
          number: id,
          what: 'The label printer is broken',
          whose: 'Yours',
          needs: 'We have a question for you',
        },
      ],
    );
    assert.equal(lines[1]?.status, 'Colleague ivan needs one thing from you');
    assert.equal(lines[1]?.raised, 'Raised today at 9:30am');
    assert.match(lines[0]?.next ?? '', /You will be told the outcome/);
    assert.equal(next, '');
  });

  it('asks for a look at the outcome until it was given, and asks a follower for nothing', async () => {
    await store.save(code, raised(id));
    await backed('omar');
    await ended();
    assert.match((await list('nadia')).rows[0]?.needs ?? '', /There is an outcome/);
    assert.equal((await list('omar')).rows[0]?.needs, '');
  });

  it('shows what is open or what has ended, and says where there is none', async () => {
    await store.save(code, raised(id));
    await store.save(code, raised(numberOf(2), 'nadia', { now: minutesLater(1) }));
    await ended();
    const ids = async (filter: string) => (await list('nadia', { filter })).rows.map((row) => row.id);
    assert.deepEqual(await ids('open'), [numberOf(2)]);
    assert.deepEqual(await ids('ended'), [id]);
    assert.deepEqual(await ids('all'), [numberOf(2), id]);
    const empty = await list('omar', { filter: 'open' });
    assert.deepEqual([empty.rows, empty.none], [[], 'Nothing of yours is open.']);
  });

  it('turns pages of 24, each in one range read and its requests, and reads on where a filter leaves few', async () => {
    const all60 = Array.from({ length: 60 }, (_, nth) => nth);
    await Promise.all(
      all60.map((nth) => store.save(code, raised(numberOf(nth), 'nadia', { now: minutesLater(nth) }))),
    );
    await Promise.all(all60.slice(3, 59).map((nth) => ended(numberOf(nth))));
    reads.range.resetHistory();
    reads.read.resetHistory();
    const first = await list('nadia');
    assert.equal(first.rows.length, 24);
    assert.deepEqual([reads.range.callCount, reads.read.callCount], [1, 24]);
    const second = await list('nadia', { page: first.next });
    const third = await list('nadia', { page: second.next });
    const all = [...first.rows, ...second.rows, ...third.rows].map((row) => row.id);
    assert.equal(new Set(all).size, 60);
    assert.equal(third.next, '');

    reads.range.resetHistory();
    const few = await list('nadia', { filter: 'open' });
    assert.deepEqual(
      few.rows.map((row) => row.id),
      [numberOf(59), numberOf(2), numberOf(1), numberOf(0)],
    );
    assert.equal(few.next, '');
    assert.equal(reads.range.callCount, 3);
  }).timeout(20_000);

  it('opens for its requester, its followers and the desk, and for a stranger there is none', async () => {
    await store.save(code, raised(id));
    await backed('omar');
    await taken();
    await changed(id, 'ivan', (one) => note(one, words('ivan', 'INSIDE'), minutesLater(5)));

    const own = await open('nadia');
    assert.deepEqual(
      own.steps.map((step) => step.what),
      ['You sent this to informatics.', '1 other colleague has this too.', 'Colleague ivan has this.'],
    );
    assert.deepEqual([own.cut, own.status], [false, 'Colleague ivan has this']);
    const follower = await open('omar');
    assert.equal(follower.steps[1]?.what, 'You said that you have this too.');
    assert.match((await open('ivan', ['informatics'])).steps[0]?.what ?? '', /^Colleague nadia sent this/);
    for (const page of [own, follower]) assert.doesNotMatch(JSON.stringify(page), /INSIDE|Ours too/);
    await assert.rejects(open('somebody'), refused('not-found'));
    await assert.rejects(open('nadia', [], numberOf(7)), refused('not-found'));
  });

  it('has another face once the card looks different, and the same while only the desk did something', async () => {
    await store.save(code, raised(id));
    const faces = async () => [(await open('nadia')).face, (await open('ivan', ['informatics'])).face];
    const [before, desk] = await faces();
    await changed(id, 'ivan', (one) => note(one, words('ivan', 'INSIDE'), minutesLater(5)));
    const [after, deskAfter] = await faces();
    assert.equal(after, before);
    assert.notEqual(deskAfter, desk);
    await taken();
    assert.notEqual((await open('nadia')).face, before);
  });

  it('A2.8: opens what was said in confidence for its requester and the circle alone', async () => {
    await store.save(code, raised(id, 'nadia', { confidential: true }));
    assert.equal((await open('nadia')).steps[0]?.what, 'You sent this in confidence.');
    assert.equal((await open('sunil', ['safety-officer'])).steps.length, 1);
    for (const roles of [['informatics'], ['lead'], ['cio', 'admin']] as const)
      await assert.rejects(open('ivan', roles), refused('not-found'));
  });

  it('reads snapshot and events of what is mine in two calls, and the last of very many', async () => {
    await store.save(code, raised(id));
    reads.range.resetHistory();
    reads.read.resetHistory();
    await open('nadia');
    assert.deepEqual([reads.range.callCount, reads.read.callCount], [1, 1]);
    for (let nth = 1; nth <= 5; nth += 1) {
      await changed(id, 'ivan', (one) => note(one, words('ivan', `n${nth}`), minutesLater(nth)));
    }
    const versions = async (most: number) =>
      (await store.trail(code, id, 5, most)).map(({ version }) => version);
    assert.deepEqual(await versions(3), [3, 4, 5], 'not what came after the snapshot');
    assert.deepEqual(await versions(300), [1, 2, 3, 4, 5]);
    assert.equal((await store.trail(code, id, 1, 1))[0]?.at, start.toISOString());
  });
});
