import assert from 'node:assert/strict';
import type { LedgerRow } from '../../bot/core/ledger.ts';
import { aTally } from '../support/broadcasts.ts';
import { accountOf, accountWords, isTrue } from './account.ts';
import { chatWith } from './crowd.ts';
import { onePercent } from './mishaps.ts';

describe('the account of a broadcast', () => {
  const row = (id: string, more: Partial<LedgerRow> = {}): LedgerRow => ({
    person: { id, name: id },
    state: 'sent',
    at: '2026-11-22T08:00:00.000Z',
    version: 1,
    copies: [
      {
        conversation: { id: chatWith(id), kind: 'personal', serviceUrl: '', tenant: '' },
        activity: `1 ${id}`,
      },
    ],
    chased: 0,
    ...more,
  });
  const copies = (...people: readonly string[]) =>
    new Map<string, readonly string[]>(people.map((id) => [chatWith(id), [`1 ${id}`]]));

  it('is true where everybody has one copy, or a reason why not', () => {
    const rows = [row('a'), row('b', { state: 'blocked', reason: '403', copies: [] })];
    const account = accountOf(['a', 'b'], rows, aTally({ sent: 1, blocked: 1 }), copies('a'));
    assert.equal(isTrue(account), true);
    assert.equal(accountWords(account), 'lost 0, twice 0');
  });

  it('misses whoever has no row, waits still, or was never sent what the ledger says was sent', () => {
    const rows = [
      row('b', { state: 'pending', copies: [] }),
      row('c'),
      row('d', { state: 'failed', copies: [] }),
    ];
    const account = accountOf(
      ['a', 'b', 'c', 'd'],
      rows,
      aTally({ pending: 1, sent: 1, failed: 1 }),
      new Map(),
    );
    assert.deepEqual(account.lost, ['a', 'b', 'c', 'd']);
    assert.deepEqual(account.untrue, ['c sent']);
  });

  it('counts each copy too many, finds those that the ledger denies, and counts that are not those of the rows', () => {
    const had = new Map([...copies('b'), [chatWith('a'), ['0 a', '1 a', '2 a']]]);
    const rows = [row('a'), row('b', { state: 'failed', reason: '500', copies: [] })];
    const account = accountOf(['a', 'b'], rows, aTally({ sent: 2 }), had);
    assert.equal(account.duplicates, 2);
    assert.deepEqual(account.untrue, ['b failed', 'the count says 2 sent', 'the count says 0 failed']);
    assert.equal(isTrue(account), false);
  });
});

describe('what goes wrong in the bench', () => {
  it('is one post in a hundred, the same in each run, and of every kind', () => {
    const faultsOf = () => {
      const script = onePercent(1);
      const asked = { kind: 'post', conversation: 'a:1', body: {}, at: 0 } as const;
      return Array.from({ length: 12_000 }, () => script(asked)).flatMap((fault) => fault ?? []);
    };
    const faults = faultsOf();
    assert.deepEqual(faultsOf(), faults);
    assert.ok(faults.length > 90 && faults.length < 150, String(faults.length));
    assert.equal(new Set(faults.slice(0, 100)).size, new Set(faults).size);
  });

  it('leaves everything but posts alone', () => {
    const script = onePercent(1);
    const asked = { kind: 'update', conversation: 'a:1', body: {}, at: 0 } as const;
    assert.deepEqual(new Set(Array.from({ length: 1000 }, () => script(asked))), new Set([undefined]));
  });
});
