import type { Trail } from '../../bot/request/trail.ts';

/** One after the other: every row has the next version and goes on from the status before. */
export const eventsOf = (
  id: string,
  first: Partial<Trail> & { readonly at: string },
  ...rest: readonly (Partial<Trail> & Pick<Trail, 'event' | 'at'>)[]
): readonly Trail[] => {
  const rows: Trail[] = [
    {
      id,
      version: 1,
      event: 'submitted',
      by: 'nadia',
      to: 'submitted',
      rule: 'else',
      owns: true,
      backers: 0,
      desk: 'informatics',
      ...first,
      createdAt: first.at,
    },
  ];
  for (const [index, more] of rest.entries()) {
    const before = rows[index];
    if (!before) break;
    const { kind, profession, site, urgent, createdAt, desk, backers, to, sealed } = before;
    rows.push({
      id,
      version: index + 2,
      by: 'ivan',
      ...{ kind, profession, site, urgent, createdAt, desk, backers, to, sealed },
      from: to,
      ...more,
    });
  }
  return rows;
};

/** Raised, taken and done: minutes after the first. */
export const solvedIn = (
  id: string,
  at: string,
  {
    replied = 10,
    ended = 60,
    ...more
  }: Partial<Trail> & { readonly replied?: number; readonly ended?: number } = {},
): readonly Trail[] => {
  const after = (minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
  return eventsOf(
    id,
    { at, ...more },
    { event: 'taken', at: after(replied), to: 'accepted', owner: 'ivan' },
    { event: 'resolved', at: after(ended), to: 'resolved', outcome: 'done' },
  );
};
