import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { Step, StepWrite } from './store-steps.ts';

interface Told {
  readonly [name: string]: unknown;
}

interface Failed {
  readonly statusCode?: number;
  readonly code?: string;
  readonly details?: { readonly odataError?: { readonly code?: string } };
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Takes the steps in one partition of each of the two tables, and says what came of each. ETags are told by their order
 * of appearance in a row, so that two stores that count differently can be compared.
 */
export const takeSteps = async (
  tables: readonly [TableClient, TableClient],
  partition: string,
  taken: readonly Step[],
) => {
  const seen = new Map<string, string[]>();
  const saw = (row: string, etag: string | undefined): string | undefined => {
    if (etag === undefined) return undefined;
    const known = seen.get(row) ?? [];
    if (!known.includes(etag)) known.push(etag);
    seen.set(row, known);
    return `version ${known.indexOf(etag)}`;
  };
  const etagAt = (row: string, back: number): string =>
    seen.get(row)?.at(-1 - back) ?? `W/"datetime'2020-01-01T00%3A00%3A00.0000000Z'"`;

  const actionFor = (one: StepWrite, table: Step['table']): TransactionAction => {
    const keys = { partitionKey: partition, rowKey: one.key };
    const entity = { ...keys, [one.column]: one.value };
    const proof = { etag: etagAt(`${table} ${one.key}`, one.version) };
    switch (one.op) {
      case 'create':
        return ['create', entity];
      case 'put':
        return ['upsert', entity, 'Replace'];
      case 'merge':
        return ['upsert', entity, 'Merge'];
      case 'update':
        return ['update', entity, 'Replace', proof];
      case 'updateMerge':
        return ['update', entity, 'Merge', proof];
      case 'updateAny':
        return ['update', entity, 'Merge'];
      case 'delete':
        return ['delete', keys];
    }
  };
  const shown = (
    { etag, timestamp: _at, 'odata.metadata': _about, ...columns }: Told,
    table: Step['table'],
  ): Told => ({ ...columns, etag: saw(`${table} ${columns.rowKey}`, String(etag)) });

  const take = async (step: Step): Promise<unknown> => {
    const { table } = step;
    const client = tables[table];
    switch (step.kind) {
      case 'commit': {
        const { status, subResponses } = await client.submitTransaction(
          step.writes.map((one) => actionFor(one, table)),
        );
        const parts = subResponses.map((part, at) => [
          part.status,
          saw(`${table} ${step.writes[at]?.key}`, part.etag),
        ]);
        return [status, parts];
      }
      case 'remove':
        await client.deleteEntity(partition, step.key, {
          etag: etagAt(`${table} ${step.key}`, step.version),
        });
        return 'removed';
      case 'read':
        return shown(await client.getEntity(partition, step.key), table);
      case 'list': {
        const { from, to, page, keysOnly } = step;
        const filter = `PartitionKey eq ${quoted(partition)} and RowKey ge ${quoted(from)} and RowKey lt ${quoted(to)}`;
        const queryOptions = { filter, ...(keysOnly ? { select: ['RowKey'] } : {}) };
        const pages: Told[][] = [];
        for await (const rows of client.listEntities({ queryOptions }).byPage({ maxPageSize: page })) {
          pages.push(rows.map((row) => shown(row as Told, table)));
        }
        return pages;
      }
    }
  };

  const answers: unknown[] = [];
  for (const step of taken) {
    const answer = await take(step).catch((fault: Failed) => [
      fault.statusCode,
      fault.code ?? fault.details?.odataError?.code,
    ]);
    answers.push(answer);
  }
  return answers;
};
