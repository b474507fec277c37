import { createHash, createHmac } from 'node:crypto';
import { tableClient, tableNames } from '../../bot/storage/client.ts';
import type { Ward } from './ward.ts';

/** An entity as it came over the wire, with what the store itself adds to it. */
export interface Entity {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly timestamp: string;
  readonly etag: string;
  readonly [column: string]: unknown;
}

/** What every entity has: two keys, and what the store writes by itself. */
const systems = new Set(['partitionKey', 'rowKey', 'timestamp', 'etag']);

export const columnsOf = (entity: Entity): readonly string[] =>
  Object.keys(entity).filter((column) => !systems.has(column) && !column.startsWith('odata'));

/** All rows of an organisation in one of the tables, in the order in which they are stored. */
const entitiesIn = async ({ config }: Ward, name: string): Promise<readonly Entity[]> => {
  const client = await tableClient(config.storage, name);
  const { code } = config.settings.organisation;
  const filter = `PartitionKey ge '${code}' and PartitionKey lt '${code}~'`;
  const found: Entity[] = [];
  for await (const entity of client.listEntities({ queryOptions: { filter } })) found.push(entity as Entity);
  return found;
};

/** Both tables, as their administrator reads them. */
export const bothTables = async (ward: Ward) => ({
  all: await entitiesIn(ward, tableNames.all),
  ballots: await entitiesIn(ward, tableNames.ballots),
});

const leaves = (value: unknown): readonly string[] => {
  if (typeof value === 'string') {
    const text = value.trim();
    return /^[[{]/.test(text) ? [value, ...leaves(JSON.parse(text))] : [value];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...leaves(inside)]);
};

/** Every text that is stored anywhere: values, what is in them, keys and the parts of keys. */
export const textsIn = (entities: readonly Entity[]): ReadonlySet<string> =>
  new Set(
    entities.flatMap((entity) => [
      ...leaves(entity),
      ...entity.rowKey.split('|'),
      ...entity.partitionKey.split('|'),
    ]),
  );

/** As many characters of a hash as nothing else has by chance. */
const telling = 12;

const startsOf = (hash: Buffer): readonly string[] =>
  (['hex', 'base64', 'base64url'] as const).map((form) => hash.toString(form).slice(0, telling));

/** The starts of every hash that somebody could make of a text, with and without each key that they have. */
export const hashesOf = (text: string, secrets: ReadonlySet<string>): readonly string[] => {
  const plain = ['sha256', 'sha1', 'md5'].flatMap((kind) => startsOf(createHash(kind).update(text).digest()));
  const keyed = [...secrets].flatMap((secret) => [
    ...startsOf(createHmac('sha256', secret).update(text).digest()),
    ...startsOf(createHmac('sha256', Buffer.from(secret, 'base64')).update(text).digest()),
    ...startsOf(createHash('sha256').update(`${secret}${text}`).digest()),
    ...startsOf(createHash('sha256').update(`${text}|${secret}`).digest()),
  ]);
  return [...plain, ...keyed];
};

/** Every piece of so many characters that stands in a text, so that a hash is found wherever it hides. */
export const piecesOf = (text: string): ReadonlySet<string> => {
  const pieces = new Set<string>();
  for (const [word] of text.matchAll(/[\w+/=-]{12,}/g)) {
    for (let at = 0; at + telling <= word.length; at += 1) pieces.add(word.slice(at, at + telling));
  }
  return pieces;
};

const ranksOf = (values: readonly (number | string)[]): readonly number[] =>
  values.map(
    (value) =>
      values.filter((other) => other < value).length +
      (values.filter((other) => other === value).length - 1) / 2,
  );

/** Spearman's rank correlation: 1 where two orders are the same, -1 where one is the other backwards. */
export const rankCorrelation = (
  one: readonly (number | string)[],
  other: readonly (number | string)[],
): number => {
  const [x, y] = [ranksOf(one), ranksOf(other)];
  const mean = (x.length - 1) / 2;
  const sum = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((so, value, at) => so + (value - mean) * ((b[at] ?? mean) - mean), 0);
  const spread = Math.sqrt(sum(x, x) * sum(y, y));
  return spread === 0 ? 0 : sum(x, y) / spread;
};
