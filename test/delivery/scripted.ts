import sinon, { type SinonSpy } from 'sinon';
import type { Courier, SendFault, Sent } from '../../bot/core/courier.ts';
import type { Tally } from '../../bot/core/ledger.ts';
import type { Verdict } from '../../bot/core/occasion.ts';
import type { Entry, FanOut, Send, Task } from '../../bot/core/outbox.ts';
import type { Message } from '../../bot/core/place.ts';
import type { Campaign, DeliveryPorts, Painted } from '../../bot/delivery/ports.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { outbox } from '../../bot/storage/outbox.ts';
import { outboxKey } from '../../bot/storage/outbox-keys.ts';
import { mostWrites, type Table, type Write } from '../../bot/storage/table.ts';
import { contactOf, start } from '../storage/example-request.ts';

export const parcel: Painted = { card: { type: 'AdaptiveCard' }, summary: 'WL-00000', version: 0 };

/** Teams as a courier tells of it: every message arrives, until a test says otherwise. */
export const scriptedCourier = () => {
  let posted = 0;
  const arrived = (conversation: Message['conversation']): Message => {
    posted += 1;
    return { conversation, activity: `m${posted}` };
  };
  const toPerson = sinon.spy<Courier['toPerson']>(async (contact) => {
    const { serviceUrl, tenant, chat = `opened:${contact.id}` } = contact;
    const message = arrived({ id: chat, kind: 'personal', serviceUrl, tenant });
    return { ok: true, value: { message, contact: contact.chat ? contact : { ...contact, chat } } };
  });
  const toChannel = sinon.spy<Courier['toChannel']>(async (place) => ({ ok: true, value: arrived(place) }));
  const update = sinon.spy<Courier['update']>(async () => ({ ok: true, value: undefined }));
  const members = sinon.spy<Courier['members']>(async () => ({ ok: true, value: { members: [] } }));
  return { toPerson, toChannel, update, members };
};

export type Scripted = ReturnType<typeof scriptedCourier>;

export const fails = (kind: SendFault['kind'], reason = '403', afterMs?: number): Sent<never> => ({
  ok: false,
  fault: kind === 'later' ? { kind, reason, afterMs, throttled: reason === '429' } : { kind, reason },
});

/** A campaign as its feature would tell of it, and whom it is for. */
export interface Going extends Campaign {
  readonly people: readonly string[];
}

export const campaign = 'WB-00000';

export const going = (people: readonly string[], more: Partial<Going> = {}): Going => ({
  topic: 'update',
  urgent: false,
  version: 1,
  running: true,
  people: [...people].sort(),
  ...more,
});

export const fanOutOf = (job: FanOut['job'], subject = campaign): FanOut => ({
  kind: 'fan-out',
  subject,
  job,
});

/** A message for this person about a request. */
export const sendTo = (id: string, more: Partial<Send> = {}): Send => ({
  kind: 'send',
  subject: 'WL-00000',
  version: 2,
  why: 'outcome',
  urgent: false,
  recipient: { to: 'person', id, face: 'requester' },
  attempt: 0,
  ...more,
});

type Spied = 'paint' | 'paintRead' | 'started' | 'finished' | 'log';

/** As a feature and the store would answer, and what they were asked. */
export type ScriptedPorts = DeliveryPorts & {
  readonly [Name in Spied]: SinonSpy<Parameters<DeliveryPorts[Name]>>;
};

/** As many as one transaction of a plan takes. */
const page = 45;

/** What does not end with a process. */
export const newWorld = () => ({
  now: start,
  campaigns: new Map<string, Going>(),
  /** What the contact rules say of somebody; all others may be told. */
  verdicts: new Map<string, Verdict>(),
});

/** Delivery of one organisation on these tables, as the composition joins it. */
export const deskOn = (
  rows: Table,
  organisation: string,
  courier: Courier = scriptedCourier(),
  world = newWorld(),
) => {
  const { campaigns, verdicts } = world;
  const people = contacts(rows);
  const box = outbox(rows, organisation);
  const reach: DeliveryPorts['store']['reach'] = async (person) => {
    const found = await people.reach(organisation, person);
    return (
      found && {
        contact: found.contact,
        blocked: found.blocked,
        may: (_occasion, now) => {
          const verdict = verdicts.get(person) ?? { say: 'send' };
          return verdict.say === 'hold' && verdict.until <= now ? { say: 'send' } : verdict;
        },
        toldOnceMore: () => ({ ...found.told, today: (found.told.today ?? 0) + 1 }),
      }
    );
  };

  const painted = async (subject: string): Promise<Painted> => ({
    ...parcel,
    version: campaigns.get(subject)?.version ?? 0,
  });

  const ports: ScriptedPorts = {
    store: {
      ...box,
      reach,
      channel: (face) => people.place(organisation, face === 'triage' ? 'triage' : 'stories'),
    },
    courier,
    paint: sinon.spy<DeliveryPorts['paint']>(painted),
    paintRead: sinon.spy<DeliveryPorts['paintRead']>(async (subject) => ({
      ...(await painted(subject)),
      summary: 'read',
    })),
    campaign: async (subject: string) => campaigns.get(subject),
    recipients: async (subject: string, after: string | undefined) => {
      const rest = (campaigns.get(subject)?.people ?? []).filter((id) => after === undefined || id > after);
      const shown = rest.slice(0, page);
      return {
        people: shown.map((id) => ({ id, name: `Colleague ${id}` })),
        ...(rest.length > page ? { next: shown.at(-1) } : {}),
      };
    },
    started: sinon.spy<DeliveryPorts['started']>(async () => undefined),
    finished: sinon.spy<DeliveryPorts['finished']>(async () => undefined),
    woken: sinon.spy<DeliveryPorts['woken']>(async () => undefined),
    clock: () => world.now,
    log: sinon.spy<DeliveryPorts['log']>(() => undefined),
  };

  return {
    people,
    box,
    ports,
    campaigns,
    verdicts,
    /** Turns the clock of this desk on. */
    pass: (ms: number): void => {
      world.now = new Date(world.now.getTime() + ms);
    },

    /** Writes to everybody once, so that they can be reached. */
    meet: async (...ids: readonly string[]): Promise<void> => {
      await people.rememberAll(
        organisation,
        ids.map((id) => contactOf(id, { seen: start.toISOString() })),
      );
    },

    put: async (...tasks: readonly Task[]): Promise<void> => {
      const writes = tasks.map((task): Write => ({ op: 'put', key: outboxKey(task), value: task }));
      for (let at = 0; at < writes.length; at += mostWrites) {
        await rows.commit(organisation, writes.slice(at, at + mostWrites));
      }
    },

    /** Everything that is still to be done now, in the order of its haste. */
    left: async (): Promise<readonly Entry[]> => {
      const found: Entry[] = [...(await box.due(world.now, 1000)), ...(await box.singles(1000))];
      for (const urgency of ['urgent', 'other'] as const) {
        for (let subject = await box.nextCampaign(urgency); subject !== undefined; ) {
          found.push(...(await box.campaign(urgency, subject, undefined, 1000)));
          subject = await box.nextCampaign(urgency, subject);
        }
      }
      return found;
    },

    /** What waits for a later time. */
    waiting: async (): Promise<readonly Task[]> => {
      const entries = await box.due(new Date('2999-01-01'), 1000);
      return entries.map(({ task }) => task);
    },

    tally: async (subject = campaign): Promise<Tally | undefined> => (await box.tally(subject))?.value,
    ledger: (subject = campaign) => box.ledger(subject, undefined, 1000),
  };
};

export type Desk = ReturnType<typeof deskOn>;
