import assert from 'node:assert/strict';
import fc from 'fast-check';
import { consent } from '../../bot/story/consent-rules.ts';
import { publicOf } from '../../bot/story/public-words.ts';
import { answers } from '../../bot/story/story.ts';
import { people } from '../support/people.ts';
import { aPostedStory, aStory, clinical, digital } from '../support/stories.ts';
import { made, now, say, tasksOf } from '../support/story-decisions.ts';

const { nadia, informatics, cio, lead } = people;

describe('consent to a story', () => {
  it('the last answer brings it to those who may approve, and never to the teller', () => {
    const one = made(say(aStory(), nadia, 'named'));
    assert.deepEqual(tasksOf(one), ['repaint WS-7K2QX']);
    const both = made(say(one.story, informatics, 'no'));
    assert.deepEqual(tasksOf(both), ['approval approver lead', 'approval approver cio', 'repaint WS-7K2QX']);
    const byLead = made(say(aStory({ ...one.story, teller: lead }), informatics, 'no'));
    assert.deepEqual(tasksOf(byLead), ['approval approver cio', 'repaint WS-7K2QX']);
  });

  it('asks a lead who is in it to approve only where there is nobody else', () => {
    const contributors = [clinical({ id: lead.id, name: lead.name, answer: 'named' }), digital()];
    const two = made(say(aStory({ contributors }), informatics, 'named'));
    assert.deepEqual(tasksOf(two)[0], 'approval approver cio');
    const alone = consent(aStory({ contributors }), { by: informatics, answer: 'named' }, [lead.id], now);
    assert.deepEqual(tasksOf(made(alone))[0], 'approval approver lead');
  });

  it('a second tap changes nothing, and a stranger can say nothing', () => {
    const one = made(say(aStory(), nadia, 'named'));
    assert.equal(say(one.story, nadia, 'named'), 'unchanged');
    assert.equal(say(aStory(), cio, 'named'), 'not-allowed');
  });

  it('a yes is to the words that were read; a no is taken whatever was read', () => {
    const before = aStory({ text: 2 });
    assert.equal(say(before, nadia, 'named', 1), 'no-longer');
    assert.equal(say(before, nadia, 'unnamed', 1), 'no-longer');
    assert.equal(made(say(before, nadia, 'no', 1)).story.contributors[0]?.answer, 'no');
    assert.equal(made(say(before, nadia, 'named', 2)).story.contributors[0]?.answer, 'named');
  });

  it('D5.4: taken back later, it changes every copy; what nobody sees changes none', () => {
    const change = made(say(aPostedStory(), nadia, 'unnamed'));
    assert.equal(change.story.copy, 2);
    assert.deepEqual(tasksOf(change), ['fan-out edit', 'repaint WS-7K2QX', 'repaint stories:2026-11']);
    const quiet = made(say(change.story, nadia, 'thanks'));
    assert.equal(quiet.story.copy, 3);
    const unseen = made(say(quiet.story, nadia, 'no'));
    assert.equal(unseen.story.copy, 3);
    assert.ok(!tasksOf(unseen).includes('fan-out edit'));
  });

  it('D5.4: in any order of answers, `copy` rises exactly when what everybody reads changes', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(nadia, informatics), fc.constantFrom(...answers)));
    fc.assert(
      fc.property(steps, (said) => {
        let story = aPostedStory();
        for (const [by, answer] of said) {
          const decision = say(story, by, answer);
          if (typeof decision === 'string') continue;
          const same = JSON.stringify(publicOf(story)) === JSON.stringify(publicOf(decision.story));
          assert.equal(decision.story.copy - story.copy, same ? 0 : 1);
          assert.equal(tasksOf(decision).includes('fan-out edit'), !same);
          story = decision.story;
        }
      }),
    );
  });
});
