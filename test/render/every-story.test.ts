import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText } from '../../bot/core/text.ts';
import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { formView } from '../../bot/story/form-view.ts';
import { answers, longest as limits } from '../../bot/story/story.ts';
import { longestStory, storyIn, storyStatuses } from '../support/longest-story.ts';
import { clinical, digital } from '../support/stories.ts';
import { typedText } from '../support/typed-text.ts';
import { worstLetters } from '../support/worst-text.ts';
import { faultsIn } from './every-card.ts';
import { storyCardsOf, storyPagesOf } from './every-story.ts';

const sound = (views: readonly AnyView[]): void => assert.deepEqual(views.flatMap(faultsIn), []);

const typed = (most: number): fc.Arbitrary<string> =>
  typedText.map((text) => cleanText(text).slice(0, most).toWellFormed().replaceAll('${', '$') || 'a');

type Json = Readonly<Record<string, unknown>>;

const textsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, ...rest } = node as Json;
  return [...(type === 'TextBlock' ? [String(text)] : []), ...Object.values(rest).flatMap(textsIn)];
};

describe('every card of a story, sound and under 25 KB', () => {
  for (const status of storyStatuses) {
    it(`that is ${status}, with the least that it can hold`, () => {
      sound(storyCardsOf(storyIn(status)));
      sound(storyCardsOf(storyIn(status, { measure: undefined, benefit: undefined, gains: [] })));
    });

    it(`that is ${status}, with the longest of the worst texts`, () => {
      for (const letters of worstLetters) sound(storyCardsOf(longestStory(letters, status)));
    });
  }

  it('whatever all of its people said', () => {
    for (const answer of answers) sound(storyCardsOf(longestStory('病', 'posted', answer)));
  });

  it('in which a short name that may not be shown is written all over', () => {
    const hidden = [clinical({ name: 'Jo', answer: 'no' }), digital({ name: 'Al', answer: 'named' })];
    for (const letters of ['Jo\\', "Jo's\\", 'Jo*', 'Jo.', 'Jo 病'])
      for (const status of storyStatuses)
        sound(storyCardsOf({ ...longestStory(letters, status), contributors: hidden }));
  });

  it('whatever was typed', () => {
    fc.assert(
      fc.property(typed(limits.title), typed(limits.what), typed(60), (title, what, name) => {
        const people = [clinical({ name, answer: 'unnamed' }), digital({ name, answer: 'named' })];
        sound(storyCardsOf(storyIn('posted', { title, what, contributors: people })));
      }),
      { numRuns: 12 },
    );
  });

  it('in a form that holds far more than it may, as far as it fits', () => {
    for (const letters of ['病', '"', '😀', 'a ']) {
      const much = letters.repeat(9000);
      const typed = { title: much.slice(0, 1000), what: much.slice(0, 8000), benefit: much.slice(0, 4000) };
      sound([formView({ id: 'WS-7K2QX', typed, people: [clinical()] })]);
    }
  });

  it('on a page of each list', () => {
    sound(storyPagesOf([]));
    for (const status of storyStatuses)
      for (const letters of worstLetters) sound(storyPagesOf(Array(8).fill(longestStory(letters, status))));
  });
});

describe('every card of a story, with what people typed', () => {
  it('shows it as it was typed, never as Markdown and never as a mention', () => {
    for (const status of storyStatuses) {
      const story = longestStory('*loud* <at>all</at> ', status);
      for (const view of [...storyCardsOf(story), ...storyPagesOf([story])]) {
        const raw = textsIn(render(view)).filter((text) => /(?<!\\)(\*loud|<at)/.test(text));
        assert.deepEqual(raw, [], `${view.template}, ${status}`);
      }
    }
  });
});
