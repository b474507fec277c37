import assert from 'node:assert/strict';
import type { Broadcast } from '../../bot/broadcast/broadcast.ts';
import type { LedgerRow } from '../../bot/core/ledger.ts';
import { followable } from '../../bot/wiring/follow.ts';
import { aBroadcast, aPolicy, broadcastStatuses } from '../support/broadcasts.ts';
import { people } from '../support/people.ts';
import { now } from '../support/requests.ts';
import { aTurn } from '../support/turns.ts';

type Who = keyof typeof people;

describe('the broadcast that a pulse may follow', () => {
  const sentTo = (person: string): LedgerRow => ({
    person: { id: person, name: '' },
    state: 'sent',
    at: now.toISOString(),
    version: 1,
    chased: 0,
    copies: [{ conversation: { id: 'a', kind: 'personal', serviceUrl: 's', tenant: 't' }, activity: '1' }],
  });

  const asked = (who: Who, broadcast: Broadcast | undefined, sent = false) => {
    const { id, name, roles } = people[who];
    const ports = {
      broadcasts: { load: async () => broadcast && { broadcast, etag: 'e' } },
      outbox: { ledgerRow: async () => (sent ? sentTo(id) : undefined) },
    };
    return followable(
      ports,
      'RXX',
      aPolicy({ approvers: ['admin'] }),
    )('WB-7K2QX', aTurn({ by: { id, name }, roles }).actor);
  };

  it('is one that is out: not a draft, not one that waits, not one that was never sent', async () => {
    const out: string[] = [];
    for (const status of broadcastStatuses) if (await asked('cio', aBroadcast({ status }))) out.push(status);
    assert.deepEqual(out, ['sending', 'sent']);
    assert.equal(await asked('cio', undefined), undefined);
  });

  it('is one of theirs, one that they may look behind, or one that they were sent', async () => {
    const sent = aBroadcast({ status: 'sent' });
    assert.deepEqual(await asked('cio', sent), {
      id: 'WB-7K2QX',
      title: sent.title,
      audience: 'everyone',
    });
    assert.ok(await asked('admin', sent));
    assert.ok(await asked('lead', sent, true));
    assert.equal(await asked('lead', sent), undefined);
  });
});
