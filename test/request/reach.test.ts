import assert from 'node:assert/strict';
import type { Reach } from '../../bot/request/reach.ts';
import { setReach } from '../../bot/request/reach-rules.ts';
import { reachWords } from '../../bot/request/reach-words.ts';
import type { Request } from '../../bot/request/request.ts';
import { at } from '../contact/wall.ts';
import { requestCard } from '../support/request-card.ts';
import { aRequest, aSaid, ivan, lena, minutesAgo, nadia, now, omar } from '../support/requests.ts';

const zone = 'Europe/London';
const longDay = { date: '2026-11-24', kind: 'long-day', place: 'Ward 7', via: 'Bleep 1234' } as const;
const night = { date: '2026-11-27', kind: 'night' } as const;

const set = (request: Request, wanted: Reach): Request => {
  const decision = setReach(request, wanted, now);
  return typeof decision === 'string' ? assert.fail(decision) : decision.request;
};

describe('when and where to find whoever raised a request', () => {
  it('A1.2: is kept for the desk, said again differently, and taken back', () => {
    const first = set(aRequest(), { shifts: [longDay], deputy: omar });
    assert.deepEqual(first.reach, { shifts: [longDay], deputy: omar });
    assert.equal(set(first, { shifts: [night] }).reach?.deputy, undefined);
    assert.equal(set(first, { shifts: [] }).reach, undefined);
    assert.equal(setReach(first, { shifts: [longDay], deputy: omar }, now), 'unchanged');
  });

  it('is asked about nothing that is over', () => {
    for (const status of ['resolved', 'confirmed', 'withdrawn', 'error'] as const) {
      assert.equal(setReach(aRequest({ status }), { shifts: [night] }, now), 'no-longer');
    }
  });

  it('D6.4: takes the right to answer from a deputy who is no longer named', () => {
    const asked = aRequest({ status: 'waiting', standIn: omar });
    assert.deepEqual(set(asked, { shifts: [night], deputy: omar }).standIn, omar);
    assert.equal(set(asked, { shifts: [night], deputy: lena }).standIn, undefined);
    assert.equal(set(asked, { shifts: [night] }).standIn, undefined);
  });

  it('brings the next try nearer where a question waits', () => {
    const wakeOf = (status: 'waiting' | 'accepted') => {
      const decision = setReach(aRequest({ status }), { shifts: [night] }, now);
      return typeof decision === 'string' ? decision : decision.wake;
    };
    assert.deepEqual([wakeOf('waiting'), wakeOf('accepted')], ['now', undefined]);
  });

  it('A1.8: is one short fact for the desk: the next shift with its place and bleep, and the deputy', () => {
    const words = (reach: Reach, more: Partial<Request> = {}, when = now) =>
      reachWords(aRequest({ reach, ...more }), when, zone);
    assert.equal(
      words({ shifts: [longDay, night], deputy: omar }),
      'Long day on Tuesday 24 November, Ward 7, Bleep 1234. Deputy: Omar Haddad',
    );
    assert.equal(
      words({ shifts: [longDay, night] }, {}, at('2026-11-24 20:00')),
      'Night on Friday 27 November',
    );
    assert.equal(
      words({ shifts: [longDay], standing: 'midday' }, {}, at('2026-11-25 09:00')),
      'Any day, 1pm to 2pm',
    );
    assert.equal(words({ shifts: [longDay] }, {}, at('2026-11-25 09:00')), undefined);
    assert.equal(words({ shifts: [longDay] }, { status: 'resolved' }), undefined);
    assert.match(words({ shifts: [{ ...night, place: '*Ward*' }] }) ?? '', /\\\*Ward\\\*/);
  });

  it('D6.4: says how often they were asked, once a window has passed in silence', () => {
    const parked = { asked: minutesAgo(60), told: minutesAgo(60), tries: 1, missed: 0 };
    const waiting = (more: object, standIn = {}) =>
      reachWords(aRequest({ status: 'waiting', parked: { ...parked, ...more }, ...standIn }), now, zone);
    assert.equal(waiting({}), undefined);
    assert.equal(waiting({ missed: 1 }), 'Asked once, no answer yet');
    assert.equal(
      waiting({ missed: 2, tries: 3, deputy: omar.id }, { standIn: omar }),
      'Asked 3 times, no answer yet; their deputy was asked too',
    );
    assert.equal(reachWords(aRequest({ parked: { ...parked, missed: 9 } }), now, zone), undefined);
  });
});

describe('the card of a request, for a deputy', () => {
  const question = aSaid({ kind: 'question', by: ivan, text: 'Which printer is it?' });
  const parked = { asked: minutesAgo(60), told: minutesAgo(60), tries: 2, missed: 2, deputy: omar.id };
  const waiting = aRequest({
    status: 'waiting',
    standIn: omar,
    parked,
    said: [question, aSaid({ kind: 'too', by: lena, text: 'Ours too' })],
  });

  it('D6.4: shows what was asked and takes an answer, and nothing else', () => {
    const card = requestCard(waiting, { as: 'deputy' });
    assert.match(card.followed, /Nadia Rahman named you to answer for them/);
    assert.equal(card.canAnswer, true);
    assert.deepEqual(
      card.said.map(({ text }) => text),
      ['Which printer is it?'],
    );
    const no = [card.canSay, card.canReach, card.canWithdraw, card.canConfirm, card.canReopen];
    assert.deepEqual(no, [false, false, false, false, false]);
  });

  it('asks nothing more once it is answered, and both see what the deputy said', () => {
    const reply = aSaid({ by: omar, text: 'The one by the sluice' });
    const answered = { ...waiting, status: 'accepted' as const, said: [question, reply] };
    const card = requestCard(answered, { as: 'deputy' });
    assert.deepEqual([card.canAnswer, card.canSay], [false, true]);
    assert.match(card.next, /Nothing is asked of you/);
    for (const as of ['deputy', 'requester'] as const) {
      assert.match(JSON.stringify(requestCard(answered, { as }).said), /by the sluice/);
    }
    assert.deepEqual(requestCard(answered, { as: 'follower' }).said, []);
  });

  it('is named on the card of whoever named them', () => {
    assert.match(requestCard(waiting).next, /We have asked Omar Haddad as well/);
    assert.doesNotMatch(requestCard({ ...waiting, parked: { ...parked, deputy: undefined } }).next, /Omar/);
  });

  it('A1.2: lets whoever raised it say when to reach them, while it is open', () => {
    assert.equal(requestCard(aRequest({ requester: nadia })).canReach, true);
    assert.equal(requestCard(waiting, { detail: 'news' }).canReach, true);
    assert.equal(requestCard(aRequest({ status: 'resolved' })).canReach, false);
    assert.equal(requestCard(aRequest(), { as: 'follower' }).canReach, false);
  });
});
