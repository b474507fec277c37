import assert from 'node:assert/strict';
import type { Change } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import { say } from '../../bot/request/rules.ts';
import { ask } from '../../bot/triage/rules.ts';
import { type Requester, retryDue } from '../../bot/watch/retry.ts';
import { at, wall } from '../contact/wall.ts';
import { aRequest, aSaid, inMinutes, ivan, lena, nadia, omar } from '../support/requests.ts';
import { aWatch } from '../support/watch.ts';

/** Every day from 8am to 9am, whoever it is. */
const daily: Requester['window'] = (from) => {
  const day = wall(new Date(from)).slice(0, 10);
  const opens = at(`${day} 08:00`).getTime();
  const span = { from: opens, to: opens + 60 * 60_000 };
  return from < span.to ? span : daily(from + 86_400_000 - (from - opens));
};

const asked = (when: string, more: Partial<Request> = {}): Request => {
  const decision = ask(aRequest(more), { by: ivan, text: 'Which printer?' }, inMinutes(600), at(when));
  return typeof decision === 'string' ? assert.fail(decision) : decision.request;
};

interface Run {
  readonly request: Request;
  /** "11-25 09:00 missed: deputy deputy". */
  readonly said: readonly string[];
}

/** Looks when it is told to, as delivery does. */
const run = (begin: Request, until: string, requester?: Requester): Run => {
  const said: string[] = [];
  let request = begin;
  let now = new Date(begin.updatedAt);
  const keep = ({ event, tell, request: next }: Change): void => {
    said.push(`${wall(now).slice(5)} ${event}: ${tell.map(({ to, why }) => `${to} ${why}`).join(', ')}`);
    request = next;
  };
  for (let looks = 0; looks < 5000; looks += 1) {
    const { change, next } = retryDue(request, { ...aWatch, requester }, now);
    if (change) keep(change);
    if (!next || next > at(until)) return { request, said };
    now = next > now ? next : now;
  }
  return assert.fail('it never rests');
};

