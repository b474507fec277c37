import assert from 'node:assert/strict';
import { apart, merge, mostChildren, unmerge } from '../../bot/link/merge-rules.ts';
import { followed } from '../../bot/link/parent-due.ts';
import type { Request } from '../../bot/request/request.ts';
import { reopen } from '../../bot/request/rules.ts';
import type { Both } from '../../bot/request/settle-both.ts';
import { ask, assess, resolve, take } from '../../bot/triage/rules.ts';
import { plan } from '../../bot/triage/status-rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aHazard, aRating } from '../support/hazards.ts';
import { aRequest, aSaid, inMinutes, ivan, lena, minutesAgo, nadia, now, omar } from '../support/requests.ts';

const parent = aRequest({ id: 'WL-00001', status: 'accepted', owner: ivan, backers: 2 });
const child = aRequest({
  id: 'WL-00002',
  requester: omar,
  backers: 1,
  said: [aSaid({ by: omar, text: 'Ours too, in bay 6' })],
  hearBy: inMinutes(500).toISOString(),
});

const both = (made: Both | string): Both => {
  if (typeof made === 'string') assert.fail(`expected a change, got ${made}`);
  return made;
};

const merged = (one = child, other = parent): { readonly child: Request; readonly parent: Request } => {
  const { change, also } = both(merge(one, other, now));
  return { child: change.request, parent: also.request };
};

const promised = () => inMinutes(60);

const tells = (
  made: { readonly tell: readonly { readonly to: string; readonly why: string }[] } | undefined,
) => made?.tell.map(({ to, why }) => `${to} ${why}`);

