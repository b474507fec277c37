import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'marked';
import { plainWords, safeMarkdown } from '../../bot/broadcast/markdown.ts';
import { cleanText } from '../../bot/core/text.ts';
import { typedText } from '../support/typed-text.ts';

const html = (typed: string): string => parse(safeMarkdown(cleanText(typed)), { async: false, gfm: false });

/** Pieces that meet each other in ways nobody would type. */
const tricky: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_[]()!<>`\\\n #-+~|{}&:/.a1'.split('')),
      fc.constantFrom(
        '**',
        '](https://nhs.uk)',
        '![',
        '](http://nhs.uk)',
        '<at>',
        '{{DATE(',
        '\n\n',
        '- ',
        '1. ',
      ),
      fc.constantFrom('https://nhs.uk/a_b(c)?{{x}}#"', 'javascript:alert(1)', '[x]: https://e.uk\n', '&#60;'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const anything = fc.oneof(typedText, tricky);

const allowed = new Set(['p', 'strong', 'em', 'ul', 'ol', 'li', 'a', 'br']);

describe('the Markdown of a broadcast', () => {
  const table: readonly (readonly [typed: string, shown: string])[] = [
    ['plain words', 'plain words'],
    ['one\ntwo\n\nthree', 'one\n\ntwo\n\nthree'],
    ['a **bold** word, an *italic* and an _italic_ one', 'a **bold** word, an _italic_ and an _italic_ one'],
    ['***both***', '_**both**_'],
    ['in*side* a word', 'inside a word'],
    ['Do this:\n- first\n- **second**', 'Do this:\n\n- first\n- **second**'],
    ['3. three\n4. four', '3. three\n4. four'],
    ['- a\n  - b\n- c', '- a\n- b\n- c'],
    ['- a\n\n  more of a\n- c', '- a more of a\n- c'],
    ['See [the guide](https://nhs.uk/a).', 'See [the guide](https://nhs.uk/a).'],
    ['See https://nhs.uk/a', 'See [https\\://nhs.uk/a](https://nhs.uk/a)'],
    ['[nhs.uk](https://evil.example/)', '[https\\://evil.example/](https://evil.example/)'],
    ['[ｎｈｓ．ｕｋ](https://evil.example/)', '[https\\://evil.example/](https://evil.example/)'],
    ['[x](http://nhs.uk)', '\\[x\\](http\\://nhs.uk)'],
    ['[x](javascript:alert)', '\\[x\\](javascript:alert)'],
    ['[x](https://nhs.uk@evil.example/)', '\\[x\\](https\\://nhs.uk@evil.example/)'],
    ['![x](https://nhs.uk/a.png)', '!\\[x\\](https\\://nhs.uk/a.png)'],
    ['\\![x](https://nhs.uk/)', '! [x](https://nhs.uk/)'],
    ['# Heading', '\\# Heading'],
    ['> quoted', '\\> quoted'],
    ['`code` and ~~struck~~', '\\`code\\` and \\~\\~struck\\~\\~'],
    ['<at>all</at> <b>x</b>', '\\<at\\>all\\</at\\> \\<b\\>x\\</b\\>'],
    ['{{DATE(2026-11-24T10:30:00Z)}}', '\\{\\{DATE(2026-11-24T10:30:00Z)\\}\\}'],
    ['    four spaces', 'four spaces'],
  ];

  for (const [typed, shown] of table) {
    it(`shows ${JSON.stringify(typed)} as ${JSON.stringify(shown)}`, () =>
      assert.equal(safeMarkdown(typed), shown));
  }

  it('can be left out, for one line', () => {
    assert.equal(
      plainWords('It **stops** at [9pm](https://nhs.uk):\n\n- print\n- _wait_\n\nThen go on.'),
      'It stops at 9pm: print; wait. Then go on.',
    );
  });

  it('lets nothing through but bold, italic, lists, links and paragraphs, whatever is typed', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const tags = [...html(typed).matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag = '']) => tag.toLowerCase());
        assert.deepEqual(
          tags.filter((tag) => !allowed.has(tag)),
          [],
          safeMarkdown(typed),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('leads nowhere but to https addresses', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        for (const [, href = ''] of html(typed).matchAll(/href="([^"]*)"/g))
          assert.match(href, /^https:\/\//);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing that a client would work out: mentions, dates, images', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const shown = safeMarkdown(cleanText(typed));
        assert.doesNotMatch(shown, /(?<!\\)<|\{\{|(?<!\\)!\[/, shown);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows the real address wherever the words of a link look like one', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['https'] }), fc.domain(), (address, domain) => {
        fc.pre(!/[()]/.test(address));
        const [, words = ''] = /^\[(.*)\]\(/.exec(safeMarkdown(`[${domain}](${address})`)) ?? [];
        assert.ok(words === '' || words.startsWith('https\\://'), words);
      }),
    );
  });

  it('takes no longer for marks without end', () => {
    for (const marks of ['*', '_', '[', '![', '`', '<', '- ', '> ', '[a](', '**a ', '\\']) {
      const start = performance.now();
      safeMarkdown(marks.repeat(2000 / marks.length));
      assert.ok(performance.now() - start < 300, marks);
    }
  });
});
