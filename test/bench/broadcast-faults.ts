import { accountFacts, accountWords, isTrue } from './account.ts';
import { accountFor, openHall, patience, percent, rateOf } from './broadcast-hall.ts';
import { sizeOf } from './broadcast-rate.ts';
import { type Campaign, send, untilOver } from './campaign.ts';
import { onePercent } from './mishaps.ts';
import type { Options } from './options.ts';
import { withParts } from './parts.ts';
import type { Row } from './row.ts';
import { startSender } from './service.ts';

/** The same broadcast with a Teams of which one answer in a hundred goes wrong. */
export const faultRows = (options: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const code = 'RFAULTS';
    const hall = await openHall(keep, { code, ...sizeOf(options) });
    const { count, perSecond, store, stored, room, teams } = hall;
    const service = await keep(startSender({ connection: store.connection, code, perSecond }));
    const campaign: Campaign = { id: 'WB-BENCH', code, stored };
    room.fault(onePercent(1));
    await send(campaign, service.url, teams);
    await untilOver(campaign, patience(hall));
    const account = await accountFor(hall, campaign);
    const rate = rateOf(hall);
    const { sent = 0, failed = 0, blocked = 0 } = account.states;
    return [
      {
        what: `${count.toLocaleString('en-GB')} told while one answer in a hundred goes wrong`,
        measured: `${accountWords(account)}; ${sent} sent, ${failed} failed, ${blocked} blocked; ${percent(rate.ofAllowed)} of the rate`,
        budget: 'lost 0, twice 0',
        share: isTrue(account) ? 0 : Number.NaN,
        facts: { ...rate, perSecond, statuses: { ...room.statuses }, ...accountFacts(account) },
      },
    ];
  });
