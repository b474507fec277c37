import { isJson, type Json, jsonIn, listIn, textIn } from './json.ts';

/** A drawn card: its JSON, and the message where a person can press it. */
export interface Card extends Json {
  readonly standsIn: { readonly conversation: string; readonly message: string };
}

export interface Input {
  readonly id: string;
  /** `Input.Text`, `Input.ChoiceSet` and so on. */
  readonly type: string;
  readonly label: string;
  /** What stands in the field before anyone types, as text. */
  readonly value: string;
  readonly required: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly json: Json;
}

export interface Button {
  /** `Action.Execute`, `Action.OpenUrl` and so on. */
  readonly type: string;
  readonly title: string;
  readonly verb: string;
  readonly data: Json;
  readonly enabled: boolean;
  /** The inputs whose values go along when it is pressed. */
  readonly inputs: readonly Input[];
  readonly json: Json;
}

interface Element {
  readonly node: Json;
  /** The field of the parent that holds it. */
  readonly field: string;
  /** The card it stands in, after the cards that hold that one (an Action.ShowCard holds a card). */
  readonly within: readonly Json[];
}

const notDrawn = new Set([
  'data',
  'fallback',
  'refresh',
  'authentication',
  'msteams',
  'requires',
  'metadata',
]);

function* elements(node: Json, field: string, outer: readonly Json[]): Generator<Element> {
  const within = node.type === 'AdaptiveCard' ? [...outer, node] : outer;
  yield { node, field, within };
  for (const [name, value] of Object.entries(node)) {
    if (notDrawn.has(name)) continue;
    const children: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const child of children.flat()) {
      if (isJson(child)) yield* elements(child, name, within);
      else if (name === 'inlines') yield { node: { text: child }, field: name, within };
    }
  }
}

const drawn = (card: Json): readonly Element[] => [...elements(card, 'card', [])];

const inputFrom = ({ node }: Element): Input => ({
  id: textIn(node.id),
  type: textIn(node.type),
  label: textIn(node.label) || textIn(node.title),
  value: typeof node.value === 'number' ? String(node.value) : textIn(node.value),
  required: node.isRequired === true,
  choices: listIn(node.choices).map((choice) => ({
    title: textIn(choice.title),
    value: textIn(choice.value),
  })),
  json: node,
});

const isInput = ({ node }: Element): boolean => textIn(node.type).startsWith('Input.');
const isButton = ({ node }: Element): boolean => textIn(node.type).startsWith('Action.');

/** Every field, also those inside an Action.ShowCard. */
export const inputsOf = (card: Json): readonly Input[] => drawn(card).filter(isInput).map(inputFrom);

/** Every button and every tappable area (`selectAction`), in the order of the card. */
export const buttonsOf = (card: Json): readonly Button[] => {
  const all = drawn(card);
  const inputs = all.filter(isInput);
  return all.filter(isButton).map(({ node, within }) => ({
    type: textIn(node.type),
    title: textIn(node.title),
    verb: textIn(node.verb),
    data: jsonIn(node.data),
    enabled: node.isEnabled !== false,
    inputs:
      node.associatedInputs === 'none'
        ? []
        : inputs.filter((input) => input.within.every((one) => within.includes(one))).map(inputFrom),
    json: node,
  }));
};

const showsItsValue = ({ node, field }: Element): boolean =>
  field === 'facts' || ['Input.Text', 'Input.Number', 'Input.Date', 'Input.Time'].includes(textIn(node.type));

const wordsIn = (element: Element): readonly string[] => {
  const { node } = element;
  const value = showsItsValue(element) ? [String(node.value ?? '')] : [];
  return [
    ...['label', 'title', 'text', 'altText', 'placeholder'].map((name) => textIn(node[name])),
    ...value,
  ];
};

/**
 * Everything there is to read, a line for each text: blocks, facts, labels, choices, buttons and what stands in
 * the fields. Hidden parts are included, so that "is not on the card" holds whatever a person unfolds.
 */
export const textOf = (card: Json): string =>
  drawn(card)
    .flatMap(wordsIn)
    .filter((words) => words !== '')
    .join('\n');
