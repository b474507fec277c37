import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { cleanText } from '../../bot/core/text.ts';
import { fileLine, fileText } from '../../bot/recall/file-text.ts';
import { injections } from '../support/injections.ts';
import { typedText } from '../support/typed-text.ts';

const plainTokens = new Set(['text', 'escape', 'paragraph', 'space', 'br']);

const typesIn = (tokens: readonly Token[]): readonly string[] =>
  tokens.flatMap((token) => [
    token.type,
    ...('tokens' in token && token.tokens ? typesIn(token.tokens) : []),
    ...('items' in token && Array.isArray(token.items) ? typesIn(token.items) : []),
  ]);

const marksIn = (text: string): readonly string[] =>
  typesIn(marked.lexer(text)).filter((type) => !plainTokens.has(type));

describe('typed text in a file of Markdown', () => {
  it('makes no heading, list, link, image, table, code or HTML', () => {
    for (const typed of injections) {
      assert.deepEqual(marksIn(fileText(typed)), [], typed);
      assert.deepEqual(marksIn(fileLine(typed)), [], typed);
      assert.deepEqual(marksIn(`Before\n\n${fileText(typed)}\n\nAfter`), [], typed);
    }
  });

  it('makes none whatever is typed', () => {
    fc.assert(fc.property(typedText, (typed) => assert.deepEqual(marksIn(fileText(cleanText(typed))), [])));
  });

  it('reads as it was typed', () => {
    const shown = (text: string): string =>
      marked
        .parse(text, { async: false })
        .replace(/<[^>]+>/g, '')
        .replace(
          /&(lt|gt|amp|quot|#39);/g,
          (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '',
        )
        .trim();
    for (const typed of injections.filter((one) => !one.includes('\n'))) {
      assert.equal(shown(fileLine(typed)), typed.replace(/\s+/g, ' ').trim(), typed);
    }
  });

  it('is one line where a line is all there is room for', () => {
    assert.equal(fileLine(' a\n\n# b\tc '), 'a \\# b c');
  });
});