describe('a question that nobody answers', () => {
  it('D6.4: is told again in the next window, and after two missed ones to the deputy as well', () => {
    const { said, request } = run(asked('2026-11-24 10:30'), '2026-11-28 12:00', {
      window: daily,
      deputy: omar,
    });
    assert.deepEqual(said, [
      '11-25 09:00 missed: ',
      '11-26 08:00 retried: requester question',
      '11-26 09:00 missed: deputy deputy',
      '11-27 08:00 retried: requester question',
      '11-27 09:00 missed: ',
      '11-28 08:00 retried: requester question',
      '11-28 09:00 missed: owner unanswered',
    ]);
    assert.deepEqual(request.standIn, omar);
    assert.equal(request.status, 'waiting');
  });

  it('D6.4: without a deputy is told to its owner after two missed windows, once', () => {
    const { said } = run(asked('2026-11-24 10:30'), '2026-12-20 12:00', { window: daily });
    assert.deepEqual(
      said.filter((line) => /owner|deputy/.test(line)),
      ['11-26 09:00 missed: owner unanswered'],
    );
  });

  it('D6.4: goes on for ever, once a week after four tries, and never closes', () => {
    const { said, request } = run(asked('2026-11-24 10:30'), '2027-11-24 12:00', { window: daily });
    const tells = said.filter((line) => line.includes('retried')).map((line) => line.slice(0, 11));
    assert.deepEqual(tells.slice(0, 5), [
      '11-26 08:00',
      '11-27 08:00',
      '11-28 08:00',
      '12-05 08:00',
      '12-12 08:00',
    ]);
    assert.ok(tells.length > 50 && tells.length < 60, `${tells.length}`);
    assert.equal(request.status, 'waiting');
  });

  it('has two service days of silence for a window, where they said nothing of when', () => {
    // Tuesday morning; Saturday and Sunday do not count.
    const { said } = run(asked('2026-11-24 10:30'), '2026-12-01 12:00', { window: () => undefined });
    assert.deepEqual(said, [
      '11-26 10:30 missed: ',
      '11-26 10:30 retried: requester question',
      '11-30 10:30 missed: owner unanswered',
      '11-30 10:30 retried: requester question',
    ]);
  });

  it('D6.2: waits for no shift where a patient could come to harm: each service hour, then each service day', () => {
    const { said } = run(asked('2026-11-24 10:30', { harm: 'could' }), '2026-11-25 18:00', {
      window: daily,
      deputy: omar,
    });
    assert.deepEqual(said, [
      '11-24 11:30 missed: ',
      '11-24 11:30 retried: requester question',
      '11-24 12:30 missed: deputy deputy',
      '11-24 12:30 retried: requester question',
      '11-24 13:30 missed: ',
      '11-24 13:30 retried: requester question',
      '11-24 14:30 missed: owner unanswered',
      '11-25 13:30 retried: requester question',
      '11-25 14:30 missed: ',
    ]);
  });

  it('counts no window as missed of which less than an hour was left, and asks again in the next', () => {
    const { said } = run(asked('2026-11-24 08:45'), '2026-11-26 12:00', { window: daily, deputy: omar });
    assert.deepEqual(said, [
      '11-24 09:00 missed: ',
      '11-25 08:00 retried: requester question',
      '11-25 09:00 missed: ',
      '11-26 08:00 retried: requester question',
      '11-26 09:00 missed: deputy deputy',
    ]);
  });

  it('A2.8: told in confidence goes to no deputy, who was named for other things, but to its owner', () => {
    const { said, request } = run(asked('2026-11-24 10:30', { confidential: true }), '2026-11-26 12:00', {
      window: daily,
      deputy: omar,
    });
    assert.equal(said.at(-1), '11-26 09:00 missed: owner unanswered');
    assert.equal(request.standIn, undefined);
  });

  it('is told to the new owner too, and to a deputy who is named later', () => {
    const { request } = run(asked('2026-11-24 10:30'), '2026-11-26 12:00', { window: daily });
    const passed = { ...request, owner: lena };
    const { said } = run(passed, '2026-11-27 12:00', { window: daily, deputy: omar });
    assert.equal(said.at(-1), '11-27 09:00 missed: deputy deputy');
    assert.equal(
      run(passed, '2026-11-27 12:00', { window: daily }).said.at(-1)?.slice(-16),
      'owner unanswered',
    );
  });

  it('ends with an answer, of the requester or the deputy; another question begins anew', () => {
    const { request } = run(asked('2026-11-24 10:30'), '2026-11-26 12:00', { window: daily, deputy: omar });
    for (const by of [nadia, omar]) {
      const answer = say(request, { by, text: 'The one by the sluice' }, at('2026-11-26 13:00'));
      const answered = typeof answer === 'string' ? assert.fail(answer) : answer.request;
      assert.equal(answered.status, 'accepted');
      assert.deepEqual(run(answered, '2027-01-01 00:00', { window: daily }).said, []);
      const again = ask(answered, { by: ivan, text: 'Since when?' }, inMinutes(900), at('2026-11-27 10:30'));
      const next = typeof again === 'string' ? assert.fail(again) : again.request;
      const { said } = run(next, '2026-11-29 12:00', { window: daily, deputy: omar });
      assert.deepEqual(
        said.map((line) => line.slice(12)),
        ['missed: ', 'retried: requester question', 'missed: deputy deputy'],
      );
    }
  });

  it('is not answered by somebody who says "me too"', () => {
    const { request } = run(asked('2026-11-24 10:30'), '2026-11-26 12:00', { window: daily, deputy: omar });
    const answer = say(request, { by: lena, text: 'Ours too' }, at('2026-11-26 13:00'));
    assert.equal(typeof answer === 'string' ? answer : answer.request.status, 'waiting');
  });

  it('is asked nothing more of once it is over, and holds where the question is no longer on the card', () => {
    for (const status of ['accepted', 'resolved', 'withdrawn', 'linked'] as const) {
      assert.deepEqual(retryDue(aRequest({ status }), aWatch, at('2027-11-24 10:30')), {});
    }
    const { request } = run(asked('2026-11-24 10:30'), '2026-11-26 12:00', { window: daily, deputy: omar });
    const buried = { ...request, said: Array.from({ length: 6 }, () => aSaid({ kind: 'too', by: lena })) };
    assert.equal(run(buried, '2026-11-27 08:30', { window: daily, deputy: omar }).request.parked?.tries, 3);
  });

  it('is due once, however often and however late it is looked at', () => {
    const waiting = asked('2026-11-24 10:30');
    const around = { ...aWatch, requester: { window: daily, deputy: omar } };
    const late = at('2026-12-24 10:30');
    const first = retryDue(waiting, around, late).change ?? assert.fail();
    const second = retryDue(first.request, around, late).change ?? assert.fail();
    assert.deepEqual([first.event, second.event], ['missed', 'retried']);
    assert.equal(retryDue(second.request, around, late).change, undefined);
  });
});
