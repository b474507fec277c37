import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { LedgerRow } from '../../bot/core/ledger.ts';
import type { Mark } from '../../bot/core/mark.ts';
import type { Bulk, Entry } from '../../bot/core/outbox.ts';
import type { DeliveryStore } from '../../bot/delivery/ports.ts';
import { type Recorder, type Recording, recorder } from '../../bot/delivery/recorder.ts';
import { start } from '../storage/example-request.ts';
import { freshTable } from '../storage/fresh-table.ts';
import { recount } from './recount.ts';
import { campaign, deskOn } from './scripted.ts';

export const bulk = (id: string, subject = campaign): Bulk => ({
  kind: 'bulk',
  subject,
  job: 'send',
  urgent: false,
  person: { id, name: id },
  state: 'pending',
  attempt: 0,
});

export const rowOf = (id: string, state: LedgerRow['state']): LedgerRow => ({
  person: { id, name: id },
  state,
  at: start.toISOString(),
  version: 1,
  copies: [],
  chased: 0,
});

/** What is written down of one message that arrived. */
export const arrived = (entry: Entry): Recording => {
  const { subject, person } = entry.task as Bulk;
  const marks: readonly Mark[] = [
    { kind: 'drop', key: entry.key },
    { kind: 'ledger', subject, row: rowOf(person.id, 'sent') },
    { kind: 'contact', person: person.id, patch: { told: { today: 1 } } },
  ];
  return { entry, marks, move: { subject, move: { from: { state: 'pending' }, to: { state: 'sent' } } } };
};

export type Recorded = Pick<DeliveryStore, 'record' | 'stands' | 'tally'>;

export const people = (count: number, name = 'p'): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${name}${String(at).padStart(3, '0')}`);

/** The results of messages on their way into real tables. */
export const openLedger = async () => {
  const fresh = await freshTable();
  const desk = deskOn(fresh.rows, fresh.organisation);
  const wrote = sinon.fake();
  const failed = sinon.fake();

  const recorderOn = (store: Partial<Recorded> = {}, clock = desk.ports.clock): Recorder =>
    recorder({ store: { ...desk.box, ...store }, clock, failed, wrote });

  /** The rows of a campaign that is planned for these people, as the plan leaves them. */
  const planned = async (ids: readonly string[], subject = campaign): Promise<readonly Entry[]> => {
    for (let at = 0; at < ids.length; at += 40) {
      const some = ids.slice(at, at + 40);
      const marks = some.flatMap((id): readonly Mark[] => [
        { kind: 'task', task: bulk(id, subject) },
        { kind: 'ledger', subject, row: rowOf(id, 'pending') },
      ]);
      const moves = some.map(() => ({ to: { state: 'pending' } as const }));
      const last = at + 40 >= ids.length;
      await recorderOn().step(subject, async () => ({ marks, moves, planned: last }));
    }
    return (await desk.left()).filter(({ task }) => task.kind === 'bulk' && task.subject === subject);
  };

  const bulkLeft = async (): Promise<number> =>
    (await desk.left()).filter(({ task }) => task.kind === 'bulk').length;

  /** Outbox, ledger and count tell the same story. */
  const agrees = async (subject = campaign): Promise<void> => {
    const rows = await desk.ledger(subject);
    const { counts, reasons } = recount(rows);
    const tally = await desk.tally(subject);
    assert.deepEqual([tally?.counts, tally?.reasons], [counts, reasons]);
  };

  return { desk, wrote, failed, recorderOn, planned, bulkLeft, agrees };
};

export type OpenLedger = Awaited<ReturnType<typeof openLedger>>;