describe('putting two requests together', () => {
  it('A2.1: tells whoever raised the second once, keeps their words, and counts everybody they brought', () => {
    const { change, also } = both(merge(child, parent, now));
    assert.deepEqual(tells(change), ['requester linked']);
    assert.deepEqual(tells(also), []);
    assert.equal(change.request.status, 'linked');
    assert.deepEqual(change.request.said, child.said);
    assert.equal(change.request.what, child.what);
    assert.deepEqual(change.request.owner, ivan);
    assert.equal(change.request.hearBy, parent.hearBy);
    assert.ok(change.request.acknowledgedAt, 'it is an answer by a person');
    assert.deepEqual(also.request.children, [{ id: child.id, people: 2 }]);
    assert.equal(also.request.backers, 4);
    assert.equal(also.request.acknowledgedAt, parent.acknowledgedAt, 'the first got no answer by it');
  });

  it('counts nobody twice who told of the same problem twice', () => {
    assert.equal(merged({ ...child, requester: nadia }).parent.backers, 3);
  });

  it('leaves nobody without the person who was named to them', () => {
    const other = aRequest({ id: 'WL-00001', children: [{ id: 'WL-00007', people: 1 }] });
    const { change, also } = both(merge({ ...child, status: 'accepted', owner: lena }, other, now));
    assert.deepEqual([change.request.owner, change.request.whole?.status], [lena, 'accepted']);
    assert.deepEqual([also.request.owner, also.request.status], [lena, 'accepted']);
    assert.deepEqual(also.stir, ['WL-00007']);
    const kept = both(merge({ ...child, status: 'accepted', owner: lena }, parent, now));
    assert.deepEqual([kept.change.request.owner, kept.also.request.owner], [ivan, ivan]);
  });

  it('takes a second tap for what it is', () => {
    const after = merged();
    assert.equal(merge(after.child, after.parent, now), 'unchanged');
  });

  it('never puts one into itself, into one that has ended, or beyond what a transaction holds', () => {
    assert.equal(merge(parent, parent, now), 'itself');
    for (const status of ['resolved', 'confirmed', 'withdrawn', 'error'] as const) {
      assert.equal(merge(child, { ...parent, status }, now), 'ended');
      assert.equal(merge({ ...child, status }, parent, now), 'no-longer');
    }
    const children = Array.from({ length: mostChildren }, (_, at) => ({ id: `${at}`, people: 1 }));
    assert.equal(merge(child, { ...parent, children }, now), 'full');
  });

  it('H8, D3.4: never merges what could harm a patient, on either side', () => {
    const concerns: readonly Partial<Request>[] = [
      { kind: 'safety' },
      { harm: 'could' },
      { harm: 'now' },
      { hazard: aHazard(aRating()) },
    ];
    for (const more of concerns) {
      assert.equal(merge({ ...child, ...more }, parent, now), 'concern');
      assert.equal(merge(child, { ...parent, ...more }, now), 'concern');
    }
  });

  it('A2.8: never merges what was told in confidence', () => {
    assert.equal(merge({ ...child, confidential: true }, parent, now), 'sealed');
    assert.equal(merge(child, { ...parent, confidential: true }, now), 'sealed');
  });

  it('lets nobody work on a part: that is done to the whole', () => {
    const { child: part } = merged();
    assert.equal(take(part, lena, inMinutes(60), now), 'no-longer');
    assert.equal(ask(part, { by: lena, text: 'Which?' }, inMinutes(60), now), 'no-longer');
    assert.equal(resolve(part, { by: lena, text: 'Done', outcome: 'done' }, now), 'no-longer');
    assert.equal(assess(part, { by: lena, impact: 2, urgency: 2 }, promised, now), 'no-longer');
    assert.equal(plan(part, { by: lena, until: inMinutes(90), why: '' }, now), 'no-longer');
  });

  it('is undone to how the second stood before, whatever it was', () => {
    const dated = madeBy(plan(child, { by: lena, until: inMinutes(900), why: '' }, now) as never).request;
    for (const before of [child, dated, aRequest({ ...child, status: 'waiting', owner: lena })]) {
      const after = merged(before);
      const { change, also } = both(unmerge(after.child, after.parent, promised, now));
      for (const field of ['status', 'owner', 'hearBy', 'promises', 'said', 'parent', 'before'] as const) {
        assert.deepEqual(change.request[field], before[field], field);
      }
      assert.deepEqual(tells(change), [], 'told nothing that is false');
      assert.equal(change.wake, 'now');
      assert.deepEqual([also.request.children, also.request.backers], [[], parent.backers]);
      assert.equal(unmerge(change.request, also.request, promised, now), 'unchanged');
    }
  });

  it('promises anew what was promised for a time that has gone by', () => {
    const { child: part } = merged({ ...child, hearBy: minutesAgo(5) });
    assert.equal(apart(part, promised, now).request.hearBy, inMinutes(60).toISOString());
  });
});

