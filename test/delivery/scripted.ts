import sinon from 'sinon';
import type { Courier, Parcel, Sent } from '../../bot/core/courier.ts';
import type { Message } from '../../bot/core/place.ts';
import type { DeliveryPorts } from '../../bot/delivery/deliver.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { outbox } from '../../bot/storage/outbox.ts';
import type { Table } from '../../bot/storage/table.ts';
import { start } from '../storage/example-request.ts';

export const parcel: Parcel = { card: { type: 'AdaptiveCard' }, summary: 'WL-00000' };

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
  return { toPerson, toChannel, update };
};

export const fails = (kind: 'gone' | 'stop' | 'failed' | 'later', afterMs?: number): Sent<never> => ({
  ok: false,
  fault: kind === 'later' ? { kind, reason: '503', afterMs } : { kind, reason: '403' },
});

export interface Desk {
  readonly people: ReturnType<typeof contacts>;
  readonly box: ReturnType<typeof outbox>;
  readonly ports: DeliveryPorts & { readonly log: sinon.SinonSpy; readonly paint: sinon.SinonSpy };
}

/** Delivery of one organisation on real tables, as the composition joins it. */
export const deskOn = (rows: Table, organisation: string, courier: Courier): Desk => {
  const people = contacts(rows);
  const box = outbox(rows, organisation);
  const ports = {
    store: {
      ...box,
      contact: (person: string) => people.find(organisation, person),
      remember: (contact: Parameters<typeof people.remember>[1]) => people.remember(organisation, contact),
      channel: () => people.place(organisation, 'triage'),
    },
    courier,
    paint: sinon.fake.resolves(parcel),
    clock: () => start,
    log: sinon.fake(),
  };
  return { people, box, ports };
};
