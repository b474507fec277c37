import assert from 'node:assert/strict';
import fc from 'fast-check';
import { below, type KeyRange, keys, after as restOf } from '../../bot/storage/keys.ts';

const isIn = ({ from, to }: KeyRange, key: string): boolean => key >= from && key < to;

/** Ids as the edge lets them in: Entra's GUIDs, and the awkward ones of other directories. */
const personId = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[\w.:@-]{1,12}$/),
  fc.constantFrom('a', 'a.b', 'a:b', 'a@b', 'a-b', 'a_b', 'A', 'aa'),
);
const requestId = fc.stringMatching(/^WL-[0-9A-HJKMNP-TV-Z]{5}$/);
const moment = fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true });

describe('row keys', () => {
  it("put the newer of two first in a person's list and among the recent ones", () => {
    fc.assert(
      fc.property(moment, moment, personId, requestId, (one, other, person, id) => {
        fc.pre(one.getTime() !== other.getTime());
        const [older, newer] = one < other ? [one, other] : [other, one];
        assert.ok(keys.mine(person, newer, id) < keys.mine(person, older, id));
        assert.ok(keys.recent(newer, id) < keys.recent(older, id));
      }),
    );
  });

  it('put the worst first in the queue, and the oldest first among equals', () => {
    fc.assert(
      fc.property(moment, moment, requestId, (one, other, id) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        assert.ok(keys.open(0, late.toISOString(), id) < keys.open(1, early.toISOString(), id));
        assert.ok(keys.open(1, late.toISOString(), id) < keys.open(2, early.toISOString(), id));
        assert.ok(keys.open(1, early.toISOString(), id) <= keys.open(1, late.toISOString(), id));
        assert.ok(keys.owned('p', 0, late.toISOString(), id) < keys.owned('p', 2, early.toISOString(), id));
      }),
    );
  });

  it('keep two people apart whose ids begin alike', () => {
    fc.assert(
      fc.property(personId, personId, moment, requestId, (mine, theirs, at, id) => {
        const range = below(`mine|${mine}`);
        assert.equal(isIn(range, keys.mine(theirs, at, id)), mine === theirs);
        const owned = below(`owned|${mine}`);
        assert.equal(isIn(owned, keys.owned(theirs, 1, at.toISOString(), id)), mine === theirs);
      }),
    );
  });

  it('take only characters that Azure Tables takes, and far fewer than its 1,024', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w.:@-]{100}$/), requestId, moment, (person, id, at) => {
        const message = {
          conversation: { id: '19:a/b?c#d\\e', kind: 'channel', serviceUrl: 's', tenant: 't' },
          activity: '1;messageid=2',
        } as const;
        const all = [
          keys.mine(person, at, id),
          keys.owned(person, 2, at.toISOString(), id),
          keys.follower(id, person),
          keys.card(id, message),
          keys.contact(person),
          keys.ledger('WB-00000', person),
          keys.told(id, 12, 'outcome', person),
          keys.acknowledged('WB-00000', person),
          keys.answer('WB-00000', person),
          keys.authored(person, at.toISOString(), 'WB-00000'),
        ];
        for (const key of all) assert.match(key, /^[\w.:@|-]{1,200}$/);
      }),
    );
  });

  it('tell one message from another by chat and by id', () => {
    const conversation = { id: 'c', kind: 'personal', serviceUrl: 's', tenant: 't' } as const;
    const card = keys.card('WL-00000', { conversation, activity: '1' });
    assert.notEqual(card, keys.card('WL-00000', { conversation, activity: '2' }));
    assert.notEqual(
      card,
      keys.card('WL-00000', { conversation: { ...conversation, id: 'd' }, activity: '1' }),
    );
    const elsewhere = { conversation: { ...conversation, serviceUrl: 'moved' }, activity: '1' };
    assert.equal(card, keys.card('WL-00000', elsewhere), 'a moved service is the same message');
  });

  describe('of a next page', () => {
    const range = below('mine|nadia');

    it('begin behind the cursor and lose nothing that follows', () => {
      fc.assert(
        fc.property(moment, moment, requestId, requestId, (one, other, a, b) => {
          const [first = '', second = ''] = [keys.mine('nadia', one, a), keys.mine('nadia', other, b)].sort();
          fc.pre(first !== second);
          const rest = restOf(range, first);
          assert.ok(!isIn(rest, first) && isIn(rest, second));
        }),
      );
    });

    it('stay inside the list whatever the cursor of a card says', () => {
      fc.assert(
        fc.property(
          fc.oneof(fc.string(), personId, fc.constantFrom('\u0000', '\ud800', '😀', '}', '|')),
          (cursor) => {
            for (const forged of [cursor, `mine|${cursor}`, `mine|nadia|${cursor}`, `mine|nadia}${cursor}`]) {
              const { from, to } = restOf(range, forged);
              assert.ok(from >= range.from && to === range.to);
            }
          },
        ),
        { numRuns: 50 },
      );
    });

    it('start again where the cursor belongs to another list', () => {
      for (const foreign of ['', 'mine|omar|1', 'open|0|2026', 'mine|nadia', 'mine|nadia}', 'zz']) {
        assert.deepEqual(restOf(range, foreign), range);
      }
      assert.deepEqual(restOf(range, undefined), range);
    });
  });
});
