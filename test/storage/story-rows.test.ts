import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cheerRows, storyIndex, storyRows } from '../../bot/storage/story-rows.ts';
import type { Write } from '../../bot/storage/table.ts';
import { decline } from '../../bot/story/approval-rules.ts';
import type { Decision } from '../../bot/story/change.ts';
import { consent } from '../../bot/story/consent-rules.ts';
import type { Save } from '../../bot/story/store.ts';
import type { Story } from '../../bot/story/story.ts';
import { edit, tell } from '../../bot/story/tell-rules.ts';
import { people } from '../support/people.ts';
import { aPostedStory, aStory, clinical, digital, teller, toldAt } from '../support/stories.ts';
import { everybody, someStories } from './random-stories.ts';

const isIndex = ({ key }: Write): boolean => /^stories(-own|-waiting)?\|/.test(key);
const kindsOf = (writes: readonly Write[]): readonly string[] =>
  writes.map(({ key }) => key.split('|')[0] ?? '');
const at = (writes: readonly Write[], start: string): Readonly<Record<string, unknown>> => {
  const write = writes.find(({ key }) => key.startsWith(start));
  return write && 'value' in write ? (write.value as Record<string, unknown>) : assert.fail(start);
};

const now = new Date('2026-11-21T10:00:00Z');
const rows = (before: Story, decision: Decision, by: Save['by'] = teller): readonly Write[] => {
  if (typeof decision === 'string') assert.fail(decision);
  return storyRows({ before: { story: before, etag: 'e' }, change: decision, by });
};

describe('the index rows of a story', () => {
  it('stay right through any series of changes when only the differences are written', () => {
    fc.assert(
      fc.property(someStories, (saves) => {
        const stored = new Map<string, string>();
        for (const save of saves) {
          for (const write of storyRows(save).filter(isIndex)) {
            // A delete of a row that is not there would fail the whole transaction.
            if (write.op === 'delete') assert.ok(stored.delete(write.key), `no ${write.key} to delete`);
            if (write.op !== 'put') continue;
            assert.notEqual(stored.get(write.key), JSON.stringify(write.value), 'written though it was so');
            stored.set(write.key, JSON.stringify(write.value));
          }
          const fresh = [...storyIndex(save.change.story)];
          assert.deepEqual(
            stored,
            new Map(fresh.map(([key, value]): [string, string] => [key, JSON.stringify(value)])),
          );
        }
      }),
    );
  });

  it('D5.4: never hold the name of somebody who has not said that they may be named', () => {
    fc.assert(
      fc.property(someStories, (saves) => {
        for (const { change } of saves) {
          const { contributors } = change.story;
          for (const { name } of everybody) {
            const mine = contributors.find((one) => one.name === name);
            if (!mine) continue;
            for (const line of storyIndex(change.story).values())
              for (const part of name.split(' '))
                assert.doesNotMatch(line.title, new RegExp(`\\b${part}\\b`));
          }
        }
      }),
    );
  });

  it('put it on the wall while it is posted, and before that where it waits', () => {
    const lists = (story: Story) => [...storyIndex(story).keys()].map((key) => key.split('|')[0]).sort();
    const own = ['stories-own', 'stories-own', 'stories-own'];
    assert.deepEqual(lists(aStory()), own);
    assert.deepEqual(lists(aStory({ sentAt: toldAt })), [...own, 'stories-waiting']);
    assert.deepEqual(lists(aStory({ status: 'declined' })), own);
    assert.deepEqual(lists(aPostedStory()), ['stories', ...own]);
    assert.deepEqual(lists(aPostedStory({ status: 'withdrawn' })), own);
  });

  it('keep it in the list of somebody who said no, and take it from whoever is no longer in it', () => {
    const of = (story: Story) => [...storyIndex(story).keys()].filter((key) => key.includes(people.nadia.id));
    assert.equal(of(aStory({ contributors: [clinical({ answer: 'no' }), digital()] })).length, 1);
    const { title, what, gains, kind, requests } = aStory();
    const words = { title, what, gains, kind, requests };
    const someoneElse = { id: people.lead.id, name: people.lead.name, side: 'clinical' } as const;
    const without = edit(aStory(), { words, people: [someoneElse, digital()], by: teller }, now);
    const gone = rows(aStory(), without).filter(({ op, key }) => op === 'delete' && isIndex({ op, key }));
    assert.deepEqual(
      gone.map(({ key }) => key),
      of(aStory()),
    );
  });

  it('say of each person how they are part of it, once also where the teller is in it themselves', () => {
    const as = (story: Story) =>
      [...storyIndex(story).values()].flatMap((line) => ('as' in line ? [line.as] : []));
    assert.deepEqual(as(aStory()).sort(), ['clinical', 'digital', 'teller']);
    const self = { ...teller, side: 'clinical' } as const;
    assert.deepEqual(as(aStory({ contributors: [self, digital()] })).sort(), ['digital', 'teller']);
  });
});

