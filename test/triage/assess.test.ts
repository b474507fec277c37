import assert from 'node:assert/strict';
import { assess } from '../../bot/triage/rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aRequest, inMinutes, ivan, lena, now } from '../support/requests.ts';

const promised = () => inMinutes(60);
const given = (urgency: 1 | 4, waiting?: readonly string[]) =>
  ({ by: ivan, impact: 1, urgency, waiting }) as const;

describe('a priority that is set', () => {
  it('D6.2: is told at once to whoever has the request, or is to have it, where it makes it urgent', () => {
    const owned = madeBy(assess(aRequest({ status: 'accepted', owner: lena }), given(1), promised, now));
    assert.deepEqual(owned.tell, [{ to: 'people', ids: [lena.id], why: 'urgent' }]);
    const waits = madeBy(assess(aRequest({ lead: lena }), given(1, [lena.id, ivan.id]), promised, now));
    assert.deepEqual(waits.tell, [{ to: 'people', ids: [lena.id], why: 'urgent' }]);
  });

  it('is told to nobody where it was urgent before, or is not, or is the work of whoever set it', () => {
    const harm = aRequest({ harm: 'could', owner: lena, status: 'accepted' });
    assert.deepEqual(madeBy(assess(harm, given(1), promised, now)).tell, []);
    const own = aRequest({ owner: ivan, status: 'accepted' });
    assert.deepEqual(madeBy(assess(own, given(1), promised, now)).tell, []);
    const low = { by: ivan, impact: 4, urgency: 4, waiting: [lena.id] } as const;
    assert.deepEqual(madeBy(assess(aRequest({ lead: lena }), low, promised, now)).tell, []);
  });
});
