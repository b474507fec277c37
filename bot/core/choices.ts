/** One line of a list to pick from, as a card has it. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

export interface Option {
  readonly id: string;
  readonly name: string;
}

/**
 * Choices cost bytes of the card. A trust with more sites and teams than this names those that matter in its settings
 * file, which come first.
 */
const most = 30;

/** The first of them and the one that was picked. A name is shown as it is, and never taken for a binding. */
export const choicesOf = (options: readonly Option[], picked: string | undefined): readonly Choice[] => {
  const missing = options.slice(most).filter(({ id }) => id === picked);
  return [...options.slice(0, most - missing.length), ...missing].map(({ id: value, name }) => ({
    title: [...name].slice(0, 60).join('').replaceAll('${', '$'),
    value,
  }));
};
