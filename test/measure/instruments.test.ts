import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import {
  answersTo,
  instrumentOf,
  instruments,
  lackOfSet,
  mostQuestions,
  questionsOf,
} from '../../bot/measure/instruments.ts';

const folder = 'bot/measure/instruments';

describe('the instruments', () => {
  it('are all those of the data files, each once', () => {
    const inFiles = readdirSync(folder).flatMap((name) =>
      JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')),
    );
    assert.deepEqual(
      instruments.map(({ id }) => id).sort(),
      inFiles.map(({ id }: { readonly id: string }) => id).sort(),
    );
    assert.equal(new Set(instruments.map(({ id }) => id)).size, instruments.length);
    assert.equal(new Set(instruments.map(({ name }) => name)).size, instruments.length);
    for (const one of instruments) assert.equal(instrumentOf(one.id), one);
    assert.equal(instrumentOf('constructor'), undefined);
  });

  it('D4.5: bear no name of a national or proprietary instrument, but those that are free to use', () => {
    const named = /NEES|KLAS|NQPS|Staff Survey|\bNPS\b|promoter|NHS|People Pulse/i;
    assert.doesNotMatch(JSON.stringify(instruments), named);
    const net = instruments.filter(({ scoring }) => scoring === 'net');
    assert.equal(net.length, 6);
    for (const { name } of net) assert.match(name, /^Net experience \(our own items\): /);
  });

  it('D4.5, B5: ask for agreement in words of our own, with the ends of every scale in words', () => {
    const theirs = /requirements|cumbersome|frequently|inconsisten|integrated|unnecessarily|imagine/i;
    for (const { questions, scale } of instruments) {
      for (const question of questions) assert.doesNotMatch(question, theirs);
      assert.ok(scale.words.at(0) && scale.words.at(-1));
    }
    assert.deepEqual(instrumentOf('umux-lite')?.scale.words.filter(Boolean), [
      'Strongly disagree',
      'Strongly agree',
    ]);
  });

  it('A4.1: have a question about knowing what the clinical digital leads do', () => {
    assert.deepEqual(instrumentOf('known')?.questions, ['I know what our clinical digital leads do.']);
  });
});

describe('the questions of a pulse', () => {
  it('come in the order of its instruments, with the words of its sender', () => {
    const texts = questionsOf(['umux-lite', 'own'], 'The new printers work.').map(({ text }) => text);
    assert.deepEqual(texts, [
      'This system does what I need it to do.',
      'This system is simple to use.',
      'The new printers work.',
    ]);
    assert.equal(questionsOf(['sus']).length, 10);
    assert.deepEqual(questionsOf(['gone']), []);
  });

  it('give each instrument its own answers back', () => {
    assert.deepEqual(
      answersTo(['mood', 'umux-lite'], [4, 7, 1]).map(({ instrument, answers }) => [instrument.id, answers]),
      [
        ['mood', [4]],
        ['umux-lite', [7, 1]],
      ],
    );
  });
});

describe('a set of instruments', () => {
  it('B5, D4.3: has three questions at the most, or is SUS alone', () => {
    assert.equal(mostQuestions, 3);
    for (const ids of [['mood'], ['sus'], ['mood', 'umux-lite'], ['net-fast', 'net-safe', 'net-care']]) {
      assert.equal(lackOfSet(ids), undefined, ids.join());
    }
    assert.equal(lackOfSet(['mood', 'known', 'umux-lite']), 'Ask 3 questions at the most. These are 4.');
    assert.equal(lackOfSet(['sus', 'mood']), 'SUS has ten questions. Choose it alone.');
  });

  it('has at least one, each of them known, and none twice', () => {
    assert.equal(lackOfSet([]), 'Choose what to ask.');
    assert.match(lackOfSet(['mood', 'gone']) ?? '', /no longer there/);
    assert.match(lackOfSet(['toString']) ?? '', /no longer there/);
    assert.equal(lackOfSet(['mood', 'mood']), 'Choose each question once.');
  });

  it("needs the sender's words where their own statement is among them", () => {
    for (const blank of [undefined, '', '  ', '\u200b', '...']) {
      assert.equal(lackOfSet(['own'], blank), 'Write the statement of your own.');
    }
    assert.equal(lackOfSet(['own', 'mood'], 'The new printers work.'), undefined);
  });
});
