import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText, clip, oneLine } from '../../bot/core/text.ts';
import { typedText } from '../support/typed-text.ts';

describe('typed text, cleaned', () => {
  it('has one kind of line end, at most one empty line, and nothing around it', () => {
    assert.equal(
      cleanText('  one\r\ntwo\rthree\u0085four\u2028five\u2029six\n\n\n\nseven \n'),
      'one\ntwo\nthree\nfour\nfive\nsix\n\nseven',
    );
  });

  it('loses control characters and keeps tabs, emoji and letters of every script', () => {
    assert.equal(cleanText('a\u0000b\u0007c\u007fd\u009be\tf 🖨️ 病 é'), 'abcde\tf 🖨️ 病 é');
  });

  it('is well-formed where half an emoji was pasted', () => {
    assert.equal(cleanText('a\ud83d b'), 'a\ufffd b');
  });

  it('is nothing where only spaces and line ends were typed', () => {
    assert.equal(cleanText(' \n\t\r\n '), '');
  });

  it('does not change when it is cleaned again', () => {
    fc.assert(fc.property(typedText, (text) => assert.equal(cleanText(cleanText(text)), cleanText(text))));
  });

  it('is well-formed, without control characters and without three line ends in a row, whatever was typed', () => {
    fc.assert(
      fc.property(typedText, (text) => {
        const clean = cleanText(text);
        assert.ok(clean.isWellFormed());
        assert.doesNotMatch(clean, /(?![\n\t])\p{Cc}|\n{3}/u);
        assert.equal(clean, clean.trim());
      }),
    );
  });
});

describe('typed text, clipped', () => {
  it('is left alone when it fits', () => {
    assert.equal(clip('Ward 4', 6), 'Ward 4');
  });

  it('ends between words where one ends near, with a mark that there was more', () => {
    assert.equal(clip('The label printer is broken', 20), 'The label printer…');
    assert.equal(clip('a verylongwordthatneverends', 20), 'a verylongwordthatn…');
  });

  it('does not cut an emoji in two', () => {
    assert.equal(clip('ab🖨c', 4), 'ab…');
  });

  it('is never longer than asked, never ill-formed, and starts as the text does', () => {
    fc.assert(
      fc.property(typedText.map(cleanText), fc.integer({ min: 1, max: 60 }), (text, most) => {
        const short = clip(text, most);
        assert.ok(short.length <= most, `${short.length} of ${most}`);
        assert.ok(short.isWellFormed());
        assert.ok(short === text || (short.endsWith('…') && text.startsWith(short.slice(0, -1))));
      }),
    );
  });
});

describe('typed text on one line', () => {
  it('has a single space where there were line ends, tabs and spaces', () => {
    assert.equal(oneLine('Ward 4\n\nbay\t 2', 50), 'Ward 4 bay 2');
  });

  it('is one line and never longer than asked', () => {
    fc.assert(
      fc.property(typedText.map(cleanText), fc.integer({ min: 1, max: 60 }), (text, most) => {
        const line = oneLine(text, most);
        assert.ok(line.length <= most);
        assert.doesNotMatch(line, /[\n\t]| {2}/);
      }),
    );
  });
});
