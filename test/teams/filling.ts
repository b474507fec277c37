import type { Button, Input } from './cards.ts';
import { type Json, textIn } from './json.ts';

/** What a person types or picks, by input id. A list is for a choice set with many answers. */
export type Filled = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The Teams client would have kept the person from pressing. */
export class CannotPress extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'CannotPress';
  }
}

const on = (input: Input): string => textIn(input.json.valueOn) || 'true';
const off = (input: Input): string => textIn(input.json.valueOff) || 'false';

const enteredIn = (input: Input, typed: Filled[string] | undefined): string => {
  if (typeof typed === 'boolean') return typed ? on(input) : off(input);
  if (typed === undefined) return input.type === 'Input.Toggle' ? input.value || off(input) : input.value;
  return typeof typed === 'object' ? typed.join(',') : String(typed);
};

/** What a picker gives: nothing else can be entered. */
const pickers: Readonly<Record<string, RegExp>> = {
  'Input.Date': /^\d{4}-\d\d-\d\d$/,
  'Input.Time': /^\d\d:\d\d$/,
};

const outside = (input: Input, value: string): boolean => {
  const { min, max } = input.json;
  if (input.type === 'Input.Number') {
    const number = Number(value);
    return Number.isNaN(number) || number < Number(min ?? number) || number > Number(max ?? number);
  }
  // Dates and times are written so that their order as text is their order in time.
  return (typeof min === 'string' && value < min) || (typeof max === 'string' && value > max);
};

const notOffered = (input: Input, value: string): boolean => {
  // Choices that the bot is asked for while the person types are not in the card.
  if (input.type !== 'Input.ChoiceSet' || input.json['choices.data'] !== undefined) return false;
  const picked = input.json.isMultiSelect === true ? value.split(',') : [value];
  return picked.some((one) => !input.choices.some((choice) => choice.value === one));
};

/** Why the client would not send this value; undefined when it would. */
const faultIn = (input: Input, value: string): string | undefined => {
  const { maxLength, regex } = input.json;
  const empty = value === '' || (input.type === 'Input.Toggle' && value !== on(input));
  if (input.required && empty) return 'is required';
  if (value === '') return undefined;
  if (typeof maxLength === 'number' && value.length > maxLength) return `takes ${maxLength} characters`;
  if (typeof regex === 'string' && !new RegExp(regex).test(value)) return `must match ${regex}`;
  if (pickers[input.type]?.test(value) === false) return `cannot be "${value}"`;
  if (outside(input, value)) return 'is out of range';
  if (notOffered(input, value)) return `does not offer "${value}"`;
  return undefined;
};

const check = (button: Button, filled: Filled, values: ReadonlyMap<Input, string>): void => {
  const nameOf = `"${button.title || button.verb}"`;
  if (!button.enabled) throw new CannotPress(`${nameOf} is greyed out`);
  const ids = button.inputs.map((input) => input.id);
  const unknown = Object.keys(filled).find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new CannotPress(`${nameOf} sends no input "${unknown}"; it sends: ${ids.join(', ') || 'none'}`);
  }
  for (const [input, value] of values) {
    const fault = faultIn(input, value);
    if (fault !== undefined) {
      const says = textIn(input.json.errorMessage);
      throw new CannotPress(`"${input.id}" ${fault}${says && `; the card says: ${says}`}`);
    }
  }
};

export interface Pressing {
  /** Send whatever was given, as a client that checks nothing. */
  readonly force?: boolean;
  /** How an empty field is sent: clients differ. */
  readonly empty?: 'absent' | 'blank';
}

/** The `data` that a Teams client sends for this button. Throws CannotPress where the client would not send. */
export const dataFor = (
  button: Button,
  filled: Filled,
  { force = false, empty = 'absent' }: Pressing,
): Json => {
  const values = new Map(button.inputs.map((input) => [input, enteredIn(input, filled[input.id])]));
  if (!force) check(button, filled, values);
  const sent = [...values].filter(([, value]) => value !== '' || empty === 'blank');
  return {
    ...button.data,
    ...(force ? filled : {}),
    ...Object.fromEntries(sent.map(([input, value]) => [input.id, value])),
  };
};
