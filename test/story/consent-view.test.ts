import assert from 'node:assert/strict';
import { consentView } from '../../bot/story/consent-view.ts';
import { answers, type Contributor, type Story } from '../../bot/story/story.ts';
import { aPostedStory, aStory, clinical, digital, teller } from '../support/stories.ts';

const shown = (story: Story, contributor: Contributor = clinical()) => consentView(story, contributor).data;

describe('the card of somebody whom a story names', () => {
  it('D5.4: asks with four answers to these very words before anything is public', () => {
    const data = shown(aStory({ text: 3 }));
    assert.equal(data.heading, 'Omar Haddad wants to thank you');
    assert.equal(data.asks, true);
    assert.equal(data.seen, 3);
    assert.match(data.standing, /^Nothing is public yet\./);
    assert.deepEqual(
      data.ways.map(({ title }) => title),
      ['Yes, name me', 'Yes, without my name', 'Thank me in private only', 'No'],
    );
  });

  it('D5.4: reads as it will be public, with their own name, so that nobody reads what the others said', () => {
    const words = (answer?: 'named' | 'no') =>
      shown(aStory({ contributors: [clinical(), digital({ answer })] })).what;
    assert.match(words('named'), /^Nadia showed Ivan Petrov how/);
    assert.match(words(), /^Nadia showed a colleague how/);
    assert.equal(words('no'), words());
  });

  it('says what they chose, and offers every other answer for ever', () => {
    for (const answer of answers)
      for (const story of [aStory(), aPostedStory()]) {
        const data = shown(story, clinical({ answer }));
        assert.deepEqual([data.asks, data.hasChosen], [false, true]);
        assert.match(data.chosen, /^You chose: /);
        assert.deepEqual(
          data.ways.map((way) => way.answer),
          answers.filter((one) => one !== answer),
        );
      }
    assert.equal(
      shown(aStory(), clinical({ answer: 'unnamed' })).chosen,
      'You chose: Yes, without my name. It will say "a colleague" for you.',
    );
  });

  it('B6: thanks them with the words once it is out, also who said nothing, and not who said no', () => {
    const heading = (answer: Contributor['answer']) => shown(aPostedStory(), clinical({ answer })).heading;
    for (const answer of ['named', 'unnamed', 'thanks', undefined] as const)
      assert.equal(heading(answer), 'Omar Haddad thanks you');
    assert.equal(heading('no'), 'Your part in a story');
  });

  it('says to whoever has not answered that they are not named, and still asks', () => {
    const data = shown(aPostedStory());
    assert.deepEqual([data.asks, data.isPosted], [true, true]);
    assert.match(data.standing, /so it does not name you\.$/);
  });

  it('thanks nobody by themselves', () => {
    const own = { ...teller, side: 'clinical' as const };
    assert.equal(shown(aStory(), own).heading, 'May we name you?');
    assert.equal(shown(aPostedStory(), { ...own, answer: 'named' }).heading, 'You in your own story');
  });
});
