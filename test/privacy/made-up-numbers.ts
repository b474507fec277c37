import fc from 'fast-check';

/**
 * Nine digits and their check digit, by the textbook (eleven less the remainder) and not by the code under test.
 * Undefined where the check digit would be ten. Numbers in live ranges are built here and never written down.
 */
export const withCheckDigit = (nine: string): string | undefined => {
  const sum = Array.from(nine, Number).reduce((total, digit, i) => total + digit * (10 - i), 0);
  const check = 11 - (sum % 11);
  if (check === 10) return undefined;
  return `${nine}${check === 11 ? 0 : check}`;
};

/** The first number from `prefix` on that has a check digit. */
export const numberFrom = (prefix: string): string => {
  for (let rest = 1; ; rest++) {
    const number = withCheckDigit(`${prefix}${String(rest).padStart(9 - prefix.length, '0')}`);
    if (number) return number;
  }
};

const numberAfter = (prefix: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: 10 ** (9 - prefix.length) - 1 })
    .map((rest) => withCheckDigit(`${prefix}${String(rest).padStart(9 - prefix.length, '0')}`))
    .filter((number) => number !== undefined)
    .filter((number) => new Set(number).size > 1);

/** Numbers that are valid and never issued: the only ones a failing test may print. */
export const safeNumber = numberAfter('999');

const softMarks = [
  ...[' ', '\n', '\r\n', '\t', '\u00a0', '\u2009', '\u202f', '\u3000', '-', '\u2011', '–', '—', '\u2212'],
  ...['.', '·', '•', '_', '\u200b', '\u00ad', '\u2060', '\ufeff', ' - ', ' . ', '\u200b \u200b', '&nbsp;'],
];
const hardMarks = ['/', ', ', ':', ') ', '"', "'", '’', '*', '** **', '`', ' / ', '</b> <b>', '\n> '];

const zeros = [0x30, 0x660, 0x966, 0xff10, 0x1d7ce];
const inScript = (digits: string, zero: number): string =>
  Array.from(digits, (digit) => String.fromCodePoint(zero + Number(digit))).join('');

/** `number` in groups of these sizes. */
export const cut = (number: string, sizes: readonly number[]): string[] => {
  let at = 0;
  return sizes.map((size) => {
    at += size;
    return number.slice(at - size, at);
  });
};

const written = (number: string, sizes: readonly number[], marks: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...zeros),
      fc.array(fc.constantFrom(...marks), { minLength: sizes.length - 1, maxLength: sizes.length - 1 }),
    )
    .map(([zero, gaps]) =>
      cut(number, sizes)
        .map((group, i) => `${inScript(group, zero)}${gaps[i] ?? ''}`)
        .join(''),
    );

const anySizes = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }).map((cuts) => {
  const sizes = [1];
  for (const isCut of cuts) isCut ? sizes.push(1) : sizes.push((sizes.pop() ?? 0) + 1);
  return sizes;
});
const tellingSizes = fc.constantFrom([3, 3, 4], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);

/** A number in every way we promise to find it: any grouping with soft marks, a telling one with any. */
export const anyWriting = (number: string): fc.Arbitrary<string> =>
  fc.oneof(
    anySizes.chain((sizes) => written(number, sizes, softMarks)),
    tellingSizes.chain((sizes) => written(number, sizes, [...softMarks, ...hardMarks])),
  );

/** Words as people put them around a number: no digits, so that nothing else adds up to ten. */
export const words = fc
  .array(
    fc.constantFrom('NHS', 'no', 'pt', 'x', 'é', '😀', ': ', ' ', '\n', '(', ')', '<td>', 'DOB', 'born', '-'),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
