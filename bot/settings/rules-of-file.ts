import { readRules } from '../routing/parse.ts';
import type { Loaded } from './settings.ts';

const atStart = 'people and groups are read when the service starts: start it again to add some';

type Ruled =
  | { readonly ok: true; readonly settings: Loaded }
  | { readonly ok: false; readonly faults: readonly string[] };

const textOf = ({ rules }: Loaded): string => JSON.stringify(rules.map(({ rule }) => rule));

/** What runs, with the routing rules of the file as it is now; the same object where they are no others. */
export const withRulesOf = (running: Loaded, file: Loaded): Ruled => {
  const { people, groups } = running;
  const { ready, faults } = readRules(file.routing, { people, groups });
  if (faults.length > 0) return { ok: false, faults: [...faults, atStart] };
  const settings: Loaded = {
    ...running,
    routing: file.routing,
    rules: ready,
    written: { ...running.written, routing: file.written.routing },
  };
  return { ok: true, settings: textOf(settings) === textOf(running) ? running : settings };
};
