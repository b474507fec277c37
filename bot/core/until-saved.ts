import { Refusal } from './refusal.ts';

/** A busy outage collects "me too" from many at once; each try costs two calls, so this bounds a turn. */
const tries = 12;

/**
 * Loads, decides and saves again wherever somebody else saved first, so that the rule sees what they made of it.
 * @throws Refusal `storage` where no quiet moment was found
 */
export const untilSaved = async <Result>(
  about: string,
  attempt: () => Promise<Result | 'conflict'>,
): Promise<Result> => {
  for (let at = 0; at < tries; at += 1) {
    const result = await attempt();
    if (result !== 'conflict') return result;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(at, 4)));
  }
  throw new Refusal('storage', `no quiet moment for ${about} in ${tries} tries`);
};
