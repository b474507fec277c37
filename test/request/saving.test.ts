import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Request } from '../../bot/request/request.ts';
import { reopen } from '../../bot/request/rules.ts';
import { type Amount, amountIn, savingFields, weeklyMinutes } from '../../bot/request/saving.ts';
import { confirmSaving, stateSaving } from '../../bot/request/saving-rules.ts';
import { trailOf } from '../../bot/request/trail.ts';
import { aDecision, aRequest, inMinutes, ivan, nadia, now } from '../support/requests.ts';

const amount: Amount = { minutes: 5, times: 2, per: 'day', people: 12 };
const solved = aRequest({ status: 'resolved', decided: aDecision() });

const stated = (request: Request = solved, given = amount): Request => {
  const change = stateSaving(request, given, ivan, now);
  return typeof change === 'string' ? assert.fail(change) : change.request;
};
const confirmed = (request: Request, given = amount) => {
  const change = confirmSaving(request, given, now);
  return typeof change === 'string' ? assert.fail(change) : change;
};

describe('the time that an outcome gives back', () => {
  it('is minutes, times how often, times people, in a week', () => {
    assert.equal(weeklyMinutes(amount), 600);
    assert.equal(weeklyMinutes({ ...amount, per: 'week' }), 120);
    assert.equal(weeklyMinutes({ ...amount, per: 'month' }), 28);
    assert.equal(weeklyMinutes({ ...amount, minutes: 0 }), 0);
  });

  it('counts once whoever has it says so, in their numbers', () => {
    const request = stated();
    const rows = (change: ReturnType<typeof confirmed>) =>
      trailOf({ before: { request, etag: '' }, change, by: nadia });
    assert.equal(trailOf({ change: { request, event: 'stated', tell: [] }, by: ivan }).weekly, undefined);
    assert.equal(rows(confirmed(request)).weekly, 600);
    const change = confirmed(request, { ...amount, people: 3 });
    assert.equal(rows(change).weekly, 150);
    assert.equal(change.request.saving?.people, 12, 'what the desk said stays beside it');
    assert.equal(change.event, 'saved');
  });

  it('is said of what works now, and of nothing else', () => {
    for (const outcome of ['not-possible', 'not-now', 'passed-on'] as const) {
      const no = { ...solved, decided: aDecision({ outcome }) };
      assert.equal(stateSaving(no, amount, ivan, now), 'no-longer');
    }
    for (const status of ['submitted', 'waiting', 'withdrawn', 'error'] as const) {
      assert.equal(stateSaving({ ...solved, status }, amount, ivan, now), 'no-longer');
    }
    assert.equal(confirmSaving(solved, amount, now), 'no-longer', 'nobody has said anything');
  });

  it('is not said twice by a second tap, nor changed by the desk once it is confirmed', () => {
    const request = stated();
    assert.equal(stateSaving(request, amount, ivan, now), 'unchanged');
    const after = confirmed(request).request;
    assert.equal(confirmSaving(after, amount, now), 'unchanged');
    assert.equal(stateSaving(after, { ...amount, people: 99 }, ivan, now), 'no-longer');
    assert.equal(confirmed(after, { ...amount, minutes: 0 }).request.saving?.confirmed?.minutes, 0);
  });

  it('is gone where it is opened again', () => {
    const change = reopen(confirmed(stated()).request, { by: nadia, text: '' }, inMinutes(60), now);
    assert.ok(typeof change !== 'string' && change.request.saving === undefined);
  });

  it('comes from a form as texts, and is whole or not there', () => {
    const read = (fields: object) => amountIn(z.object(savingFields).parse(fields));
    const typed = { minutes: '5', times: '2', per: 'day', people: '12' };
    assert.deepEqual(read(typed), amount);
    assert.ok(z.object(savingFields).safeParse(typed).success);
    assert.equal(read({ minutes: '0', times: '1', per: 'week', people: '1' })?.minutes, 0);
    assert.equal(read({}), undefined);
    assert.equal(read({ minutes: '', times: '2', per: 'day', people: '12' }), undefined);
    for (const wrong of [
      { minutes: '481' },
      { minutes: '-1' },
      { times: '0' },
      { people: '2.5' },
      { per: 'year' },
      { minutes: 'x' },
    ]) {
      assert.ok(!z.object(savingFields).safeParse({ ...typed, ...wrong }).success, JSON.stringify(wrong));
    }
  });
});
