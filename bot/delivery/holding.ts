import type { Courier, Sent } from '../core/courier.ts';
import type { Pacer } from './pacer.ts';

/** Where Teams does not say how long to wait: doubled each time, from and up to, in milliseconds. */
const shortest = 1000;
const longest = 30_000;

/** A courier that stops everything for the tenant while Teams has too much of it (429). */
export const holding = (courier: Courier, pace: Pacer, random: () => number = Math.random): Courier => {
  let times = 0;
  const heed = <Value>(result: Sent<Value>): Sent<Value> => {
    if (result.ok) {
      times = 0;
      return result;
    }
    const { fault } = result;
    if (fault.kind !== 'later' || !fault.throttled) return result;
    const doubled = Math.min(shortest * 2 ** times, longest);
    times += 1;
    pace.hold(fault.afterMs ?? doubled * (0.8 + 0.4 * random()));
    return result;
  };
  return {
    toPerson: async (contact, parcel) => {
      // A chat that has to be opened first costs a call of its own.
      if (contact.chat === undefined) pace.spend();
      return heed(await courier.toPerson(contact, parcel));
    },
    toChannel: async (place, parcel) => heed(await courier.toChannel(place, parcel)),
    update: async (message, parcel) => heed(await courier.update(message, parcel)),
    members: async (team, next) => {
      pace.spend();
      return heed(await courier.members(team, next));
    },
  };
};
