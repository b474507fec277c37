import type { Profile, Report, Request, RouteInputs } from '../request/request.ts';

/** All that a rule knows of a request, in lower case. `words` is another name for `what`. */
export type Facts = Readonly<
  Record<'kind' | 'harm' | 'affects' | 'where' | 'what' | 'words' | 'profession' | 'site', string>
>;

/** Names that a rule may use; the parser takes the two constants for names too. */
export const factNames: ReadonlySet<string> = new Set([
  ...['kind', 'harm', 'affects', 'where', 'what', 'words', 'profession', 'site'],
  ...['true', 'false'],
]);

/** Answers that were left out count as the mildest. */
export const factsOf = (report: Report, from: Profile = {}): Facts => {
  const what = report.what.toLowerCase();
  return {
    kind: report.kind ?? 'incident',
    harm: report.harm ?? 'no',
    affects: report.affects ?? 'me',
    where: (report.where ?? '').toLowerCase(),
    what,
    words: what,
    profession: (from.profession ?? '').toLowerCase(),
    site: (from.site ?? '').toLowerCase(),
  };
};

/** The short facts, kept with the request as they were (A3.10); its words are in the snapshot already. */
export const inputsOf = ({ kind, harm, affects, profession, site }: Facts): RouteInputs => ({
  kind,
  harm,
  affects,
  ...(profession ? { profession } : {}),
  ...(site ? { site } : {}),
});

/** What the rules saw, from what was kept. A request older than that is read as it stands. */
export const factsAgain = (request: Request): Facts => {
  const { inputs, from } = request;
  const facts = factsOf(request, from);
  if (!inputs) return facts;
  const {
    kind = facts.kind,
    harm = facts.harm,
    affects = facts.affects,
    profession = '',
    site = '',
  } = inputs;
  return { ...facts, kind, harm, affects, profession, site };
};
