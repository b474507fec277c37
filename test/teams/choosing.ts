import { type Button, buttonsOf } from './cards.ts';
import { CannotPress } from './filling.ts';
import type { Json } from './json.ts';

/** A button by its title or its verb, or by anything about it where several have the same. */
export type Which = string | ((button: Button) => boolean);

const fitting = (card: Json, which: Which): readonly Button[] =>
  buttonsOf(card).filter(
    typeof which === 'string' ? ({ title, verb }) => title === which || verb === which : which,
  );

const listed = (buttons: readonly Button[]): string =>
  buttons.map(({ title, verb, data }) => `"${title}" (${verb} ${JSON.stringify(data)})`).join(', ') || 'none';

export const offers = (card: Json, which: Which): boolean => fitting(card, which).length > 0;

/** The one button that is meant. Throws CannotPress, naming the buttons there are, where none or several fit. */
export const choose = (card: Json, which: Which): Button => {
  const [button, ...others] = fitting(card, which);
  const name = typeof which === 'string' ? `"${which}"` : 'that';
  if (button === undefined)
    throw new CannotPress(`no button is ${name}; there are: ${listed(buttonsOf(card))}`);
  if (others.length > 0) throw new CannotPress(`several are ${name}: ${listed([button, ...others])}`);
  if (button.type !== 'Action.Execute')
    throw new CannotPress(`${name} is ${button.type}, which the bot never hears`);
  return button;
};
