import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sinon from 'sinon';
import type { Courier } from '../../bot/core/courier.ts';
import type { Conversation } from '../../bot/core/place.ts';
import { teamsAdapter } from '../../bot/teams/adapter.ts';
import { courier } from '../../bot/teams/courier.ts';
import { people } from '../support/people.ts';
import { openTeams } from '../teams/client.ts';
import { startConnector } from '../teams/connector.ts';
import { broken, forbidden, throttled } from '../teams/errors.ts';
import type { Json } from '../teams/json.ts';
import { tenant } from './example-activity.ts';

const pace = { spend: sinon.fake(), hold: sinon.fake() };
const courierHere = (): Courier => courier(teamsAdapter(undefined, pace), '');
const theatres = (serviceUrl: string, id = '19:theatres@thread.tacv2'): Conversation => ({
  id,
  kind: 'channel',
  serviceUrl,
  tenant,
});

describe('the members of a team, as Teams lists them', () => {
  /** What Teams says to each request, by its continuation token. */
  let pages: Readonly<Record<string, unknown>>;
  let asked: URL[];
  let server: Server;
  let team: Conversation;
  beforeEach(async () => {
    asked = [];
    server = createServer((request, response) => {
      const url = new URL(request.url ?? '', 'http://teams');
      asked.push(url);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(pages[url.searchParams.get('continuationToken') ?? '']));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    team = theatres(`http://127.0.0.1:${(server.address() as AddressInfo).port}/uk/`);
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const member = (at: number, more: Json = {}): Json => ({
    id: `29:1member${at}`,
    name: `Member ${at}`,
    aadObjectId: `id-${at}`,
    tenantId: tenant,
    userRole: 'user',
    ...more,
  });
  const membersOf = async (...members: readonly Json[]) => {
    pages = { '': { members } };
    const result = await courierHere().members(team);
    assert.ok(result.ok);
    return result.value.members;
  };

  it('come 500 at a time, with one request each, by Teams’ own cursor', async () => {
    pages = {
      '': { members: [member(1)], continuationToken: 'a/b+c=&d' },
      'a/b+c=&d': { members: [member(2)], continuationToken: '' },
    };
    const out = courierHere();
    const first = await out.members(team);
    assert.ok(first.ok);
    assert.equal(first.value.next, 'a/b+c=&d');
    const second = await out.members(team, first.value.next);
    assert.ok(second.ok);
    assert.ok(!('next' in second.value), 'an empty cursor is the end');
    assert.deepEqual(
      [...first.value.members, ...second.value.members].map(({ id }) => id),
      ['id-1', 'id-2'],
    );
    assert.equal(asked.length, 2);
    for (const { pathname, searchParams } of asked) {
      assert.equal(decodeURIComponent(pathname), `/uk/v3/conversations/${team.id}/pagedmembers`);
      assert.equal(searchParams.get('pageSize'), '500');
    }
  });

  it('can be written to by the account that Teams gives, and were not here', async () => {
    assert.deepEqual(await membersOf(member(1)), [
      { id: 'id-1', name: 'Member 1', account: '29:1member1', tenant, serviceUrl: team.serviceUrl },
    ]);
  });

  it('are known by their Entra id, under either name that Teams has for it', async () => {
    const known = await membersOf(
      member(1, { aadObjectId: undefined, objectId: 'by-object-id' }),
      member(2, { objectId: 'id-2' }),
    );
    assert.deepEqual(
      known.map(({ id }) => id),
      ['by-object-id', 'id-2'],
    );
  });

  it('are not those without an Entra id, whom nobody could know again', async () => {
    const known = await membersOf(
      member(1, { aadObjectId: undefined }),
      member(2),
      member(3, { aadObjectId: '' }),
    );
    assert.deepEqual(
      known.map(({ id }) => id),
      ['id-2'],
    );
  });

  it('have a name that a card has room for, or none', async () => {
    const known = await membersOf(member(1, { name: undefined }), member(2, { name: ` ${'x'.repeat(300)}` }));
    assert.equal(known[0]?.name, '');
    assert.ok((known[1]?.name.length ?? 0) <= 80);
  });

  it('are nobody in a team that is empty', async () => {
    assert.deepEqual(await membersOf(), []);
  });
});

describe('a list of members that does not come', () => {
  it('says whether to ask again, and is asked for once', async () => {
    const connector = await startConnector();
    const teams = openTeams({ connector, bot: connector.url, tenant });
    const room = teams.channel('Theatres', [teams.person(people.nadia)]);
    const here = theatres(connector.url, room.chat.id);
    const out = courierHere();
    assert.ok((await out.members(here)).ok);
    for (const [fault, kind] of [
      [broken(503), 'later'],
      [throttled(60), 'later'],
      [broken(500), 'failed'],
      [forbidden('BotNotInConversationRoster'), 'stop'],
    ] as const) {
      const before = connector.calls.length;
      const heal = connector.fault(() => fault);
      const result = await out.members(here);
      heal();
      assert.ok(!result.ok);
      assert.equal(result.fault.kind, kind);
      assert.equal(connector.calls.length, before + 1);
    }
    const gone = await out.members(theatres(connector.url, '19:gone@thread.tacv2'));
    assert.ok(!gone.ok && gone.fault.kind === 'gone');
    await connector.close();
  });
});
