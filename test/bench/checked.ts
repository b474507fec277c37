import { sentences } from '../../bot/core/refusal.ts';
import type { Answered } from './teams.ts';

/** As they stand in the JSON of an answer. */
const refusals = Object.values(sentences).map((sentence) => JSON.stringify(sentence).slice(1, -1));

/** Why an answer is not the one that was asked for, or undefined. A refusal is a quick answer and a wrong one. */
export const faultOf = ({ status, text }: Answered): string | undefined => {
  if (status !== 200) return `status ${status}`;
  return refusals.find((sentence) => text.includes(sentence));
};

/** @throws Error where the bot refused or failed: nothing measured would mean anything */
export const checked = (answered: Answered): Answered => {
  const fault = faultOf(answered);
  if (fault !== undefined) throw new Error(`The bot answered: ${fault}`);
  return answered;
};
