import { inCards } from './rendered.ts';
import type { Shown } from './shown.ts';
import { inInstruments, inSources, inTemplates } from './static.ts';

/** Every string that Wardline may show to a person, each once for each place. */
export const everyShown = async (): Promise<readonly Shown[]> => {
  const all = [...inTemplates(), ...inSources(), ...inInstruments(), ...(await inCards())];
  return [...new Map(all.map((shown) => [`${shown.where} ${shown.text}`, shown])).values()];
};
