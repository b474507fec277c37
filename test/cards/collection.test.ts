import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardLimit, loadCards } from './collection.ts';

const template = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  speak: `\${what}`,
  body: [{ type: 'TextBlock', text: `\${what}`, wrap: true }],
};

describe('the collection of cards', () => {
  let folder = '';
  const write = (file: string, content: unknown): void =>
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cards-'));
    mkdirSync(join(folder, 'samples'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('expands each template with its sample', () => {
    write('desk-hello.json', template);
    write('samples/desk-hello.json', { what: 'Hello £5' });
    const card = {
      ...template,
      speak: 'Hello £5',
      body: [{ type: 'TextBlock', text: 'Hello £5', wrap: true }],
    };
    const bytes = new TextEncoder().encode(JSON.stringify(card)).length;
    assert.deepEqual(loadCards(folder), [{ name: 'desk-hello', card, bytes, faults: [] }]);
  });

  it('tells of a card over the limit', () => {
    write('desk-hello.json', template);
    write('samples/desk-hello.json', { what: 'a'.repeat(cardLimit) });
    assert.match(loadCards(folder)[0]?.faults.join() ?? '', /^is \d+ bytes, over 25600$/);
  });

  it('tells of a card without a sample and of a sample without a card', () => {
    write('b-card.json', template);
    write('samples/a-card.json', {});
    assert.deepEqual(
      loadCards(folder).map(({ name, faults }) => [name, ...faults]),
      [
        ['a-card', 'is a sample without a card'],
        ['b-card', 'has no sample in samples/b-card.json'],
      ],
    );
  });

  it('tells of data that the template needs and the sample lacks', () => {
    write('desk-hello.json', template);
    write('samples/desk-hello.json', {});
    assert.match(loadCards(folder)[0]?.faults.join() ?? '', /^does not expand: .*what/);
  });

  it('tells of a file that is not JSON', () => {
    write('desk-hello.json', '{');
    write('samples/desk-hello.json', {});
    assert.match(loadCards(folder)[0]?.faults.join() ?? '', /^does not expand: /);
  });

  it('finds nothing where there is no folder', () => {
    assert.deepEqual(loadCards(join(folder, 'none')), []);
  });
});
