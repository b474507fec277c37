import fc from 'fast-check';

/** Everything that means something to Markdown, to Teams, to a template or to JSON; alone and at a line's start. */
const marks = [
  ...['\\', '`', '*', '**', '_', '__', '~~', '|', '{', '}', '[', ']', '(', ')', '<', '>', '#', '+', '-', '!'],
  ...[
    '&',
    '&amp;',
    '&#60;',
    '"',
    "'",
    '://',
    'https://evil.example/x',
    'mailto:',
    'tel:2222',
    'www.evil.example',
  ],
  ...['[press](https://evil.example)', '![](https://evil.example/a.png)', '<at>Sam</at>', '<b>', '</script>'],
  ...['{{DATE(2026-11-24T10:30:00Z, SHORT)}}', '{{TIME(2026-11-24T10:30:00Z)}}', '{{', '}}', '$', '`code`'],
  ...['- ', '* ', '+ ', '1. ', '2) ', '# ', '> ', '    ', '---', '===', '\n', '\n\n', '\r\n', '\u2028', '\t'],
];

const plain = [
  'a',
  'Ward 4',
  ' ',
  '.',
  ',',
  ':',
  'é',
  '病',
  '🖨️',
  '👩‍⚕️',
  'e\u0301',
  '\u200b',
  '\u00a0',
  '\ud83d',
  '\u0007',
];

/** What a person may paste: marks, words, emoji, broken surrogate pairs, control characters, in any order. */
export const typedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...marks),
      fc.constantFrom(...plain),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    {
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(''));
