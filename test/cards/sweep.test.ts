import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { z } from 'zod';
import { templates } from '../../bot/render/templates.ts';
import { commandOf } from '../../bot/teams/commands.ts';
import { allActions } from '../support/all-actions.ts';
import { loadCards } from './collection.ts';
import { pressesOf } from './verbs.ts';

const typedOnly = ['help', 'who', 'settings', 'triage here', 'stories here'].map(
  (text) => commandOf(text).verb,
);

/** The one card whose verb is data: it asks again for whatever verb found an identifier. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: as it stands in the template
const anyVerb = '${verb}';

const presses = Object.entries(templates).flatMap(([name, template]) =>
  pressesOf(name, template).map((press) => ({ name, ...press })),
);
const named = presses.filter(({ verb }) => verb !== anyVerb);

const isRequired = (field: unknown): boolean => !(field as z.ZodType).safeParse(undefined).success;

describe('the sweep of all cards', () => {
  it('finds a template, a sample and an entry in the one list for each', () => {
    const names = (folder: string): readonly string[] =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.replace('.json', ''))
        .sort();
    assert.deepEqual(names('cards'), Object.keys(templates).sort());
    assert.deepEqual(names('cards/samples'), names('cards'));
  });

  for (const card of loadCards('cards')) {
    it(`finds ${card.name} valid, labelled, spoken and under 25 KB`, () => {
      assert.deepEqual(card.faults, []);
    });
  }

  it('finds a handler for every verb on a card', () => {
    const unknown = named.filter(({ verb }) => !Object.hasOwn(allActions, verb));
    assert.deepEqual(unknown, []);
  });

  it('finds a card or a command for every handler', () => {
    const offered = new Set([...named.map(({ verb }) => verb), ...typedOnly]);
    const orphans = Object.keys(allActions).filter((verb) => !offered.has(verb));
    assert.deepEqual(orphans, []);
  });

  it('finds every input read by the verb that it is sent to', () => {
    const unread = named.flatMap(({ name, verb, inputs, data }) => {
      const known = [...Object.keys(allActions[verb]?.fields.shape ?? {}), 'checked'];
      return [...inputs, ...data]
        .filter((field) => !known.includes(field))
        .map((field) => `${name}: ${verb} ${field}`);
    });
    assert.deepEqual(unread, []);
  });

  it('finds every required field of a verb among the inputs and data of its button', () => {
    const missing = named.flatMap(({ name, verb, inputs, data }) =>
      Object.entries(allActions[verb]?.fields.shape ?? {})
        .filter(([field, schema]) => isRequired(schema) && !inputs.includes(field) && !data.includes(field))
        .map(([field]) => `${name}: ${verb} ${field}`),
    );
    assert.deepEqual(missing, []);
  });

  it('finds every typed field among those that are scanned for patient identifiers', () => {
    const unscanned = Object.entries(allActions).flatMap(([verb, { fields, text }]) =>
      Object.entries(fields.shape)
        .filter(
          ([name, schema]) =>
            (schema as z.ZodType).safeParse('any words at all').success && !text.includes(name),
        )
        .map(([name]) => `${verb} ${name}`),
    );
    // Where the next page starts is compared with row keys and never stored or shown; of links only those to a
    // Teams message are kept, and they are scanned by themselves: nobody could take a number out of one.
    assert.deepEqual(
      unscanned.filter((field) => !/ (page|permalink)$/.test(field)),
      [],
    );
  });
});
