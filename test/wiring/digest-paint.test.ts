import assert from 'node:assert/strict';
import type { Request } from '../../bot/request/request.ts';
import { keys } from '../../bot/storage/keys.ts';
import { digestSubject } from '../../bot/storage/leads.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import { type Storage, storage } from '../../bot/storage/storage.ts';
import { digestPainter } from '../../bot/wiring/digest-paint.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, ivan, lena, now } from '../support/requests.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { textOf } from '../teams/cards.ts';
import { jsonIn } from '../teams/json.ts';

const session = new Date('2026-11-24T09:00:00Z');
const nextSession = new Date('2026-12-01T09:00:00Z');

describe('a digest as it is sent', () => {
  let fresh: FreshTable;
  let stored: Storage;
  beforeEach(async () => {
    fresh = await freshTable();
    const { connection } = await sharedTables();
    stored = await storage(
      { kind: 'connection-string', value: connection },
      fresh.organisation,
      () => undefined,
    );
  });

  const put = (request: Request) =>
    fresh.rows.commit(fresh.organisation, [
      { op: 'put', key: keys.request(request.id), value: request },
      ...[...indexRows(request)].map(([key, value]) => ({ op: 'put', key, value }) as const),
    ]);
  const painted = (subject = digestSubject(lena.id, session)) =>
    digestPainter({
      stored,
      organisation: anOrganisation({
        code: fresh.organisation,
        people: [{ ...people.lead, buddy: ivan.id }, people.informatics],
      }),
      clock: () => now,
    })(subject);

  it('D1.6: shows what waits at that moment, and on a lock screen only that something does', async () => {
    await put(aRequest({ desk: 'lead', lead: lena, what: 'Mrs Typed Words' }));
    await stored.leads.planDigest(lena.id, session);
    const { card, summary } = (await painted()) ?? assert.fail();
    assert.equal(summary, 'Wardline: requests wait for you');
    assert.match(textOf(jsonIn(card)), /1 of 1/);
    assert.match(textOf(jsonIn(card)), /Ask Ivan Petrov/);
  });

  it('is not sent where nothing waits any more, or where a newer one is planned', async () => {
    await stored.leads.planDigest(lena.id, session);
    assert.equal(await painted(), undefined, 'nothing waits');
    await put(aRequest({ desk: 'lead', lead: lena }));
    assert.ok(await painted());
    await stored.leads.planDigest(lena.id, nextSession);
    assert.equal(await painted(), undefined, 'the one of the session before');
    assert.ok(await painted(digestSubject(lena.id, nextSession)));
  });

  it('is not sent to somebody who has left the settings file', async () => {
    await stored.leads.planDigest('gone', session);
    assert.equal(await painted(digestSubject('gone', session)), undefined);
  });

  it('A2.8: shows no word of a concern in confidence', async () => {
    const organisation = anOrganisation({
      code: fresh.organisation,
      confidential: { roles: ['lead'], people: [] },
    });
    const request = aRequest({
      what: 'Mrs Typed Words',
      confidential: true,
      owner: lena,
      status: 'received',
    });
    await put(request);
    await stored.leads.planDigest(lena.id, session);
    const paint = digestPainter({ stored, organisation, clock: () => now });
    const { card } = (await paint(digestSubject(lena.id, session))) ?? assert.fail();
    assert.doesNotMatch(JSON.stringify(card), /Typed Words|Nadia/);
    assert.match(textOf(jsonIn(card)), /A concern raised in confidence/);
  });
});
