import { setTimeout as pause } from 'node:timers/promises';
import type { LedgerRow, Tally } from '../../bot/core/ledger.ts';
import type { Storage } from '../../bot/storage/storage.ts';
import { people } from '../support/people.ts';
import { checked } from './checked.ts';
import type { BareTeams } from './teams.ts';
import { press } from './turns.ts';

/** A broadcast that is on its way. */
export interface Campaign {
  readonly id: string;
  readonly code: string;
  readonly stored: Storage;
}

export const words = {
  title: 'EPR downtime on Thursday',
  body: 'The **EPR** is off from 2am to 4am on Thursday. Use the paper charts, and ring the switchboard for results.',
  audience: 'everyone',
  class: 'update',
  acknowledge: 'true',
};

/** Of the card on which each of them presses everything. */
const cards = { cio: '1700000000001', lead: '1700000000002' };

/** Drafted by the CIO, asked for, and let through by a lead. */
export const send = async ({ id, code, stored }: Campaign, bot: string, teams: BareTeams): Promise<void> => {
  const does = async (who: 'cio' | 'lead', verb: string, data = {}): Promise<void> => {
    checked(await teams.send(bot, press(teams.serviceUrl, people[who], verb, { id, ...data }, cards[who])));
  };
  await does('cio', 'broadcast.draft', words);
  await does('cio', 'broadcast.send');
  await does('lead', 'broadcast.approve');
  const status = (await stored.broadcasts.load(code, id))?.broadcast.status;
  if (status !== 'approved' && status !== 'sending') throw new Error(`${id} is not sent but ${status}`);
};

/** Everybody has been dealt with. Looks seldom, so as not to be a load itself. */
const isOver = async ({ id, code, stored }: Campaign): Promise<boolean> =>
  (await stored.broadcasts.load(code, id))?.broadcast.status === 'sent';

/** @throws Error where it takes too long */
export const untilOver = async (campaign: Campaign, withinMs: number): Promise<void> => {
  const late = Date.now() + withinMs;
  while (!(await isOver(campaign))) {
    if (Date.now() > late) {
      const tally = JSON.stringify((await campaign.stored.outbox.tally(campaign.id))?.value.counts);
      throw new Error(`${campaign.id} is not over after ${withinMs} ms: ${tally}`);
    }
    await pause(500);
  }
};

export interface Written {
  readonly ledger: readonly LedgerRow[];
  readonly tally: Tally | undefined;
}

/** What the store says of it in the end. */
export const writtenOf = async ({ id, stored }: Campaign): Promise<Written> => {
  const ledger: LedgerRow[] = [];
  for (let after: string | undefined; ; ) {
    const page = await stored.outbox.ledger(id, after, 1000);
    ledger.push(...page);
    after = page.at(-1)?.person.id;
    if (page.length < 1000) break;
  }
  return { ledger, tally: (await stored.outbox.tally(id))?.value };
};
