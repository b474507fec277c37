import assert from 'node:assert/strict';
import { outcomes } from '../../bot/request/request.ts';
import { nextWords, outcomeWords, statusWords } from '../../bot/request/words.ts';
import { aDecision, allStatuses, aRequest, inMinutes, minutesAgo, now } from '../support/requests.ts';

const zone = 'Europe/London';

describe('the words for where a request stands', () => {
  it('name the person who has it, and never say that anybody has read what nobody has', () => {
    assert.equal(statusWords(aRequest(), true), 'Sent to informatics, not yet read');
    assert.equal(
      statusWords(aRequest({ desk: 'lead' }), true),
      'Sent to the clinical digital leads, not yet read',
    );
    assert.equal(statusWords(aRequest({ status: 'accepted' }), true), 'Ivan Petrov has this');
  });

  it('speak to the one who raised it, and about them to everybody else', () => {
    const waiting = aRequest({ status: 'waiting' });
    assert.equal(statusWords(waiting, true), 'Ivan Petrov needs one thing from you');
    assert.equal(statusWords(waiting, false), 'Ivan Petrov needs one thing from the person who raised it');
    assert.equal(
      statusWords(aRequest({ status: 'withdrawn' }), false),
      'Withdrawn by the person who raised it',
    );
  });

  it('say the outcome in plain words, whichever it is', () => {
    for (const outcome of outcomes) {
      const resolved = { ...aRequest({ status: 'resolved' }), outcome };
      assert.equal(statusWords(resolved, true), `Outcome: ${outcomeWords[outcome]}`);
      const confirmed = { ...resolved, status: 'confirmed' } as const;
      assert.equal(statusWords(confirmed, true), `Outcome: ${outcomeWords[outcome]}. Confirmed by you`);
    }
  });

  it('show a name as it is written, whatever signs are in it', () => {
    const odd = aRequest({ status: 'accepted', owner: { id: 'a', name: '*Sam* <at>' } });
    assert.equal(statusWords(odd, true), '\\*Sam\\* \\<at\\> has this');
  });

  it('C, A3.11: never say user, ticket, closed, rejected or seen', () => {
    for (const status of allStatuses)
      for (const you of [true, false])
        assert.doesNotMatch(
          `${statusWords(aRequest({ status }), you)} ${nextWords(aRequest({ status }), now, zone)}`,
          /\b(user|ticket|closed|rejected|seen|fixed)\b/i,
        );
  });
});

describe('the words for what happens next', () => {
  it('A1.2: promise a day and a time, not a call', () => {
    assert.equal(nextWords(aRequest(), now, zone), 'You will hear from us by 2:30pm on Tuesday 24 November.');
    const later = aRequest({ status: 'accepted', hearBy: '2026-11-26T17:30:00Z' });
    assert.equal(nextWords(later, now, zone), 'You will hear from us by 5:30pm on Thursday 26 November.');
  });

  it('A1.3: admit a promise that was not kept', () => {
    for (const status of ['submitted', 'accepted'] as const) {
      const late = nextWords(aRequest({ status, hearBy: minutesAgo(1) }), now, zone);
      assert.match(late, /promised .* late/);
      assert.match(late, /still open/);
    }
    assert.match(nextWords(aRequest({ hearBy: now.toISOString() }), now, zone), /You will hear from us/);
  });

  it('A1.2: let the answer to a question wait for the next shift, also when the promise has passed', () => {
    const waiting = aRequest({ status: 'waiting', hearBy: minutesAgo(1) });
    assert.match(nextWords(waiting, now, zone), /wait for your next shift/);
  });

  it('A1.4: let no answer wait where a patient could come to harm', () => {
    for (const harm of ['could', 'now'] as const) {
      const words = nextWords(aRequest({ status: 'waiting', harm }), now, 'Europe/London');
      assert.match(words, /^Please answer as soon as it is safe to\./);
    }
  });

  it('A1.4: ask whether it works where it was done, and offer to talk where it was not', () => {
    const resolved = (outcome: (typeof outcomes)[number]) =>
      nextWords(aRequest({ status: 'resolved', decided: aDecision({ outcome }) }), now, zone);
    assert.equal(resolved('done'), 'Does it work for you now?');
    for (const outcome of outcomes.filter((one) => one !== 'done')) assert.match(resolved(outcome), /talk/);
  });

  it('leave a way back once it is over', () => {
    assert.match(nextWords(aRequest({ status: 'confirmed' }), now, zone), /open it again/);
    assert.match(nextWords(aRequest({ status: 'withdrawn' }), now, zone), /again at any time/);
  });

  it('B8: are sentences of at most 20 words', () => {
    for (const status of allStatuses) {
      for (const hearBy of [minutesAgo(1), inMinutes(9_000).toISOString()]) {
        for (const sentence of nextWords(aRequest({ status, hearBy }), now, zone).split(/(?<=[.?])\s/))
          assert.ok(sentence.split(' ').length <= 20, sentence);
      }
    }
  });
});
