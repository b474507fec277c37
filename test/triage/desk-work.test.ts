import assert from 'node:assert/strict';
import { outcomes } from '../../bot/request/request.ts';
import { ask, note, resolve, take } from '../../bot/triage/rules.ts';
import { madeBy } from '../support/decisions.ts';
import { aDecision, aNote, aRequest, inMinutes, ivan, lena, minutesAgo, now } from '../support/requests.ts';

const promise = inMinutes(480);

describe('taking a request', () => {
  it('A1.1: names the person, and when the requester will hear from them', () => {
    const { request, event, tell } = madeBy(take(aRequest(), ivan, promise, now));
    assert.deepEqual(request.owner, ivan);
    assert.equal(request.hearBy, promise.toISOString());
    assert.deepEqual([event, tell], ['taken', []]);
  });

  it('keeps the name of the person and nothing else about them', () => {
    const actor = { ...ivan, organisation: 'RXX', roles: ['informatics'] };
    assert.deepEqual(madeBy(take(aRequest(), actor, promise, now)).request.owner, ivan);
  });

  it('leaves it with exactly one person: the second to try is told so', () => {
    const { request } = madeBy(take(aRequest(), ivan, promise, now));
    assert.equal(take(request, lena, promise, now), 'no-longer');
    assert.equal(take(request, ivan, promise, now), 'unchanged');
  });
});

describe('asking a question', () => {
  it('tells the requester, and waits for the answer', () => {
    const { request, said, tell } = madeBy(ask(aRequest(), { by: ivan, text: 'Which one?' }, promise, now));
    assert.equal(request.status, 'waiting');
    assert.deepEqual(said, { kind: 'question', by: ivan, at: now.toISOString(), text: 'Which one?' });
    assert.deepEqual(tell, [{ to: 'requester', why: 'question' }]);
  });

  it('takes a request that nobody has, and leaves one that somebody has with them', () => {
    const words = { by: lena, text: 'Which one?' };
    assert.deepEqual(madeBy(ask(aRequest(), words, promise, now)).request.owner, lena);
    assert.deepEqual(madeBy(ask(aRequest({ status: 'accepted' }), words, promise, now)).request.owner, ivan);
  });
});

describe('a note', () => {
  const words = { by: ivan, text: 'Known fault of this model' };

  it('is kept among the notes and never among what is said', () => {
    const change = madeBy(note(aRequest(), words, now));
    assert.deepEqual(change.note, { by: ivan, at: now.toISOString(), text: words.text });
    assert.deepEqual(change.request.notes, [change.note]);
    assert.deepEqual([change.said, change.request.said, change.tell], [undefined, [], []]);
  });

  it('is one note when it is sent twice within ten minutes, and a new one later', () => {
    assert.equal(note(aRequest({ notes: [aNote({ at: minutesAgo(9) })] }), words, now), 'unchanged');
    assert.equal(
      madeBy(note(aRequest({ notes: [aNote({ at: minutesAgo(10) })] }), words, now)).request.notes.length,
      2,
    );
  });

  it('is one of the newest six on the card', () => {
    const notes = Array.from({ length: 6 }, (_, at) => aNote({ text: `${at}` }));
    const { request } = madeBy(note(aRequest({ notes }), words, now));
    assert.deepEqual(
      request.notes.map(({ text }) => text),
      ['1', '2', '3', '4', '5', words.text],
    );
  });
});

describe('an outcome', () => {
  it('D9.2: keeps which, why, who and when, whichever it is', () => {
    for (const outcome of outcomes) {
      const { request, event } = madeBy(resolve(aRequest(), { by: ivan, outcome, text: 'Because' }, now));
      assert.deepEqual(request.decided, { outcome, reason: 'Because', by: ivan, at: now.toISOString() });
      assert.equal(event, 'resolved');
    }
  });

  it('A2.1: is told to the requester and to everybody who has it too', () => {
    const { tell } = madeBy(resolve(aRequest(), { by: ivan, outcome: 'done', text: 'Done' }, now));
    assert.deepEqual(tell, [
      { to: 'requester', why: 'outcome' },
      { to: 'followers', why: 'outcome' },
    ]);
  });

  it('A1.7: leaves a named owner: the one who had it, or the one who decided', () => {
    const resolution = { by: lena, outcome: 'passed-on', text: 'With the supplier' } as const;
    assert.deepEqual(madeBy(resolve(aRequest(), resolution, now)).request.owner, lena);
    assert.deepEqual(madeBy(resolve(aRequest({ status: 'accepted' }), resolution, now)).request.owner, ivan);
  });

  it('after a reopening replaces the one that did not hold', () => {
    const reopened = aRequest({ status: 'accepted', reopened: 1, decided: aDecision() });
    const { request } = madeBy(resolve(reopened, { by: ivan, outcome: 'not-now', text: 'In May' }, now));
    assert.equal(request.decided?.outcome, 'not-now');
  });
});
