import { createHash } from 'node:crypto';
import type { Member } from '../core/organisation.ts';

/** What is known of a lead's line in the directory besides what the settings file says. Moments are ISO texts. */
export interface Entry {
  /** When Wardline first saw them in the settings file. */
  readonly since: string;
  /** When they were asked last whether it is right. */
  readonly asked?: string | undefined;
  /** The first time since they last confirmed: their days to answer count from here. */
  readonly unanswered?: string | undefined;
  /** It was their turn and Wardline had no way to reach them. */
  readonly unheard?: true | undefined;
  readonly confirmed?: string | undefined;
}

export type Entries = ReadonlyMap<string, Entry>;

export const leadsOf = (people: readonly Member[]): readonly Member[] =>
  people.filter(({ roles }) => roles.includes('lead'));

/** A fingerprint of what they confirm: on an old card they would confirm words that nobody reads any more. */
export const printOf = (member: Member): string => {
  const { name, profession, specialties, sites, sessions, deputy, buddy } = member;
  const said = JSON.stringify([name, profession, specialties, sites, sessions, deputy, buddy]);
  return createHash('sha256').update(said).digest('hex').slice(0, 12);
};
