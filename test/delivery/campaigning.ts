import assert from 'node:assert/strict';
import type { Courier } from '../../bot/core/courier.ts';
import type { LedgerRow } from '../../bot/core/ledger.ts';
import type { Bulk, FanOut } from '../../bot/core/outbox.ts';
import { keys } from '../../bot/storage/keys.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import { start } from '../storage/example-request.ts';
import { freshTable } from '../storage/fresh-table.ts';
import { recount } from './recount.ts';
import { campaign, deskOn, fanOutOf, type Going, going, scriptedCourier } from './scripted.ts';
import { workerOn } from './worker.ts';

/** A campaign on real tables, and what its sender and its readers do. */
export const startCampaigning = async (...people: readonly string[]) => {
  const fresh = await freshTable();
  const courier = scriptedCourier();
  const desk = deskOn(fresh.rows, fresh.organisation, courier);
  await desk.meet(...people);

  return {
    fresh,
    courier,
    desk,
    /** Who was written to, in order. */
    told: (): readonly string[] => courier.toPerson.args.map(([contact]) => contact.id),

    is: (whom: readonly string[], more: Partial<Going> = {}): void =>
      void desk.campaigns.set(campaign, going(whom, more)),

    /** One job of it from beginning to end. */
    doing: async (job: FanOut['job'], scripted: Partial<Courier> = {}): Promise<void> => {
      await desk.put(fanOutOf(job));
      await workerOn(desk, { courier: scripted }).drain();
    },

    row: (id: string): Promise<LedgerRow | undefined> => desk.box.ledgerRow(campaign, id),

    /** Somebody presses "I have read this", and their copies are to say so. */
    acknowledge: async (id: string): Promise<void> => {
      const person = { id, name: id };
      const shown: Bulk = {
        kind: 'bulk',
        subject: campaign,
        job: 'edit',
        urgent: false,
        person,
        state: 'sent',
        attempt: 0,
      };
      await fresh.rows.commit(fresh.organisation, [
        {
          op: 'put',
          key: keys.acknowledged(campaign, id),
          value: { ...person, at: start.toISOString() },
        },
        { op: 'put', key: outboxKey(shown), value: shown },
      ]);
    },

    /** The count is what the rows say. */
    agrees: async (): Promise<void> => {
      const { counts, reasons } = recount(await desk.ledger());
      const tally = await desk.tally();
      if (tally) assert.deepEqual([tally.counts, tally.reasons], [counts, reasons]);
    },
  };
};

export type Campaigning = Awaited<ReturnType<typeof startCampaigning>>;
