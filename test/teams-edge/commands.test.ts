import assert from 'node:assert/strict';
import { commandOf } from '../../bot/teams/commands.ts';

/** What is typed, the verb it means, and its fields. `*` marks an answer for the person's own chat. */
const table: readonly (readonly [string, string, object?])[] = [
  ['', 'desk.help'],
  ['   \n ', 'desk.help'],
  ['?!', 'desk.help'],
  ['hi', 'desk.help'],
  ['Hello!', 'desk.help'],
  ['HELP', 'desk.help'],
  ['help?', 'desk.help'],
  ['raise', 'request.start'],
  [' Raise. ', 'request.start'],
  ['my requests', 'request.list*'],
  ['My  Requests', 'request.list*'],
  ['my\u00a0requests', 'request.list*'],
  ['queue', 'triage.list*'],
  ['Queue...', 'triage.list*'],
  ['who', 'desk.who'],
  ['Who?', 'desk.who'],
  ['who are our CCIOs?', 'desk.who'],
  ['Who are our CNIOs ?', 'desk.who'],
  ['WHO ARE OUR LEADS', 'desk.who'],
  ['who are our  clinical leads?!', 'desk.who'],
  ['Glossary', 'glossary.show'],
  ['triage here', 'desk.triage-here'],
  ['Triage Here.', 'desk.triage-here'],
  ['stories here', 'desk.stories-here'],
  ['Stories Here!', 'desk.stories-here'],
  ['pulse', 'pulse.start*'],
  ['Pulses', 'pulse.list*'],
  ['wp-7k2qx.', 'pulse.show*', { id: 'WP-7K2QX' }],
  ['broadcast', 'broadcast.start*'],
  ['WB-7K2QX', 'broadcast.show*', { id: 'WB-7K2QX' }],
  ['story', 'story.start*'],
  ['Stories.', 'story.wall*'],
  ['ws-7k2qx', 'story.show*', { id: 'WS-7K2QX' }],
  ['settings', 'settings.show*'],
  ['My record.', 'story.record*'],
  ['awards', 'story.awards*'],
  ['reports', 'report.summary*'],
  ['WL-7K2QX', 'request.show*', { id: 'WL-7K2QX' }],
  [' wl-7k2qx ', 'request.show*', { id: 'WL-7K2QX' }],
  ['WL-7K2QX.', 'request.show*', { id: 'WL-7K2QX' }],
];

const sentences = [
  'The label printer is broken',
  'help the printer is on fire',
  'who can reset my password',
  'who are our suppliers?',
  'what is a glossary',
  'WL-7K2QX is back',
  'WL-7K2Q',
  'WL-IIIII',
  'constructor',
  '__proto__',
  'toString',
  'hi there',
  '😀',
];

describe('bot/teams/commands', () => {
  for (const [text, expected, fields = {}] of table) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => {
      const { verb, own, fields: given } = commandOf(text);
      assert.equal(`${verb}${own ? '*' : ''}`, expected);
      assert.deepEqual(given, fields);
    });
  }

  for (const text of sentences) {
    it(`starts a request from ${JSON.stringify(text)}: nothing is a dead end`, () => {
      const { verb, fields } = commandOf(text);
      assert.deepEqual([verb, fields], ['request.start', { what: text }]);
    });
  }
});
