import { Refusal } from '../core/refusal.ts';
import type { Request } from '../request/request.ts';
import type { RequestStore, Save } from '../request/store.ts';

interface Numbered {
  readonly store: Pick<RequestStore, 'save' | 'load'>;
  readonly organisation: string;
  /** The number that follows from what it is about, then others, where that is somebody else's. */
  readonly numbers: readonly string[];
  readonly saveAs: (number: string) => Save;
  /** Made a moment ago, by the same press or words. */
  readonly isSame: (there: Request) => boolean;
}

/**
 * Opens a request once, however often it is asked, and gives its number.
 * @throws Refusal `storage` where no number was free
 */
export const openNumbered = async (asked: Numbered): Promise<string> => {
  const { store, organisation, numbers, saveAs, isSame } = asked;
  for (const number of numbers) {
    if ((await store.save(organisation, saveAs(number))) === 'saved') return number;
    const there = (await store.load(organisation, number))?.request;
    if (there && isSame(there)) return number;
  }
  throw new Refusal('storage', 'no free number');
};