describe('a request that is part of another', () => {
  const at = (minutes: number): Date => inMinutes(minutes);

  /** What follows for the part once the whole is like this; nothing the second time. */
  const follows = (part: Request, whole: Request, when: Date) => {
    const first = followed(part, whole, promised, when);
    assert.ok(first);
    assert.equal(followed(first.change.request, whole, promised, when), undefined, 'the second time');
    return first.change;
  };

  it('shows silently who has the whole', () => {
    const after = merged(child, aRequest({ id: 'WL-00001' }));
    const taken = madeBy(take(after.parent, lena, at(240), at(1)));
    assert.deepEqual(taken.stir, [child.id]);
    const change = follows(after.child, taken.request, at(1));
    assert.deepEqual([change.event, tells(change)], ['followed', []]);
    assert.deepEqual(change.request.owner, lena);
  });

  it('A2.1: hears each date that is given for the whole, once', () => {
    const after = merged();
    const first = plan(after.parent, { by: ivan, until: at(600), why: '' }, at(1));
    assert.ok(typeof first !== 'string');
    assert.deepEqual(first.stir, [child.id]);
    const told = follows(after.child, first.request, at(2));
    assert.deepEqual(tells(told), ['requester planned', 'followers planned']);
    assert.equal(told.request.promises?.at(-1)?.until, at(600).toISOString());
    const second = plan(first.request, { by: ivan, until: at(900), why: 'Parts are late' }, at(3));
    assert.ok(typeof second !== 'string');
    assert.equal(follows(told.request, second.request, at(4)).request.promises?.length, 2);
  });

  it('A1.3: hears that there is nothing new, once for each time that it was said', () => {
    const after = merged();
    const note = {
      kind: 'progress',
      due: now.toISOString(),
      at: at(30).toISOString(),
      next: at(900).toISOString(),
    } as const;
    const whole = { ...after.parent, nudges: [note], hearBy: note.next };
    const told = follows(after.child, whole, at(31));
    assert.deepEqual([told.event, tells(told)], ['progress', ['requester progress', 'followers progress']]);
    assert.equal(told.request.hearBy, note.next);
  });

  it('hears no note from before it was part', () => {
    const note = {
      kind: 'progress',
      due: minutesAgo(60),
      at: minutesAgo(60),
      next: at(900).toISOString(),
    } as const;
    const after = merged(child, { ...parent, nudges: [note] });
    assert.equal(followed(after.child, after.parent, promised, at(1)), undefined);
  });

  it('A2.1: has the outcome of the whole, with who decided it and why, and everybody with it is told', () => {
    const after = merged();
    const solved = madeBy(resolve(after.parent, { by: ivan, text: 'New printer', outcome: 'done' }, at(1)));
    assert.deepEqual(solved.stir, [child.id]);
    const change = follows(after.child, solved.request, at(2));
    assert.deepEqual(tells(change), ['requester outcome', 'followers outcome']);
    assert.deepEqual(change.request.decided, solved.request.decided);
    assert.equal(change.request.endedAt, at(2).toISOString());
    assert.equal(followed(change.request, solved.request, promised, at(3)), undefined);
    const opened = madeBy(reopen(solved.request, { by: nadia, text: '' }, at(90), at(4)));
    assert.equal(followed(change.request, opened.request, promised, at(5)), undefined, 'it stays told');
  });

  it('stands by itself again where its requester opens it again', () => {
    const after = merged();
    const solved = madeBy(resolve(after.parent, { by: ivan, text: 'New printer', outcome: 'done' }, at(1)));
    const part = follows(after.child, solved.request, at(2)).request;
    const opened = madeBy(reopen(part, { by: omar, text: 'Not ours' }, at(90), at(4))).request;
    assert.deepEqual([opened.status, opened.parent, opened.owner], ['accepted', undefined, ivan]);
    assert.equal(followed(opened, solved.request, promised, at(5)), undefined);
  });

  it('H6: comes back to the desk, told nothing false, where the whole was withdrawn or an error', () => {
    for (const status of ['withdrawn', 'error'] as const) {
      const after = merged();
      const { change } = followed(after.child, { ...after.parent, status }, promised, at(1)) ?? assert.fail();
      assert.deepEqual([change.request.status, change.request.owner], [child.status, undefined]);
      assert.deepEqual(tells(change), ['owner reopened', 'channel reopened']);
    }
  });

  it('D3.4: is a hazard of its own from when it is rated as one', () => {
    const after = merged();
    const rated = { ...after.child, hazard: aHazard(aRating()) };
    const made = followed(rated, after.parent, promised, at(1)) ?? assert.fail();
    assert.equal(made.change.request.status, 'submitted');
    assert.deepEqual(made.also?.request.children, []);
    assert.equal(made.also?.request.backers, parent.backers);
  });

  it('is reached through a part that itself becomes part of a third', () => {
    const { child: inner, parent: middle } = merged();
    const outer = aRequest({ id: 'WL-00003', status: 'working', owner: lena, requester: lena });
    const above = both(merge(middle, outer, at(1)));
    assert.deepEqual(above.change.stir, [child.id]);
    const seen = follows(inner, above.change.request, at(2)).request;
    assert.deepEqual([seen.owner, seen.whole?.status], [lena, 'working']);
    const solved = madeBy(resolve(above.also.request, { by: lena, text: 'Done', outcome: 'done' }, at(3)));
    const middleTold = follows(above.change.request, solved.request, at(4));
    assert.deepEqual(middleTold.stir, [child.id]);
    assert.equal(follows(seen, middleTold.request, at(5)).request.decided?.reason, 'Done');
  });
});
