import type { Broadcast } from '../../broadcast/broadcast.ts';
import type { Trail } from '../../broadcast/store.ts';
import { datedWords } from '../../calendar/words.ts';
import type { Person } from '../../core/actor.ts';
import type { Organisation } from '../../core/organisation.ts';
import { capital, count } from '../../core/words.ts';

export interface TrailRow {
  readonly version: number;
  readonly what: string;
  /** "by Cleo Marsh, at 5pm on Tuesday 24 November" */
  readonly by: string;
  /** Why it was turned down, as it was typed. */
  readonly reason: string;
}

export interface TrailPart {
  readonly rows: readonly TrailRow[];
  /** What is left out, as a sentence; empty where nothing is. */
  readonly earlier: string;
}

/** As many changes as anybody reads through. */
const mostShown = 50;

/** The version from which the trail is read, so that the newest changes are always in it. */
export const trailFrom = ({ version }: Pick<Broadcast, 'version'>): number =>
  Math.max(1, version - mostShown + 1);

const whatWords = ({ event, to }: Trail, isOut: boolean): string => {
  switch (event) {
    case 'drafted':
      return 'written';
    case 'edited':
      return 'words changed';
    case 'tested':
      return 'sent to its author as a test';
    case 'asked':
      return 'approval asked for';
    case 'approved':
      if (to === 'sending') return 'approved, and sending began';
      return to === 'scheduled' ? 'approved for a later time' : 'approved';
    case 'declined':
      return 'not approved';
    case 'scheduled':
      return 'given a time to be sent';
    case 'started':
      return 'sending began';
    case 'finished':
      return 'sent to everybody who could be told';
    case 'cancelled':
      return isOut ? 'stopped while it was being sent' : 'cancelled';
    case 'corrected':
      return 'words corrected in every copy';
    case 'resent':
      return 'sent again where it failed';
    case 'chased':
      return 'reminder sent to those who had not read it';
  }
};

/** Everybody who has anything to do with it, by id. */
const namesOf = (
  { author, approvedBy, declined, corrections }: Broadcast,
  staff: readonly Person[],
): ReadonlyMap<string, string> =>
  new Map(
    [...staff, author, approvedBy, declined?.by, ...corrections.map(({ by }) => by)].flatMap((person) =>
      person ? [[person.id, person.name] as const] : [],
    ),
  );

/** Who is written down for what time alone brought. */
const itself = 'wardline';

/** Who wrote it, who approved it and when, newest last (A4.14). */
export const trailPart = (
  broadcast: Broadcast,
  trail: readonly Trail[],
  now: Date,
  { people, zone }: Pick<Organisation, 'people' | 'zone'>,
): TrailPart => {
  const names = namesOf(broadcast, people);
  const started = trail.find(({ to }) => to === 'sending')?.version;
  const earlier = trailFrom(broadcast) - 1;
  return {
    rows: trail.map((change) => {
      const { version, event, at, by } = change;
      const when = datedWords(new Date(at), now, zone);
      const who = names.get(by) ?? 'a colleague';
      return {
        version,
        what: capital(whatWords(change, started !== undefined && started < version)),
        by: by === itself ? when : `by ${who}, ${when}`,
        reason: event === 'declined' && broadcast.declined?.at === at ? broadcast.declined.reason : '',
      };
    }),
    earlier: earlier > 0 ? `${count(earlier)} earlier changes are not shown here.` : '',
  };
};
