import type { Face, Why } from '../core/outbox.ts';
import type { Campaign, DeliveryPorts, Painted } from './ports.ts';

/** A sender who presses Stop is heard within this, in milliseconds, in every replica. */
const fresh = 500;

export interface Campaigns {
  readonly get: (subject: string) => Promise<Campaign | undefined>;
  /** Drawn once for all recipients and each version of the words. */
  readonly parcel: (subject: string, version: number, face: Face, why: Why) => Promise<Painted | undefined>;
  /** Something has changed: look again. */
  readonly stale: () => void;
}

/** What is known of the campaigns that go out now. */
export const campaigns = ({ campaign, paint, clock }: DeliveryPorts): Campaigns => {
  const known = new Map<string, { readonly at: number; readonly found: Promise<Campaign | undefined> }>();
  const parcels = new Map<string, Promise<Painted | undefined>>();

  return {
    get: (subject) => {
      const at = clock().getTime();
      const here = known.get(subject);
      if (here && Math.abs(at - here.at) < fresh) return here.found;
      const found = campaign(subject);
      known.set(subject, { at, found });
      found.catch(() => known.delete(subject));
      return found;
    },
    parcel: (subject, version, face, why) => {
      const name = `${subject} ${version} ${face} ${why}`;
      const here = parcels.get(name);
      if (here) return here;
      const painted = paint(subject, face, 'whole', why);
      if (parcels.size >= 50) parcels.clear();
      parcels.set(name, painted);
      painted.catch(() => parcels.delete(name));
      return painted;
    },
    stale: () => known.clear(),
  };
};
