import { untilSaved } from '../core/until-saved.ts';
import { itself } from './watch.ts';

interface Kept<Loaded, Change> {
  readonly load: (organisation: string, id: string) => Promise<Loaded | undefined>;
  readonly save: (
    organisation: string,
    save: { readonly before: Loaded; readonly change: Change; readonly by: typeof itself },
  ) => Promise<'saved' | 'conflict'>;
}

/**
 * A change that nobody pressed for: decided on what is there, and again where somebody saved first. A word in place
 * of a change says why there is none.
 */
export const byItself =
  <Loaded, Change extends object>({ load, save }: Kept<Loaded, Change>, organisation: string) =>
  (id: string, decide: (loaded: Loaded) => Change | string | Promise<Change | string>): Promise<void> =>
    untilSaved(id, async () => {
      const before = await load(organisation, id);
      const change = before === undefined ? undefined : await decide(before);
      if (before === undefined || change === undefined || typeof change === 'string') return;
      if ((await save(organisation, { before, change, by: itself })) === 'conflict') return 'conflict';
    });
