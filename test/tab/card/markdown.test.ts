import assert from 'node:assert/strict';
import { markdown } from '../../../bot/tab/card/markdown.ts';

const shows: readonly (readonly [says: string, text: string, html: string])[] = [
  ['bold and italic', '**Not** for *emergencies*', '<p><strong>Not</strong> for <em>emergencies</em></p>'],
  ['underscores likewise', '__Not__ _now_', '<p><strong>Not</strong> <em>now</em></p>'],
  ['a name with underscores as it is', 'ward_7_main', '<p>ward_7_main</p>'],
  ['a lone star as it is', '2 * 3 * 4', '<p>2 * 3 * 4</p>'],
  ['a number to ring', '[2222](tel:2222)', '<p><a href="tel:2222">2222</a></p>'],
  ['no link that runs', '[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  ['bullets', '- one\n- *two*', '<ul><li>one</li><li><em>two</em></li></ul>'],
  ['numbers', '1. one\n2. two', '<ol><li>one</li><li>two</li></ol>'],
  ['an empty line as a new paragraph', 'one\ntwo\n\nthree', '<p>one two</p><p>three</p>'],
  ['no heading', '# Big', '<p># Big</p>'],
  ['tags as text', '<b onclick="x">', '<p>&#60;b onclick=&#34;x&#34;&#62;</p>'],
  [
    'escaped marks as text',
    '\\*a\\* \\[b\\]\\(tel:1\\)',
    '<p>&#x2a;a&#x2a; &#x5b;b&#x5d;&#x28;tel:1&#x29;</p>',
  ],
  ['a mention by name', '<at>Sam</at>', '<p><span class="mention">Sam</span></p>'],
  ['an escaped mention as text', '\\<at>Sam\\</at>', '<p>&#x3c;at&#62;Sam&#x3c;/at&#62;</p>'],
];

describe('markdown in the gallery', () => {
  for (const [says, text, html] of shows) it(`shows ${says}`, () => assert.equal(markdown(text), html));
});