describe('the transaction of a story', () => {
  it('fits into one of Azure Tables, each row once, also with as many people as there may be', () => {
    fc.assert(
      fc.property(someStories, (saves) => {
        for (const save of saves) {
          const keys = storyRows(save).map(({ key }) => key);
          assert.equal(new Set(keys).size, keys.length, keys.join(' '));
        }
      }),
    );
    const crowd = (start: string) =>
      Array.from({ length: 12 }, (_, one) => ({
        id: `${start}${one}`,
        name: `${start} ${one}`,
        side: one < 6 ? ('clinical' as const) : ('digital' as const),
      }));
    const before = aStory({ contributors: crowd('ann') });
    const { title, gains, kind, requests } = before;
    const words = { title, what: 'Others', gains, kind, requests };
    const all = rows(before, edit(before, { words, people: crowd('bob'), by: teller }, now));
    assert.ok(all.length < 60, String(all.length));
  });

  it('guards the snapshot with the ETag that was read, and never writes over the trail', () => {
    fc.assert(
      fc.property(someStories, (saves) => {
        for (const [nth, save] of saves.entries()) {
          const [snapshot, event, log] = storyRows(save);
          assert.equal(snapshot?.op, nth === 0 ? 'insert' : 'replace');
          assert.deepEqual([event?.op, log?.op], ['insert', 'insert']);
          assert.equal(event?.key, `event|WS-00000|${String(nth + 1).padStart(6, '0')}`);
        }
      }),
    );
  });

  it('D5.4: says in the trail who answered what on which side, in codes, and quotes nobody', () => {
    const by = { id: people.nadia.id, name: people.nadia.name };
    const trail = at(rows(aStory(), consent(aStory(), { by, answer: 'unnamed' }, [], now), by), 'event|');
    const { event, answer, side, by: who } = trail;
    assert.deepEqual([event, answer, side, who], ['consented', 'unnamed', 'clinical', people.nadia.id]);
    assert.doesNotMatch(JSON.stringify(trail), /Nadia|charts/i);
    const told = rows(aStory(), decline(aStory(), people.cio, 'Say what changed', now), people.cio);
    assert.equal('answer' in at(told, 'event|'), false);
    assert.doesNotMatch(JSON.stringify(at(told, 'event|')), /what changed/);
    assert.deepEqual(at(told, 'log|'), at(told, 'event|'), 'the same row, in the order of time');
    assert.deepEqual(at(told, 'words|'), { reason: 'Say what changed' });
  });

  it('keeps all words that ever stood in it, and who was in it', () => {
    const { title, what, gains, kind, requests } = aStory();
    const words = { title, what, gains, kind, requests };
    const change = tell('WS-00000', { words, people: [clinical(), digital()], by: teller }, now);
    const writes = storyRows({ change, by: teller });
    assert.equal(at(writes, 'words|').what, what);
    assert.deepEqual(at(writes, 'words|').people, [
      { id: people.nadia.id, side: 'clinical' },
      { id: people.informatics.id, side: 'digital' },
    ]);
    const edited = edit(
      aStory(),
      { words: { ...words, what: 'Other' }, people: [clinical(), digital()], by: teller },
      now,
    );
    assert.equal(at(rows(aStory(), edited), 'words|').what, 'Other');
  });

  it('leaves word for the outbox with every change', () => {
    fc.assert(
      fc.property(someStories, (saves) => {
        for (const save of saves)
          assert.ok(storyRows(save).some(({ key }) => /^(outbox|waiting)\|/.test(key)));
      }),
    );
  });
});

describe('the rows of a cheer', () => {
  const cheering = { person: people.nadia, at: now, on: true, ownCopy: false };

  it('count it by one insert, take it back by one delete, and name nobody', () => {
    const [cheer] = cheerRows('WS-7K2QX', cheering);
    assert.deepEqual([cheer?.op, cheer?.key], ['insert', `cheer|WS-7K2QX|${people.nadia.id}`]);
    assert.doesNotMatch(JSON.stringify(cheer), /Nadia/);
    const [undone] = cheerRows('WS-7K2QX', { ...cheering, on: false });
    assert.deepEqual([undone?.op, undone?.key], ['delete', cheer?.key]);
  });

  it('share one repaint of what readers see among all of ten seconds', () => {
    const repaintAt = (ms: number) => cheerRows('WS-7K2QX', { ...cheering, at: new Date(ms) })[1]?.key;
    const start = Date.parse('2026-11-21T10:00:00Z');
    const keys = new Set(Array.from({ length: 500 }, (_, nth) => repaintAt(start + nth * 120)));
    assert.equal(keys.size, 6);
    assert.equal(repaintAt(start), 'waiting|2026-11-21T10:00:10.000Z|4repaint|WS-7K2QX|reader');
  });

  it('bring the copy in their own chat up to date where they pressed there', () => {
    assert.equal(cheerRows('WS-7K2QX', cheering).length, 2);
    const own = kindsOf(cheerRows('WS-7K2QX', { ...cheering, ownCopy: true }));
    assert.deepEqual(own, ['cheer', 'waiting', 'outbox']);
  });
});
