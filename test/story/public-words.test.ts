import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hidesNames, publicOf } from '../../bot/story/public-words.ts';
import { answers } from '../../bot/story/story.ts';
import { aPostedStory, aStory, clinical, digital } from '../support/stories.ts';

describe('what is public of a story', () => {
  it('A8.1: names those who said yes, counts those who want no name, and nobody else', () => {
    const contributors = [
      clinical({ answer: 'named' }),
      clinical({ id: 'two', name: 'Tom Tall', answer: 'unnamed' }),
      clinical({ id: 'three', name: 'Una Ubel', answer: 'thanks' }),
      digital({ answer: 'no' }),
      digital({ id: 'five', name: 'Vera Vogt' }),
    ];
    assert.deepEqual(publicOf(aPostedStory({ contributors })).credits, [
      { side: 'clinical', names: ['Nadia Rahman'], unnamed: 1 },
      { side: 'digital', names: [], unnamed: 0 },
    ]);
  });

  it('D5.4: silence is not consent, and a name in the words is taken out until there is a yes', () => {
    const { what } = publicOf(aStory());
    assert.equal(
      what,
      'A colleague showed a colleague how the round works, and the charts now print in one go.',
    );
    assert.ok(hidesNames(aStory()));
    assert.ok(!hidesNames(aPostedStory()));
    const half = aStory({ contributors: [clinical({ answer: 'named' }), digital({ answer: 'unnamed' })] });
    assert.match(publicOf(half).what, /^Nadia showed a colleague how/);
  });

  it('does not name a teller who is in it and wants no name', () => {
    const { contributors } = aStory();
    const self = (answer?: 'named' | 'no') =>
      publicOf(aStory({ teller: clinical(), contributors: [clinical({ answer }), ...contributors.slice(1)] }))
        .teller;
    assert.equal(self(), undefined);
    assert.equal(self('no'), undefined);
    assert.equal(self('named'), 'Nadia Rahman');
    assert.equal(publicOf(aStory()).teller, 'Omar Haddad');
  });

  it('D5.4: holds no name of anybody who did not say yes, whatever they said', () => {
    const answer = fc.option(fc.constantFrom(...answers), { nil: undefined });
    fc.assert(
      fc.property(answer, answer, (one, other) => {
        const story = aPostedStory({
          title: 'Nadia Rahman and IVAN',
          what: 'Rahman, Petrov’s idea',
          benefit: 'Thank Ivan, thank nadia',
          measure: { what: 'Nadia’s minutes', before: 'Ivan 40', after: 'petrov 12' },
          contributors: [clinical({ answer: one }), digital({ answer: other })],
        });
        const text = JSON.stringify(publicOf(story));
        assert.equal(/nadia|rahman/i.test(text), one === 'named');
        assert.equal(/ivan|petrov/i.test(text), other === 'named');
      }),
    );
  });
});
