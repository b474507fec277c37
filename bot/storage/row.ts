import type { TableEntity } from '@azure/data-tables';

/** One stored thing: its key, what it holds, and the proof of the version read. */
export interface Row<Value> {
  readonly key: string;
  readonly value: Value;
  readonly etag: string;
}

/** Azure's limits that Azurite does not enforce: 64 KiB (32,768 UTF-16 units) a string, 1 MiB an entity. */
const chunk = 32_000;
const most = 14;

/** Never inside a surrogate pair: half of one is not text, and does not come back as it went. */
const cut = (json: string): readonly string[] => {
  const parts: string[] = [];
  for (let at = 0; at < json.length; at += parts.at(-1)?.length ?? 0) {
    parts.push(json.slice(at, at + chunk).replace(/[\ud800-\udbff]$/, ''));
  }
  return parts;
};

/** @throws RangeError where a value would not fit into one entity of Azure Tables */
export const toEntity = (partition: string, key: string, value: unknown): TableEntity => {
  const json = JSON.stringify(value);
  if (json.length <= chunk) return { partitionKey: partition, rowKey: key, v0: json };
  if (json.length > most * chunk)
    throw new RangeError(`${key} holds ${json.length} characters, the limit is ${most * chunk}`);
  const parts = Object.fromEntries(cut(json).map((part, at) => [`v${at}`, part]));
  return { partitionKey: partition, rowKey: key, ...parts };
};

export const fromEntity = <Value>(entity: Readonly<Record<string, unknown>>): Row<Value> => {
  let json = '';
  for (let part = 0; typeof entity[`v${part}`] === 'string'; part += 1) json += entity[`v${part}`];

  return { key: String(entity.rowKey), value: JSON.parse(json) as Value, etag: String(entity.etag) };
};
