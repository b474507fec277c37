import { setTimeout as pause } from 'node:timers/promises';
import { tableClient } from '../../bot/storage/client.ts';
import { keys } from '../../bot/storage/keys.ts';
import { accountFacts, accountWords, isTrue } from './account.ts';
import { accountFor, type Hall, openHall, patience } from './broadcast-hall.ts';
import { type Campaign, send, untilOver } from './campaign.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { type Keep, withParts } from './parts.ts';
import type { Row } from './row.ts';
import { startSender } from './service.ts';
import { spreadOf } from './stats.ts';

const sizeOf = ({ quick }: Options) =>
  quick ? { kills: 1, count: 400, perSecond: 50 } : { kills: 10, count: 3000, perSecond: 50 };

/** A replica that takes over within this is as good as promised, in milliseconds. */
const promised = 30_000;
/** The longest that a sender is left alone once it sends. */
const longest = 4500;
const patienceMs = 60_000;

interface Killed {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How long it had been sending. */
  readonly after: number;
  /** From its end to the next copy. */
  readonly gap: number;
}

const until = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const late = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > late) throw new Error(`not within ${patienceMs} ms: ${what}`);
    await pause(5);
  }
};

/** Which of them holds the lease of this organisation. */
const senderOf = async ({ store, code }: Hall, replicas: readonly Child[]): Promise<Child | undefined> => {
  const client = await tableClient({ kind: 'connection-string', value: store.connection });
  const lease = await client.getEntity<{ v0: string }>(code, keys.lease).catch(() => undefined);
  if (!lease) return undefined;
  const { holder, until: ends } = JSON.parse(lease.v0) as { holder: string; until: number };
  const holders = await Promise.all(replicas.map((replica) => replica.ask('holder')));
  return ends > Date.now() ? replicas[holders.indexOf(holder)] : undefined;
};

/** Kills whoever sends, at random moments, and starts another in its place. */
const killAll = async (
  hall: Hall,
  keep: Keep,
  kills: number,
  replicas: Child[],
  start: () => Promise<Child>,
): Promise<readonly Killed[]> => {
  const { room } = hall;
  const killed: Killed[] = [];
  for (let time = 0; time < kills; time += 1) {
    const before = room.arrived.length;
    await until('a copy arrives', () => room.arrived.length > before);
    const after = Math.random() * longest;
    await pause(after);
    const sender = await senderOf(hall, replicas);
    if (!sender) throw new Error('nobody holds the lease');
    await sender.kill();
    const at = Date.now();
    const had = room.arrived.length;
    replicas[replicas.indexOf(sender)] = await keep(start());
    await until('another takes over', () => room.arrived.length > had);
    killed.push({ at, after, gap: (room.arrived[had] ?? at) - at });
  }
  return killed;
};

/** Two replicas on one store, of which the one that sends is killed again and again. */
export const killedRows = (options: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const code = 'RKILLED';
    const { kills, ...size } = sizeOf(options);
    const hall = await openHall(keep, { code, ...size });
    const { count, perSecond, store, stored, room, teams } = hall;
    const start = (): Promise<Child> => startSender({ connection: store.connection, code, perSecond });
    const replicas = [await keep(start()), await keep(start())];
    const campaign: Campaign = { id: 'WB-BENCH', code, stored };
    await send(campaign, replicas[1]?.url ?? '', teams);
    const killed = await killAll(hall, keep, kills, replicas, start);
    await untilOver(campaign, patience(hall));
    const account = await accountFor(hall, campaign);
    // Each copy that is there twice is of the last kill before it.
    const twice = killed.map(
      ({ at }, time) =>
        room.again.filter((when) => when >= at && when < (killed[time + 1]?.at ?? Number.POSITIVE_INFINITY))
          .length,
    );
    const gaps = spreadOf(killed.map(({ gap }) => gap));
    const longestGap = Math.max(...killed.map(({ gap }) => gap));
    const isTold = isTrue({ ...account, duplicates: 0 }) && longestGap < promised;
    return [
      {
        what: `${count.toLocaleString('en-GB')} told, the sender of two killed ${kills} times`,
        measured: `${accountWords(account)}, silent for ${(gaps.median / 1000).toFixed(1)} s each time, ${(longestGap / 1000).toFixed(1)} s at most`,
        budget: `lost 0, twice at most 1 a kill, silent for ${promised / 1000} s at most`,
        share: isTold ? Math.max(...twice) : Number.NaN,
        facts: { killed, twice, gaps, perSecond, statuses: { ...room.statuses }, ...accountFacts(account) },
      },
    ];
  });
