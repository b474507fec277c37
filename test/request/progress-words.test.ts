import assert from 'node:assert/strict';
import { progressWords } from '../../bot/request/progress-words.ts';
import { aRequest, ivan, now } from '../support/requests.ts';

const next = new Date('2026-11-26T11:00:00Z');
const words = (more: Parameters<typeof aRequest>[0]): string =>
  progressWords(aRequest(more), next, now, 'Europe/London');

describe('the words of a progress note', () => {
  it('A1.3: say who has it, that nothing is new, and when the next word comes', () => {
    assert.equal(
      words({ status: 'accepted', owner: ivan }),
      'Ivan Petrov has this. There is nothing new to tell yet. You will hear from us again by 11am on Thursday 26 November.',
    );
  });

  it('D2.3: claim that nobody has read what nobody took', () => {
    assert.match(words({ status: 'submitted', owner: undefined }), /^Sent to informatics, not yet read\. /);
  });

  it('D6.4: do not press the requester for an answer, nor close anything for want of one', () => {
    assert.match(
      words({ status: 'waiting', owner: ivan }),
      /^Ivan Petrov needs one thing from you\. It stays open until you answer\. You will hear/,
    );
  });

  it('B8: are sentences of under 20 words', () => {
    for (const status of ['submitted', 'accepted', 'waiting'] as const)
      for (const sentence of words({ status }).split('. '))
        assert.ok(sentence.split(' ').length < 20, sentence);
  });
});
