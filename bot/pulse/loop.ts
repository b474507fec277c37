import { clip } from '../core/text.ts';
import type { Typed } from './form-view.ts';
import type { Followed } from './ports.ts';
import { longest } from './pulse.ts';
import type { Line } from './store.ts';

/** What stands in the way of asking the same people again. */
export type Standing =
  /** The one before is not over yet. */
  | { readonly kind: 'running'; readonly line: Line }
  /** Its results are out, and whether anybody told what was heard has to be looked up (D4.4). */
  | { readonly kind: 'answered'; readonly line: Line }
  | undefined;

/**
 * The last pulse to an audience, of those that are given newest first. One that too few answered has nothing to tell:
 * no number of it was ever shown.
 */
export const standingOf = (lines: readonly Line[], audience: string, except?: string): Standing => {
  const line = lines.find(
    (one) => one.audience === audience && one.id !== except && one.status !== 'cancelled',
  );
  if (!line) return undefined;
  if (line.status !== 'closed') return { kind: 'running', line };
  return line.figures?.length ? { kind: 'answered', line } : undefined;
};

/** What the form begins with where somebody asks whether it is better since a broadcast. */
export const followTerms = ({ id, title, audience }: Followed): Typed => ({
  follows: id,
  title: clip(`Is it better? ${title}`, longest.title),
  audience,
});
