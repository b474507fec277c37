import { setTimeout as pause } from 'node:timers/promises';
import { accountFacts, accountWords, isTrue } from './account.ts';
import { accountFor, type Hall, openHall, patience, rateOf } from './broadcast-hall.ts';
import { type Campaign, send, untilOver } from './campaign.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { withParts } from './parts.ts';
import type { Memory } from './questions.ts';
import type { Row } from './row.ts';
import { startSender } from './service.ts';

const most = 1.3;
/** More than the service sends, so that it sends as fast as it can. */
const perSecond = 300;

const sizesOf = ({ quick }: Options) => (quick ? { many: 3000, few: 300 } : { many: 100_000, few: 1000 });

/**
 * Milliseconds between looks, of both: each look clears up, so whoever were looked at more often would hold less that
 * nobody needs.
 */
const every = 1000;
/** Of a large broadcast the first half minute is that of a process which starts. */
const starting = 30;

interface Held {
  /** The most that was held at any look, in megabytes. */
  readonly peak: number;
  readonly heap: number;
  readonly looks: readonly Memory[];
}

/** Looks until `sending` is over. Each look stops the service for as long as it takes to clear up. */
const watch = async (service: Child, sending: Promise<void>, warm: number): Promise<Held> => {
  let over = false;
  const ending = sending.finally(() => {
    over = true;
  });
  const looks: Memory[] = [];
  while (!over) {
    await Promise.race([pause(every), ending]);
    looks.push(await service.ask('memory'));
  }
  await ending;
  const warmed = looks.slice(warm);
  const peakOf = (part: keyof Memory): number => Math.max(...warmed.map((look) => Math.round(look[part])));
  return { peak: peakOf('resident'), heap: peakOf('heap'), looks };
};

const tell = (hall: Hall, service: Child, id: string): [Campaign, Promise<void>] => {
  const campaign: Campaign = { id, code: hall.code, stored: hall.stored };
  const sending = send(campaign, service.url, hall.teams).then(() => untilOver(campaign, patience(hall)));
  return [campaign, sending];
};

const measure = (count: number, warmUps: number, warm: number) =>
  withParts(async (keep) => {
    const code = `RMEM${count}`;
    const hall = await openHall(keep, { code, count, perSecond });
    const service = await keep(startSender({ connection: hall.store.connection, code, perSecond }));
    // Code that is not yet compiled and caches that are not yet full would flatter the smaller one, and what a start
    // leaves behind would flatter the larger.
    for (let time = 0; time < warmUps; time += 1) {
      await tell(hall, service, `WB-WARM${time}`)[1];
      await service.ask('memory');
    }
    const [campaign, sending] = tell(hall, service, 'WB-BENCH');
    const held = await watch(service, sending, warm);
    const account = await accountFor(hall, campaign);
    return { held, account, rate: rateOf(hall) };
  });

/** What the service holds while it tells a whole region, beside what it holds while it tells a ward. */
export const memoryRows = async (options: Options): Promise<readonly Row[]> => {
  const { many, few } = sizesOf(options);
  const small = await measure(few, 5, 0);
  const large = await measure(many, 0, options.quick ? 3 : starting);
  const ratio = large.held.peak / small.held.peak;
  const megabytes = `${large.held.peak} to ${small.held.peak} MB (objects ${large.held.heap} to ${small.held.heap})`;
  return [
    {
      what: `memory while ${many.toLocaleString('en-GB')} are told`,
      measured: `${ratio.toFixed(2)} x: ${megabytes}, ${accountWords(large.account)}`,
      budget: `under ${most} x that of ${few.toLocaleString('en-GB')}`,
      share: isTrue(large.account) ? ratio / most : Number.NaN,
      facts: {
        ratio,
        large: { ...large.held, ...large.rate, ...accountFacts(large.account) },
        small: { ...small.held, ...small.rate, ...accountFacts(small.account) },
      },
    },
  ];
};
