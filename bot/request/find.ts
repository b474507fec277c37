import type { Hint } from './store.ts';

const folded = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** Requests whose number, words or place hold every word that was typed. All of them where nothing was typed. */
export const find = <One extends Hint>(typed: string, requests: readonly One[]): readonly One[] => {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return requests.filter((request) => {
    const text = folded(`${request.id} ${request.what} ${request.where ?? ''}`);
    return words.every((word) => text.includes(word));
  });
};
