type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An Action.Execute of a template with every input that a client sends along. */
export interface Press {
  readonly verb: string;
  readonly inputs: readonly string[];
  readonly data: readonly string[];
}

/** A dialog's button has no verb: the command that opened it says what it sends. */
const dialogVerbs: Readonly<Record<string, string>> = {
  'request-dialog': 'request.submit',
  'story-dialog': 'story.tell',
};

const inputsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(inputsIn);
  if (!isJson(node)) return [];
  // A show card's inputs go with its own buttons only.
  if (node.type === 'Action.ShowCard') return [];
  const own = typeof node.type === 'string' && node.type.startsWith('Input.') ? [String(node.id)] : [];
  return [...own, ...Object.values(node).flatMap(inputsIn)];
};

const pressesIn = (node: unknown, around: readonly string[], dialogVerb: string): readonly Press[] => {
  if (Array.isArray(node)) return node.flatMap((item) => pressesIn(item, around, dialogVerb));
  if (!isJson(node)) return [];
  if (node.type === 'Action.ShowCard')
    return pressesIn(node.card, [...around, ...inputsIn(node.card)], dialogVerb);
  const inside = Object.values(node).flatMap((value) => pressesIn(value, around, dialogVerb));
  if (node.type !== 'Action.Execute' && node.type !== 'Action.Submit') return inside;
  const inputs = node.associatedInputs === 'none' ? [] : around;
  const verb = node.type === 'Action.Submit' ? dialogVerb : String(node.verb);
  return [{ verb, inputs, data: isJson(node.data) ? Object.keys(node.data) : [] }, ...inside];
};

/** Every press that a template can offer, in whatever state. */
export const pressesOf = (name: string, template: object): readonly Press[] =>
  pressesIn(template, inputsIn(template), dialogVerbs[name] ?? '');
