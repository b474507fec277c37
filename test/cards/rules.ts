type Json = Readonly<Record<string, unknown>>;

/** One place in a card. `path` reads like `body[2].items[0]`, and is empty for the card itself. */
interface Place {
  readonly path: string;
  readonly value: unknown;
}

/** What is wrong at a place, or undefined. */
type Rule = (value: Json) => string | undefined;

/** Without `wrap` a phone cuts the text off, so `"wrap": false` has to be meant, and short. */
const unwrapped = 24;
const alarms: readonly string[] = ['good', 'warning', 'attention'];
const bigs: readonly string[] = ['large', 'extralarge'];

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
/** An enum as 1.5 compares it, in any case. */
const name = (value: unknown): string => String(value).toLowerCase();
const hasWord = (text: unknown): boolean => /\p{L}{2}/u.test(String(text));

const requiredInputsExplain: Rule = ({ isRequired, errorMessage }) =>
  isRequired === true && !errorMessage ? 'is required and has no errorMessage' : undefined;

const textWraps: Rule = ({ type, wrap, text }) => {
  if (type !== 'TextBlock' || wrap === true) return undefined;
  if (wrap === undefined) return 'needs "wrap": true';
  return String(text).length > unwrapped
    ? `is longer than ${unwrapped} characters and does not wrap`
    : undefined;
};

const choicesWrap: Rule = ({ type, style, isMultiSelect, wrap, title, choices }) => {
  const drawn = type === 'Input.Toggle' || name(style) === 'expanded' || isMultiSelect === true;
  if (!drawn || wrap === true) return undefined;
  const titles = Array.isArray(choices)
    ? choices.map((choice: unknown) => (isObject(choice) ? choice.title : ''))
    : [title];
  const long = titles.some((words) => String(words).length > unwrapped);
  return long ? `has a choice over ${unwrapped} characters and needs "wrap": true` : undefined;
};

/** adaptivecards takes an empty number for NaN, which is in no range: the form could not be sent. */
const numbersMayBeEmpty: Rule = ({ type, isRequired, min, max }) =>
  type === 'Input.Number' && isRequired !== true && (min !== undefined || max !== undefined)
    ? 'cannot be left empty: make it required, or drop min and max'
    : undefined;

const colourHasWords: Rule = ({ color, text }) =>
  alarms.includes(name(color)) && !hasWord(text) ? `says it by the colour ${name(color)} alone` : undefined;

const bigTextIsHeading: Rule = ({ type, size, weight, style, text }) => {
  if (type !== 'TextBlock' || name(style) === 'heading' || !hasWord(text)) return undefined;
  const big = bigs.includes(name(size)) || (name(size) === 'medium' && name(weight) === 'bolder');
  return big ? 'looks like a heading and needs "style": "heading"' : undefined;
};

const rules: readonly Rule[] = [
  requiredInputsExplain,
  numbersMayBeEmpty,
  textWraps,
  choicesWrap,
  colourHasWords,
  bigTextIsHeading,
];

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function* places(value: unknown, path = ''): Generator<Place> {
  yield { path, value };
  if (Array.isArray(value))
    for (const [index, inner] of value.entries()) yield* places(inner, `${path}[${index}]`);
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) yield* places(inner, join(path, key));
}

const faultAt = (value: unknown): readonly string[] => {
  if (value === null) return ['is null'];
  if (typeof value === 'string') return value.includes('${') ? ['holds a "${" that was never filled in'] : [];
  if (!isObject(value)) return [];
  return rules.flatMap((rule) => rule(value) ?? []);
};

/** What our own rules hold against an expanded card, beyond its shape: one `path: fault` each. */
export const ruleFaults = (card: unknown): readonly string[] =>
  [...places(card)].flatMap(({ path, value }) => faultAt(value).map((fault) => `${path}: ${fault}`));
