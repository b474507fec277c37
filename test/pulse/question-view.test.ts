import assert from 'node:assert/strict';
import { instruments } from '../../bot/measure/instruments.ts';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import { type QuestionLooks, questionView } from '../../bot/pulse/question-view.ts';
import { render } from '../../bot/render/render.ts';
import { aPulse } from '../support/pulses.ts';

type Json = Readonly<Record<string, unknown>>;

const shown = (pulse: Partial<Pulse> = {}, looks: Partial<QuestionLooks> = {}) =>
  questionView(aPulse(pulse), { state: 'ask', least: 11, ...looks });

/** Every press of a card, with what it sends. */
const pressesIn = (node: unknown): readonly { readonly verb: unknown; readonly data: Json }[] => {
  if (Array.isArray(node)) return node.flatMap(pressesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, verb, data = {} } = node as Json;
  const own = type === 'Action.Execute' ? [{ verb, data: data as Json }] : [];
  return [...own, ...Object.values(node).flatMap(pressesIn)];
};

const answersOf = (view: ReturnType<typeof shown>): readonly Json[] =>
  pressesIn(render(view)).flatMap(({ verb, data }) => (verb === 'pulse.answer' ? [data] : []));

describe('the question of a pulse', () => {
  it('has one button for each word, and each sends its number', () => {
    const view = shown();
    assert.deepEqual(
      view.data.ways.map(({ title }) => title),
      ['Very bad', 'Bad', 'Neither good nor bad', 'Good', 'Very good'],
    );
    assert.deepEqual(
      answersOf(view),
      [1, 2, 3, 4, 5].map((value) => ({ id: 'WP-7K2QX', q1: String(value), q2: '', q3: '' })),
    );
  });

  it('B5: asks UMUX-Lite in two taps, of which the second sends both', () => {
    const first = shown({ instruments: ['umux-lite'] });
    const second = shown({ instruments: ['umux-lite'] }, { given: [6] });
    assert.ok(first.data.isRow && first.data.from.includes('Question 1 of 2'));
    assert.ok(second.data.isRow && second.data.from.includes('Question 2 of 2'));
    assert.equal(answersOf(first).length, 7);
    assert.deepEqual(answersOf(second)[4], { id: 'WP-7K2QX', q1: '6', q2: '5', q3: '' });
  });

  it('D7.3: says the ends of a row in words, also to those who hear it', () => {
    const { low, high, ways } = shown({ instruments: ['umux-lite'] }).data;
    assert.deepEqual([low, high], ['1: Strongly disagree', '7: Strongly agree']);
    assert.deepEqual(
      [0, 1, 6].map((at) => ways[at]?.tip),
      ['1 of 7: strongly disagree', '2 of 7', '7 of 7: strongly agree'],
    );
  });

  it('B5: asks SUS on one card with ten choices and one button', () => {
    const view = shown({ instruments: ['sus'] });
    const card = JSON.stringify(render(view));
    assert.equal(card.match(/"Input.ChoiceSet"/g)?.length, 10);
    assert.deepEqual(answersOf(view), [{ id: 'WP-7K2QX' }]);
    assert.match(view.data.from, /10 questions/);
  });

  it('shows every instrument that there is in one of these three ways', () => {
    for (const { id, scale } of instruments) {
      const { isWords, isRow, isTen, ways, scale: choices } = shown({ instruments: [id], own: 'A' }).data;
      assert.equal([isWords, isRow, isTen].filter(Boolean).length, 1, id);
      assert.equal(isTen ? choices.length : ways.length, scale.words.length, id);
    }
  });

  it('D4.2: promises what holds, and never that it is anonymous', () => {
    const { promise } = shown({}, { least: 15 }).data;
    assert.match(promise, /^Confidential: .* Only groups of 15 or more are ever shown\.$/);
    assert.doesNotMatch(JSON.stringify(render(shown())), /anonym/i);
  });

  it('D4.1: says how the results will be broken down before anybody answers', () => {
    assert.match(shown({ by: ['profession', 'site'] }).data.byLine, /and by profession and by site\.$/);
    assert.equal(shown().data.byLine, 'Results are shown for everyone together.');
  });

  it('has one tap to be left alone for ever (D4.3), and says that a new answer replaces the old one', () => {
    const verbs = pressesIn(render(shown())).map(({ verb }) => verb);
    assert.ok(verbs.includes('pulse.decline'));
    assert.ok(shown().data.canRenew);
    assert.ok(!shown({ instruments: ['umux-lite'] }, { given: [6] }).data.canRenew);
  });

  it('says that it is a reminder while it asks, and not in the thanks', () => {
    assert.ok(shown({}, { reminder: true }).data.isReminder);
    assert.ok(!shown({}, { reminder: true, state: 'thanks', given: [3] }).data.isReminder);
  });
});

describe('the thanks of a pulse', () => {
  const thanks = (looks: Partial<QuestionLooks> = {}) =>
    shown(
      { instruments: ['umux-lite', 'own'], own: 'It *helps* me' },
      { state: 'thanks', given: [6, 5, 4], ...looks },
    );

  it('repeats what was said in words', () => {
    assert.deepEqual(thanks().data.said, [
      {
        question: 'This system does what I need it to do.',
        answer: '6, where 1 is strongly disagree and 7 is strongly agree',
      },
      {
        question: 'This system is simple to use.',
        answer: '5, where 1 is strongly disagree and 7 is strongly agree',
      },
      { question: 'It \\*helps\\* me', answer: 'Agree' },
    ]);
  });

  it('sends the same answers again with words that are added', () => {
    const [sent] = answersOf(thanks());
    assert.deepEqual([sent?.q1, sent?.q2, sent?.q3, sent?.q4, sent?.q10], ['6', '5', '4', '', '']);
  });

  it('B5: says who reads the words, and asks for consent that is not given beforehand', () => {
    assert.equal(thanks().data.consent, 'false');
    assert.match(JSON.stringify(render(thanks())), /Do not name patients or colleagues/);
    assert.match(JSON.stringify(render(thanks())), /A person reads your words before anybody else does/);
  });

  it('says that words were added where they were, and not where they came back', () => {
    assert.equal(thanks().data.thanks, 'Thank you. Your answer is kept.');
    assert.equal(thanks({ comment: 'Slow' }).data.thanks, 'Thank you. Your words were added.');
    assert.equal(
      thanks({ comment: 'Slow', notice: 'A number' }).data.thanks,
      'Thank you. Your answer is kept.',
    );
  });

  it('keeps words as they were typed in the input', () => {
    assert.equal(thanks({ comment: '*a* <b>' }).data.comment, '*a* <b>');
  });
});

describe('a pulse that asks no more', () => {
  it('leads to the results once there are some', () => {
    const over = (status: Pulse['status']) => shown({ status }, { state: 'closed' }).data;
    assert.ok(over('closed').canSee && /over/.test(over('closed').over));
    assert.ok(!over('closing').canSee && /being counted/.test(over('closing').over));
    assert.match(over('cancelled').over, /called off/);
    assert.match(over('planned').over, /not begun/);
  });

  it('leads whoever declined to their settings, and takes no answer', () => {
    const verbs = pressesIn(render(shown({}, { state: 'declined' }))).map(({ verb }) => verb);
    assert.deepEqual(verbs, ['settings.show']);
  });
});
