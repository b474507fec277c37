import { randomBytes } from 'node:crypto';
import type { VoteStore } from '../board/store.ts';
import type { BroadcastStore } from '../broadcast/store.ts';
import { Refusal } from '../core/refusal.ts';
import type { BallotStore } from '../pulse/ballot.ts';
import type { PulseStore } from '../pulse/store.ts';
import type { EventLog } from '../report/log.ts';
import type { RequestStore } from '../request/store.ts';
import type { SettingsStore } from '../settings/version.ts';
import type { StoryStore } from '../story/store.ts';
import { ballotStore } from './ballots.ts';
import { broadcastStore } from './broadcasts.ts';
import { type StorageConfig, tableClient, tableNames } from './client.ts';
import { type Contacts, contacts } from './contacts.ts';
import { keys } from './keys.ts';
import { type LeadRows, leadRows } from './leads.ts';
import { type ListedRows, listedRows } from './listed.ts';
import { eventLog } from './log.ts';
import { type Notices, notices } from './notices.ts';
import { type Outbox, outbox } from './outbox.ts';
import { type Participation, participation } from './participation.ts';
import { pulseStore } from './pulses.ts';
import { type Raised, raised } from './raised.ts';
import { requestStore } from './requests.ts';
import { settingsStore } from './settings.ts';
import { storyStore } from './stories.ts';
import { type StoryMonths, storyMonths } from './story-months.ts';
import { table } from './table.ts';
import { voteStore } from './votes.ts';

export interface Storage {
  readonly requests: RequestStore;
  readonly broadcasts: BroadcastStore;
  readonly pulses: PulseStore;
  readonly stories: StoryStore;
  readonly storyMonths: StoryMonths;
  readonly ballots: BallotStore;
  readonly participation: Participation;
  readonly votes: VoteStore;
  readonly contacts: Contacts;
  readonly outbox: Outbox;
  readonly leads: LeadRows;
  readonly listed: ListedRows;
  readonly notices: Notices;
  /** The trust's settings as somebody changed them while the service ran. */
  readonly settings: SettingsStore;
  /** The last requests that were raised, newest first. */
  readonly raised: Raised;
  /** Everything that happened, in the order of time. */
  readonly log: EventLog;
  /** A key that all replicas share and nobody else has, made on first use. */
  readonly secret: () => Promise<string>;
  /** Whether storage answers now; makes the table when it is not there yet. Never throws. */
  readonly ready: () => Promise<boolean>;
}

/**
 * Everything that is kept. `pepper` is a secret from outside the tables, mixed into the keys of ballots: with it, who
 * reads the tables alone cannot read a ballot even while its pulse is open. Nothing is asked of storage yet.
 */
export const openStorage = async (
  config: StorageConfig,
  organisation: string,
  saved: () => void,
  pepper = '',
): Promise<Storage> => {
  const client = await tableClient(config, tableNames.all);
  const box = await tableClient(config, tableNames.ballots);
  const rows = table(client);
  const people = contacts(rows);
  let made = false;

  const ready = async (): Promise<boolean> => {
    try {
      // A table that is there already is no fault for createTable.
      if (!made) await Promise.all([client.createTable(), box.createTable()]);
      made = true;
      await rows.read(organisation, keys.lease);
      return true;
    } catch {
      // The reason is the caller's to log, by what it was about to do.
      made = false;
      return false;
    }
  };

  let known: string | undefined;
  const secret = async (): Promise<string> => {
    if (known === undefined) {
      const value = { key: randomBytes(32).toString('base64url') };
      // Whoever is first has made it for all.
      await rows.commit(organisation, [{ op: 'insert', key: keys.secret, value }]);
      known = (await rows.read<{ key: string }>(organisation, keys.secret))?.value.key;
    }
    if (known === undefined) throw new Refusal('storage', 'no key');
    return known;
  };

  return {
    requests: requestStore(rows, people, saved),
    broadcasts: broadcastStore(rows, people, saved),
    pulses: pulseStore(rows, people, saved),
    stories: storyStore(rows, people, saved),
    storyMonths: storyMonths(rows, organisation, saved),
    ballots: ballotStore(table(box), organisation, pepper),
    participation: participation(rows, organisation),
    votes: voteStore(rows),
    secret,
    log: eventLog(rows),
    raised: raised(rows, organisation),
    leads: leadRows(rows, organisation),
    listed: listedRows(rows, organisation, saved),
    notices: notices(rows, organisation, saved),
    settings: settingsStore(rows, organisation),
    contacts: people,
    outbox: outbox(rows, organisation, (person) => people.outdated(organisation, person)),
    ready,
  };
};

/** The same with its tables made. Starts without storage too: `ready` tells, and recovers by itself. */
export const storage = async (...given: Parameters<typeof openStorage>): Promise<Storage> => {
  const opened = await openStorage(...given);
  await opened.ready();
  return opened;
};
