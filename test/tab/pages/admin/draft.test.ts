import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SettingsSaved } from '../../../../bot/settings/actions.ts';
import { begun, type Draft, drafted, type Happened, isDirty } from '../../../../bot/tab/pages/admin/draft.ts';

type Value = readonly { readonly id: string; readonly name: string }[];

const [sam, jo] = [
  { id: 'sam', name: 'Sam Okafor' },
  { id: 'jo', name: 'Jo Bennett' },
];
const typed = [{ ...sam, name: 'Samuel Okafor' }, jo];

const once = (draft: Draft<Value>, ...all: readonly Happened<Value>[]): Draft<Value> =>
  all.reduce<Draft<Value>>(drafted, draft);

const answer = (outcome: SettingsSaved['outcome'], version: number): Happened<Value> => ({
  kind: 'answered',
  answer: {
    outcome,
    version,
    words: 'Said.',
    faults: outcome === 'faulty' ? [{ place: 'x', text: 'y' }] : [],
  },
});
const start = begun<Value>([sam, jo], 4);
const typing: Happened<Value> = { kind: 'typed', value: typed };
const sent: Happened<Value> = { kind: 'sent' };

describe('what is typed into a section of the settings', () => {
  it('is no change where it is typed and taken back, or only spaces and nothing', () => {
    const value = [{ ...sam, name: ' Sam Okafor ', profession: '', sites: [] }, jo];
    assert.equal(isDirty(once(start, { kind: 'typed', value })), false);
    assert.equal(isDirty(once(start, typing)), true);
    assert.equal(isDirty(once(start, typing, { kind: 'typed', value: [sam, jo] })), false);
  });

  it('is saved, can be undone from there, and the words go as soon as somebody types on', () => {
    const saved = once(start, typing, sent, answer('saved', 5));
    assert.deepEqual([isDirty(saved), saved.seen, saved.undo, saved.said], [false, 5, 5, 'Said.']);
    const on = once(saved, { kind: 'typed', value: [sam] });
    assert.deepEqual([on.undo, on.said], [undefined, '']);
  });

  it('stays where it is refused, where the line breaks, and where an undo is refused', () => {
    for (const what of [
      answer('faulty', 4),
      { kind: 'failed', problem: { kind: 'offline' } },
      {
        kind: 'answered',
        undoes: true,
        answer: { outcome: 'faulty', version: 4, words: 'No.', faults: [{ place: 'people', text: 'later' }] },
      },
    ] satisfies Happened<Value>[]) {
      const draft = once(start, typing, sent, what);
      assert.deepEqual([draft.value, draft.saving, isDirty(draft)], [typed, false, true]);
    }
  });

  it('is sent again by itself where somebody else changed another section meanwhile', () => {
    const conflict = once(start, typing, sent, answer('conflict', 5));
    assert.equal(conflict.retry, 'once-read');
    const read = once(conflict, { kind: 'read', value: [sam, jo], version: 5 });
    assert.deepEqual([read.retry, read.seen, read.value], ['now', 5, typed]);
    assert.equal(once(read, sent).retry, 'no');
  });

  it('is not sent again and again where a replica is behind', () => {
    const conflict = once(start, typing, sent, answer('conflict', 5));
    assert.equal(once(conflict, { kind: 'read', value: [sam, jo], version: 4 }).retry, 'no');
  });

  it('stays beside what somebody else saved in the same section, and is put on top of it when asked', () => {
    const theirs = [sam, { ...jo, name: 'Joanna Bennett' }];
    const conflict = once(start, typing, sent, answer('conflict', 5), {
      kind: 'read',
      value: theirs,
      version: 5,
    });
    assert.deepEqual([conflict.value, conflict.theirs?.version, conflict.seen], [typed, 5, 4]);
    const both = once(conflict, { kind: 'put-on-top', ordered: false });
    assert.deepEqual(both.value, [typed[0], theirs[1]]);
    assert.deepEqual([both.seen, both.theirs, isDirty(both)], [5, undefined, true]);
    const mine = once(conflict, { kind: 'put-on-top', ordered: true });
    assert.deepEqual(mine.value, typed);
    const thrown = once(conflict, { kind: 'thrown-away' });
    assert.deepEqual([thrown.value, thrown.seen, isDirty(thrown)], [theirs, 5, false]);
  });

  it('follows what is read where nothing is typed, and never an older version', () => {
    const read = once(start, { kind: 'read', value: [sam], version: 6 });
    assert.deepEqual([read.value, read.seen], [[sam], 6]);
    assert.deepEqual(once(read, { kind: 'read', value: [sam, jo], version: 5 }).value, [sam]);
  });

  it('is lost by nothing but throwing it away and saving', () => {
    const happened: fc.Arbitrary<Happened<Value>> = fc.oneof(
      fc.constant(sent),
      fc.constantFrom<SettingsSaved['outcome']>('conflict', 'faulty').map((one) => answer(one, 5)),
      fc.constant<Happened<Value>>({ kind: 'failed', problem: { kind: 'offline' } }),
      fc.nat(9).map((version): Happened<Value> => ({ kind: 'read', value: [jo], version })),
      fc.constant<Happened<Value>>({ kind: 'put-on-top', ordered: false }),
    );
    fc.assert(
      fc.property(fc.array(happened, { maxLength: 8 }), (all) => {
        const draft = once(start, typing, ...all);
        assert.match(JSON.stringify(draft.value), /Samuel/);
        assert.ok(isDirty(draft));
      }),
    );
  });
});
