/** Words that somebody may read. What is filled in stands as `X`, but for cards that were rendered. */
export interface Shown {
  readonly text: string;
  /** Where to mend it: a card, or a file with its line. */
  readonly where: string;
  readonly from: 'template' | 'source' | 'rendered';
}

/** The properties of a card that are read, or spoken. Of a fact both sides are. */
const read = new Set([
  ...['text', 'title', 'label', 'placeholder', 'errorMessage', 'tooltip', 'speak', 'altText', 'fallbackText'],
]);

/** Every text of a card or a template: choices and facts too, and never what a choice or a button sends. */
export const textsOf = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const facts = 'facts' in node && Array.isArray(node.facts) ? node.facts : [];
  return [
    ...facts.flatMap((fact: unknown) => factValue(fact)),
    ...Object.entries(node).flatMap(([key, value]) => {
      if (typeof value === 'string') return read.has(key) ? [value] : [];
      return key === 'data' ? [] : textsOf(value);
    }),
  ];
};

const factValue = (fact: unknown): readonly string[] =>
  typeof fact === 'object' && fact !== null && 'value' in fact ? [String(fact.value)] : [];
