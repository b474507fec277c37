/** One thing that no shown string has, and what to write instead. */
export interface WordRule {
  readonly about: 'words to avoid' | 'blame' | 'dates and times' | 'numbers' | 'tone';
  readonly regex: RegExp;
  readonly instead: string;
}

const rules = (about: WordRule['about'], of: readonly (readonly [RegExp, string])[]): readonly WordRule[] =>
  of.map(([regex, instead]) => ({ about, regex, instead }));

const word = (words: string): RegExp => new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'i');

/** C, "words to avoid"; A3.11 and A4.4. */
const avoided = rules('words to avoid', [
  [word('users?'), 'colleague, requester or partner'],
  [word('tickets?'), 'request'],
  [word('closed'), 'done'],
  [word('rejected'), '"not doing this, because"'],
  [word('complaints?'), 'concern'],
  [word('non-?compliant|(?:user|human) errors?|failed to'), 'what happened, and what would help'],
  [word('should'), 'a plain instruction'],
  [word('simply|just|easy|easily|obviously'), 'nothing: leave it out'],
  [word('please note'), 'the thing itself'],
  [word('e\\.?g\\.?|i\\.?e\\.?|etc\\.?|via'), 'plain English'],
  [word('CSO'), 'clinical safety officer'],
]);

/** D7 and A2.8: services and promises are held to account, not people. */
const blaming = rules('blame', [
  [word('your (?:fault|mistake|error)|to blame|careless|incompetent'), 'what happened, without a culprit'],
  [word('you (?:failed|forgot|ignored|neglected|got it wrong)'), 'what to do now'],
  [word('invalid|illegal|forbidden|abuse'), 'what is missing, and what to do now'],
]);

const months = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

/** B8. Where a shift is picked, both ways of writing may stand side by side: those are in `allowed.ts`. */
const datesAndTimes = rules('dates and times', [
  [/\b(?:[01]?\d|2[0-4]):[0-5]\d\b(?!\s?[ap]m\b)/, '5:30pm, not 17:30'],
  [/\b\d{1,2}(?:[.:]\d\d)? (?:[ap]m|[ap]\.m)\b|\b\d{1,2}\.\d\d[ap]m\b/i, '5pm, without a space or a dot'],
  [/\b12(?::00)?[ap]m\b|\bnoon\b/i, 'midnight or midday'],
  [/(?<![\w-])\d{3,4} ?(?:hrs?|h)\b/i, '5:30pm, not 1730hrs'],
  [/\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/, '24 November 2026, not in digits alone'],
  [/\b\d{1,2}(?:st|nd|rd|th)\b/i, '24 November, not 24th'],
  [new RegExp(`\\b\\d{1,2} (?:${months})\\b`), 'the whole name of the month'],
  [/(?<![\w-])\d+(?::\d\d)?(?:[ap]m)? ?[-–—] ?\d+(?:[ap]m)?(?![\w-])/, '2 to 3, not 2-3'],
]);

/** B8; and D3.7, because 5 is the worst risk and the last priority. */
const numbers = rules('numbers', [
  [/\bper ?cent\b|[\dX] %|(?<![\dX])%/i, '12%, or 1 in 8'],
  [/\b(?:risk|severity|likelihood)(?: rating)?(?: of)?:? [1-5]\b(?! of 5)/i, 'Risk 4 of 5, with its words'],
  [/\b(?:priority|impact|urgency)(?: of)?:? [1-5]\b/i, 'P2, with its words'],
  [/\bP[1-5]\b(?![,:] \p{L})/u, 'P2, with its words'],
  [/(?<![\w,.-]|\b(?:bleep|phone|on) )(?!20\d\d\b)[1-9]\d{3,}(?= \p{L}{3})/iu, '1,000, with a comma'],
]);

/** A7.7: light in celebration alone, and nothing here celebrates. British spelling. */
const tone = rules('tone', [
  [/!/, 'a full stop'],
  [/\p{Extended_Pictographic}/u, 'words'],
  [/\b\w*(?:organiz|prioritiz|recogniz|apologiz|authoriz|summariz)\w*\b/i, 'British spelling'],
  [word('colors?|centers?|behaviors?|favorites?'), 'British spelling'],
]);

export const wordRules: readonly WordRule[] = [...avoided, ...blaming, ...datesAndTimes, ...numbers, ...tone];

const bySentence = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const byWord = new Intl.Segmenter('en-GB', { granularity: 'word' });

/**
 * A line of its own is a sentence of its own, as in a list, and so is each part of a list in one line.
 * Unicode's rules see no end before a sentence that begins with a number.
 */
const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/\n| · |; (?=\p{Lu})|(?<=[.?]) (?=\d)/u)
    .flatMap((line) => [...bySentence.segment(line)].map(({ segment }) => segment.trim()))
    .filter(Boolean);

export const wordsOf = (text: string): readonly string[] =>
  [...byWord.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

const mostWords = 20;

export const longSentences = (text: string): readonly string[] =>
  sentencesOf(text).filter((sentence) => wordsOf(sentence).length > mostWords);

/** What is read as a sentence: a label or a name is none. */
export const wholeSentences = (text: string): readonly string[] =>
  sentencesOf(text).filter((sentence) => /[.?]$/.test(sentence) && wordsOf(sentence).length > 3);

/**
 * The Automated Readability Index, as an age. It counts letters and words, so no syllables have to be guessed. It
 * says nothing of one line and something of a whole card (B8: to prioritise, not as proof).
 */
export const readingAge = (texts: readonly string[]): number => {
  const sentences = texts.flatMap(wholeSentences);
  const words = sentences.flatMap(wordsOf);
  const grade =
    4.71 * (words.join('').length / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
  return grade + 5;
};
