import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, escapeMarkdown } from '../../bot/core/text.ts';
import { markdown } from '../../bot/tab/card/markdown.ts';
import { typedText } from '../support/typed-text.ts';

const decoded = (html: string): string =>
  html.replace(/&#(?:x([\da-f]+)|(\d+));/g, (_whole, hex?: string, decimal?: string) =>
    String.fromCharCode(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  );

/** The lines a reader sees, or undefined where anything but paragraphs came out. */
const linesShown = (html: string): readonly string[] | undefined =>
  /^(<p>[^<>]*<\/p>)*$/.test(html)
    ? [...html.matchAll(/<p>([^<>]*)<\/p>/g)].map(([, line = '']) => decoded(line))
    : undefined;

/** Spaces before a line are not shown by any client. */
const linesTyped = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trimStart())
    .filter((line) => line !== '');

const shownAsTyped = (text: string): void =>
  assert.deepEqual(linesShown(markdown(escapeMarkdown(text))), linesTyped(text));

const tricks: readonly (readonly [what: string, text: string])[] = [
  ['a link', '[Press here](https://evil.example/a)'],
  ['a bare link', 'See https://evil.example/a?b=c'],
  ['a picture', '![x](https://evil.example/a.png)'],
  ['bold', '**Not** __now__'],
  ['italic', '*Not* _now_'],
  ['struck out', '~~done~~'],
  ['a mention', '<at>Sam Okafor</at>'],
  ['a heading', '# Downtime\n## Today'],
  ['bullets', '- one\n* two\n+ three'],
  ['numbers', '1. one\n2) two'],
  ['a quotation', '> said the matron'],
  ['a table', 'a|b\n-|-'],
  ['code', '`rm` and ```sh```'],
  ['HTML', '<b onclick="x">hi</b><!-- -->'],
  ['an entity', '&lt;b&gt; &#60; R&D A&E'],
  ['a rule', '---\n***\n___'],
  ['a backslash before a mark', '\\*a\\* \\\\[b](tel:1)'],
  ['a path', '\\\\server\\share\\new_folder\\[x]'],
];

describe('typed text, escaped for Markdown', () => {
  for (const [what, text] of tricks) {
    it(`shows ${what} as it was typed`, () => shownAsTyped(text));
  }

  it('leaves no date for a client to work out', () => {
    const text = 'Due {{DATE(2026-11-24T10:30:00Z, SHORT)}} {{TIME(2026-11-24T10:30:00Z)}}';
    assert.doesNotMatch(escapeMarkdown(text), /\{\{(DATE|TIME)\(/);
    shownAsTyped(text);
  });

  it('leaves no address that a client would turn into a link', () => {
    assert.doesNotMatch(escapeMarkdown('https://evil.example and ftp://evil.example'), /\w:\/\//);
  });

  it('leaves no entity that a client would turn into a sign', () => {
    assert.equal(escapeMarkdown('&lt;b&gt; &#60; R&D, A & E'), '\\&lt;b\\&gt; \\&#60; R&D, A & E');
  });

  it('keeps line ends, which a TextBlock shows only when they are doubled', () => {
    assert.equal(escapeMarkdown('one\ntwo\n\nthree'), 'one\n\ntwo\n\nthree');
  });

  it('leaves no line that starts with spaces, which would be code', () => {
    assert.equal(escapeMarkdown('one\n    two\n\t# three'), 'one\n\ntwo\n\n\\# three');
  });

  it('leaves ordinary words as they are', () => {
    for (const text of [
      'Ward 4, bay 2 (A&E): 50% of labels',
      "It's 8:30am - nobody's here!",
      'Dr O’Neill @ 3rd floor',
    ])
      assert.equal(escapeMarkdown(text), text);
  });

  it('shows any typed text as itself: no link, no bold, no list, no date', () => {
    fc.assert(
      fc.property(typedText.map(cleanText), (text) => {
        shownAsTyped(text);
        assert.doesNotMatch(escapeMarkdown(text), /\{\{(DATE|TIME)\(|\w:\/\//);
      }),
      { numRuns: 2000 },
    );
  });
});
