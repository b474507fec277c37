import type { Member, Organisation } from '../core/organisation.ts';
import { hazardRow, hazardTitles } from '../hazard/hazard-log.ts';
import { inCircle } from '../request/access.ts';
import type { RequestStore } from '../request/store.ts';
import { csv } from './csv.ts';

/** Requests that are read at once, and in memory. */
const page = 50;

/**
 * The hazard log as CSV, for one reader, oldest first. What was raised in confidence is in it for those alone who are
 * in the circle at that moment (A2.8).
 */
export async function* hazardFile(
  { hazards, load }: Pick<RequestStore, 'hazards' | 'load'>,
  organisation: Organisation,
  reader: Member,
): AsyncGenerator<string> {
  const { code, zone, people } = organisation;
  const sees = inCircle(organisation, reader);
  const officer = people.find(({ roles }) => roles.includes('safety-officer'));
  yield csv([hazardTitles]);
  let from: string | undefined;
  do {
    const { items, next } = await hazards(code, page, from);
    const shown = items.filter(({ confidential }) => sees || !confidential);
    const loaded = await Promise.all(shown.map(({ id }) => load(code, id)));
    const rows = loaded.flatMap((one) =>
      one ? [hazardRow({ request: one.request, hazard: one.request.hazard }, officer, zone)] : [],
    );
    if (rows.length > 0) yield csv(rows);
    from = next;
  } while (from !== undefined);
}
