import assert from 'node:assert/strict';
import { type World, watched } from '../../bot/watch/watch.ts';
import { aRequest, ivan, minutesAgo, now } from '../support/requests.ts';
import { aWatch } from '../support/watch.ts';

/** A question went to whoever raised the whole this morning; those with the part heard last eight days ago. */
const parent = aRequest({
  id: 'WL-00001',
  status: 'waiting',
  owner: ivan,
  children: [{ id: 'WL-00002', people: 1 }],
  heardAt: minutesAgo(30),
});
const child = aRequest({
  id: 'WL-00002',
  status: 'linked',
  parent: parent.id,
  owner: ivan,
  hearBy: parent.hearBy,
  whole: { status: 'accepted', desk: 'informatics', supplier: undefined },
  createdAt: minutesAgo(9 * 24 * 60),
  heardAt: minutesAgo(8 * 24 * 60),
});
const world: World = { ...aWatch, duty: [], admins: [], officers: [], members: () => [], parent };

describe('a request that is part of another', () => {
  it('A1.3: hears by its own count that nothing is new, where only the whole was told something', () => {
    const { change, next } = watched(child, world, now);
    assert.equal(change?.event, 'progress');
    assert.deepEqual(
      change?.tell.map(({ to }) => to),
      ['requester', 'followers'],
    );
    assert.equal(change?.request.hearBy, child.hearBy, 'their date stays that of the whole');
    assert.deepEqual(next, now);
    const after = watched(change?.request ?? assert.fail(), world, now);
    assert.equal(after.change, undefined, 'once');
    assert.ok(after.next && after.next > now, 'and is looked at again');
  });

  it('has no clock of its own that anybody could be late for', () => {
    const { change } = watched({ ...child, heardAt: minutesAgo(5) }, world, now);
    assert.equal(change, undefined);
  });
});
