// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the source of templates is what is read here
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { literalsIn } from './literals.ts';

const texts = (source: string): readonly string[] => literalsIn(source).map(({ text }) => text);

describe('the literals of a source file', () => {
  it('are those in quotes of either kind, as they read', () => {
    assert.deepEqual(texts(`const a = 'It\\'s "here"'; const b = "two\\nlines";`), [
      `It's "here"`,
      'two\nlines',
    ]);
  });

  it('have X for what is filled in, and the words inside of that as their own', () => {
    assert.deepEqual(texts('const a = `Sent ${to ? `to ${name}` : "in confidence"}, not yet read`;'), [
      'Sent X, not yet read',
      'to X',
      'in confidence',
    ]);
  });

  it('are not the words of comments, nor of regular expressions', () => {
    assert.deepEqual(
      texts("// it's\n/** don't */ const a = /'[/']\\/\"/.test('kept') || b.replace(/'/g, \"\");"),
      ['kept', ''],
    );
  });

  it('are none in a division, and go on after it', () => {
    assert.deepEqual(texts("const half = all / 2; const says = 'a / b'; const x = y / z;"), ['a / b']);
  });

  it('have the line that they begin in', () => {
    assert.deepEqual(literalsIn("\n\nconst a = 'x';\nconst b = `y\n${'z'}`;"), [
      { text: 'x', line: 3 },
      { text: 'y\nX', line: 4 },
      { text: 'z', line: 5 },
    ]);
  });

  it('hold no code, in any file of the service', () => {
    const files = readdirSync('bot', { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ts'),
    );
    const code = files.flatMap((path) =>
      texts(readFileSync(`bot/${path}`, 'utf8'))
        .filter((text) => /=>|\bconst |\breturn |;\n/.test(text))
        .map((text) => `${path}: ${text.slice(0, 80)}`),
    );
    assert.deepEqual(code, []);
  });
});
