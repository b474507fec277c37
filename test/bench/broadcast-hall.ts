import type { Storage } from '../../bot/storage/storage.ts';
import { people } from '../support/people.ts';
import { type Account, accountOf } from './account.ts';
import { type Campaign, writtenOf } from './campaign.ts';
import { crowd } from './crowd.ts';
import { colleague } from './organisation.ts';
import type { Keep } from './parts.ts';
import { openPostRoom, type PostRoom } from './post-room.ts';
import { type StoreChild, startStore } from './service.ts';
import { openStore } from './stored.ts';
import { type BareTeams, openBareTeams } from './teams.ts';

/** A store full of people who have met Wardline, and a Teams that takes so many messages a second. */
export interface Hall {
  readonly code: string;
  readonly count: number;
  /** Of the service's bucket, and of Teams where nothing else is said. */
  readonly perSecond: number;
  readonly store: StoreChild;
  readonly stored: Storage;
  readonly room: PostRoom;
  readonly teams: BareTeams;
}

export interface HallOptions extends Pick<Hall, 'code' | 'count' | 'perSecond'> {
  readonly limit?: number;
}

export const openHall = async (
  keep: Keep,
  { code, count, perSecond, limit = perSecond }: HallOptions,
): Promise<Hall> => {
  const store = await keep(startStore());
  const room = await keep(openPostRoom(limit));
  const teams = await keep(openBareTeams());
  await crowd(store, code, count, room.url);
  const stored = await openStore(store.connection, code);
  return { code, count, perSecond, store, stored, room, teams: { ...teams, serviceUrl: room.url } };
};

/** How long a broadcast may take before the bench gives up, in milliseconds. */
export const patience = ({ count, perSecond }: Hall): number => (count / perSecond) * 1500 + 120_000;

/** Everyone who has met Wardline by the time it is sent. */
const audience = (count: number): readonly string[] => [
  people.cio.id,
  people.lead.id,
  ...Array.from({ length: count }, (_, at) => colleague(at).id),
];

export const accountFor = async ({ count, room }: Hall, campaign: Campaign): Promise<Account> => {
  const { ledger, tally } = await writtenOf(campaign);
  return accountOf(audience(count), ledger, tally, room.copies.get(campaign.id) ?? new Map());
};

export interface Rate {
  /** What counts towards Teams' limit, as a share of it, from the first copy to the last. */
  readonly ofAllowed: number;
  /** The copies alone. */
  readonly copiesOfAllowed: number;
  readonly seconds: number;
  /** What was let in, second by second. */
  readonly bySecond: readonly number[];
  /** Seconds after the first copy at which Teams had too much. */
  readonly refused: readonly string[];
}

export const rateOf = ({ room, perSecond }: Hall): Rate => {
  const first = Math.min(...room.arrived.slice(0, 100));
  const last = Math.max(...room.arrived.slice(-100));
  const seconds = (last - first) / 1000;
  const allowed = seconds * perSecond;
  const between = room.letIn.filter((at) => at > first && at <= last);
  const bySecond = Array.from({ length: Math.ceil(seconds) }, () => 0);
  for (const at of between) {
    const second = Math.floor((at - first) / 1000);
    bySecond[second] = (bySecond[second] ?? 0) + 1;
  }
  return {
    ofAllowed: between.length / allowed,
    copiesOfAllowed: (room.arrived.length - 1) / allowed,
    seconds,
    bySecond,
    refused: room.refused.map(({ kind, at }) => `${kind} ${(at - first) / 1000}`),
  };
};

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
