import assert from 'node:assert/strict';
import { z } from 'zod';
import { formFields, storyFrom, typedFrom } from '../../bot/story/form-fields.ts';
import { longest } from '../../bot/story/story.ts';
import { people } from '../support/people.ts';
import { aStory } from '../support/stories.ts';

const form = z.object(formFields);
const full = {
  id: 'ws-7k2qx',
  title: 'Charts',
  what: 'They print.',
  clinical: people.nadia.id,
  digital: people.informatics.id,
};
const read = (more: Readonly<Record<string, unknown>> = {}) => {
  const { id: _id, ...typed } = form.parse({ ...full, ...more });
  return storyFrom(typed);
};
const lack = (more: Readonly<Record<string, unknown>>): string => {
  const done = read(more);
  return done.ok ? assert.fail('nothing is missing') : done.notice;
};

describe('the form of a story', () => {
  it('reads the fields of the contract, with nothing else said', () => {
    const done = read({ request: 'wl-7k2qx, WL-7K2QX WL-00000', benefit: ' Faster ' });
    assert.deepEqual(done, {
      ok: true,
      read: {
        words: {
          title: 'Charts',
          what: 'They print.',
          benefit: 'Faster',
          gains: [],
          kind: 'together',
          measure: undefined,
          requests: ['WL-7K2QX', 'WL-00000'],
        },
        people: { clinical: [people.nadia.id], digital: [people.informatics.id] },
      },
    });
  });

  it('A8.1: asks for at least one person on each side, and for two people in all', () => {
    assert.match(lack({ clinical: '' }), /at least one person on the clinical side\.$/);
    assert.match(lack({ clinical: undefined, digital: '' }), /the clinical side and the digital side/);
    assert.match(lack({ digital: people.nadia.id }), /both sides/);
  });

  it('A6.6: takes a figure before and after, or neither', () => {
    assert.match(lack({ before: '40' }), /before and after/);
    assert.match(lack({ measure: 'Minutes' }), /before and after/);
    const done = read({ measure: 'Minutes', before: '40', after: '12' });
    assert.deepEqual(done.ok && done.read.words.measure, { what: 'Minutes', before: '40', after: '12' });
  });

  it('says what is missing or too long in a sentence', () => {
    assert.match(lack({ title: ' ' }), /title/);
    assert.match(lack({ what: '' }), /what happened/);
    assert.match(lack({ title: 'x'.repeat(longest.title + 1) }), /100 characters/);
    assert.match(lack({ request: 'the first one' }), /WL-7K2QX/);
    assert.match(lack({ request: 'WL-00001 WL-00002 WL-00003 WL-00004 WL-00005 WL-00006' }), /up to 5/);
    const many = Array.from({ length: 7 }, (_, at) => `${people.nadia.id.slice(0, -1)}${at}`).join(',');
    assert.match(lack({ clinical: many }), /up to 6/);
  });

  it('takes no sentence for a person', () => {
    assert.ok(!form.safeParse({ ...full, clinical: 'Mrs Jones of bed 4' }).success);
    assert.ok(!form.safeParse({ ...full, clinical: '9990000018' }).success);
    assert.ok(!form.safeParse({ ...full, gains: 'points' }).success);
    assert.deepEqual(form.parse({ ...full, gains: 'cost,outcomes' }).gains, ['outcomes', 'cost']);
  });

  it('gives back what it was told, to be told otherwise', () => {
    const { title, what, benefit, gains, kind, measure, requests } = aStory({ requests: ['WL-7K2QX'] });
    const words = { title, what, benefit, gains, kind, measure, requests };
    const sides = { clinical: [people.nadia.id], digital: [people.informatics.id] };
    const again = storyFrom(typedFrom(words, sides));
    assert.deepEqual(again, { ok: true, read: { words, people: sides } });
  });
});
