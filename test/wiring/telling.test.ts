import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tellingWords } from '../../bot/broadcast/telling.ts';
import { answers, type Story } from '../../bot/story/story.ts';
import { tellingOf } from '../../bot/wiring/telling.ts';
import { aPostedStory, aStory, clinical, digital } from '../support/stories.ts';

const from = (story: Story | undefined) =>
  tellingOf({ load: async () => story && { story, etag: 'e' } }, 'RXX')('WS-7K2QX');

describe('what a broadcast may say of a story', () => {
  it('D5.4: names nobody, whatever each of them answered', async () => {
    const anyAnswer = fc.constantFrom(undefined, ...answers);
    await fc.assert(
      fc.asyncProperty(anyAnswer, anyAnswer, async (one, other) => {
        const contributors = [clinical({ answer: one }), digital({ answer: other })];
        const title = 'How Nadia Rahman and Ivan did it';
        const measure = { what: "Nadia's round", before: 'Ivan: 40', after: '12' };
        const telling = await from(aPostedStory({ contributors, title, measure }));
        assert.ok(telling);
        const typed = tellingWords(telling);
        assert.doesNotMatch(JSON.stringify(typed), /Nadia|Rahman|Ivan|Petrov/);
        // What the form begins with is taken as it is.
        assert.deepEqual(telling.namesIn(`${typed.title} ${typed.body}`), []);
      }),
    );
  });

  it('finds each of their names as it is written, and no everyday word that is one', async () => {
    const said = clinical({ name: 'Dr Said Ward' });
    const telling = await from(aPostedStory({ contributors: [said, digital()] }));
    assert.deepEqual(telling?.namesIn('You said it on ward 7. IVAN, petrov’s and Ward did it.'), [
      'IVAN',
      'petrov’s',
      'Ward',
    ]);
  });

  it('is nothing of one that is not posted, or that there is not', async () => {
    assert.equal((await from(aPostedStory()))?.isPosted, true);
    for (const status of ['told', 'declined', 'withdrawn'] as const)
      assert.equal((await from(aStory({ status })))?.isPosted, false, status);
    assert.equal(await from(undefined), undefined);
  });
});
