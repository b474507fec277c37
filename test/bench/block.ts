import { type TableClient, TableTransaction } from '@azure/data-tables';
import { tableNames } from '../../bot/storage/client.ts';
import { type Call, type Lying, renamed, rowsBefore } from './call.ts';
import { checked } from './checked.ts';
import type { Child } from './child.ts';
import type { Recording } from './recording.ts';
import type { BareTeams } from './teams.ts';
import type { TurnKind } from './turns.ts';

/** Organisations of the same length, so that the floor's rows are as long as the real ones. */
export const codes = { service: 'RBENCH', floor: 'RFLOOR' } as const;

/** One of the two that are measured against each other. */
export interface Side {
  readonly name: keyof typeof codes;
  readonly child: Child;
}

/** What both sides are put through. */
export interface Trial {
  readonly kind: TurnKind;
  readonly recording: Recording;
  /** Calls that read what has to be there all the time, though a turn seldom asks for it. */
  readonly standing: readonly Call[];
  /** The request that the recorded turn was about. */
  readonly number: string;
  readonly clientOf: (table: string) => TableClient;
  readonly teams: BareTeams;
}

export interface Block {
  /** Processor time of one turn, in milliseconds. */
  readonly cpu: number;
  /** How long each answer took, in milliseconds. */
  readonly waits: readonly number[];
}

/** Most rows of one transaction. */
const most = 100;

/**
 * Empty tables with the rows that the turns will read, change or delete. Azurite looks through a whole partition
 * for each row, so blocks in an ever fuller one would measure how full it is.
 */
const fill = async (clientOf: Trial['clientOf'], all: readonly Lying[]): Promise<void> => {
  for (const table of Object.values(tableNames)) {
    await clientOf(table).deleteTable();
    await clientOf(table).createTable();
    const rows = all.flatMap((one) => (one.table === table ? [one.row] : []));
    for (const partition of new Set(rows.map(({ partitionKey }) => partitionKey))) {
      const here = rows.filter(({ partitionKey }) => partitionKey === partition);
      for (let at = 0; at < here.length; at += most) {
        const transaction = new TableTransaction();
        for (const row of here.slice(at, at + most)) transaction.upsertEntity(row as never, 'Replace');
        await clientOf(table).submitTransaction(transaction.actions);
      }
    }
  }
};

/** One turn after the other, about each of these requests, with everything in place that they need. */
export const runBlock = async (
  { name, child }: Side,
  { kind, recording, standing, number, clientOf, teams }: Trial,
  numbers: readonly string[],
): Promise<Block> => {
  const turns = numbers.map((other) =>
    renamed(recording.calls, [
      [number, other],
      [codes.service, codes[name]],
    ]),
  );
  const always = renamed(standing, [[codes.service, codes[name]]]);
  await fill(clientOf, rowsBefore([...always, ...turns.flat()]));
  if (name === 'floor') await child.ask('prepare', { turns, card: recording.card });
  const activities = numbers.map((other) => kind.send(teams.serviceUrl, other));

  const waits: number[] = [];
  const before = await child.ask('cpu');
  for (const activity of activities) waits.push(checked(await teams.send(child.url, activity)).ms);
  const after = await child.ask('cpu');
  return { cpu: (after - before) / numbers.length, waits };
};
