import { keys } from '../../bot/storage/keys.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import { toEntity } from '../../bot/storage/row.ts';
import { people } from '../support/people.ts';
import type { StoredRow } from './ordered-store.ts';
import { raised } from './stored.ts';
import { numberOf } from './turns.ts';

const hour = 3_600_000;

/** At the length that people write; none of them is like the watched ones. */
const problems = [
  { what: 'The label printer on Ward 4 is broken', where: 'Ward 4', kind: 'incident' },
  {
    what: 'I cannot log in to electronic prescribing since this morning, and my patients wait for their letters',
    where: 'Ward 12',
    kind: 'access',
  },
  { what: 'Can the chart show the last temperature in red above 38?', where: 'Maternity', kind: 'change' },
  { what: 'The smartcard reader does not light up', where: 'Theatre 2', kind: 'incident' },
  { what: 'How do I print wristbands for twins?', where: 'Emergency department', kind: 'question' },
] as const;

const owners = [people.informatics, people.lead] as const;
const statuses = ['accepted', 'working', 'waiting', 'supplier'] as const;

/** The requests that a change is made to, all found by this word and nobody's yet. */
export const watched = { word: 'autoclave', count: 10 } as const;
export const watchedNumbers: readonly string[] = Array.from({ length: watched.count }, (_, at) =>
  numberOf(at),
);

const requestAt = (at: number, count: number, now: Date) => {
  const { request } = raised(numberOf(at), at);
  const createdAt = new Date(now.getTime() - (count - at) * 7 * 60_000).toISOString();
  const hearBy = new Date(now.getTime() + ((at % 50) - 6) * hour).toISOString();
  const dated = { ...request, createdAt, updatedAt: createdAt, hearBy };
  if (at < watched.count) return { ...dated, what: `The ${watched.word} prints no label` };
  const owner = at % 3 === 1 ? owners[at % owners.length] : undefined;
  const status = statuses[at % statuses.length];
  return {
    ...dated,
    ...problems[at % problems.length],
    ...(at % 19 === 3 ? { harm: 'could' as const } : {}),
    ...(owner && status ? { owner: { id: owner.id, name: owner.name }, status } : {}),
    backers: at % 11 === 0 ? at % 7 : 0,
  };
};

/** Open requests with their index rows: some late, some dangerous, a third of them with somebody. */
export const boardOf = (code: string, count: number, now: Date): readonly StoredRow[] =>
  Array.from({ length: count }, (_, at) => {
    const request = requestAt(at, count, now);
    const rows: readonly (readonly [string, unknown])[] = [
      [keys.request(request.id), request],
      ...indexRows(request),
    ];
    return rows.map(([key, value]) => toEntity(code, key, value) as StoredRow);
  }).flat();
