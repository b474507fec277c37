import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ballotCipher } from '../../bot/storage/ballot-cipher.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const other = Buffer.alloc(32, 8).toString('base64');
const cipher = ballotCipher(key, '');

describe('the cipher of one pulse', () => {
  it('gives back whatever was sealed, and seals it differently each time', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const [one, two] = [cipher.seal(value), cipher.seal(value)];
        assert.notEqual(one, two);
        assert.deepEqual(cipher.open(one), JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('D4.2: shows by its length no more than how many blocks of 256 bytes there are', () => {
    const length = (text: string): number => Buffer.from(cipher.seal({ text }), 'base64').length;
    const short = length('');
    assert.deepEqual([length('x'.repeat(200)), length('é'.repeat(100))], [short, short]);
    assert.equal(length('x'.repeat(300)), short + 256);
  });

  it('opens nothing that was changed, nor with another key or another pepper', () => {
    const sealed = cipher.seal({ values: [3] });
    const bytes = Buffer.from(sealed, 'base64');
    for (const at of [0, 13, bytes.length - 1]) {
      const bad = Buffer.from(bytes);
      bad[at] = (bad[at] ?? 0) ^ 1;
      assert.throws(() => cipher.open(bad.toString('base64')), /authenticate/);
    }
    for (const wrong of [ballotCipher(other, ''), ballotCipher(key, 'pepper')]) {
      assert.throws(() => wrong.open(sealed), /authenticate/);
    }
  });

  it('names a person the same each time, unlike anybody else, another pulse or another use', () => {
    const names = new Set<string>();
    const people = Array.from({ length: 500 }, (_, at) => `person-${at}`);
    for (const one of [cipher, ballotCipher(other, ''), ballotCipher(key, 'pepper')]) {
      for (const person of people) {
        assert.equal(one.idOf(person), one.idOf(person));
        names.add(one.idOf(person)).add(one.nameOf(person));
      }
    }
    assert.equal(names.size, 3 * 2 * people.length);
    assert.match(cipher.nameOf('x'), /^[\w-]{22}$/);
  });
});
