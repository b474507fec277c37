import type { Courier, Parcel, Sent } from '../core/courier.ts';
import type { Detail, Entry, Face, LivingCard, Plan, Repaint, Send, Task, Why } from '../core/outbox.ts';
import type { Contact, Conversation, Message } from '../core/place.ts';
import { detailOf, detailOfNews } from './detail.ts';
import { nextTry } from './retry.ts';

/** What delivery asks of storage, for one organisation. */
export interface DeliveryStore {
  readonly unfold: (entry: Entry<Plan>) => Promise<void>;
  readonly sent: (entry: Entry<Send>, message: Message) => Promise<void>;
  readonly cards: (request: string) => Promise<readonly (LivingCard & { readonly key: string })[]>;
  readonly forget: (key: string) => Promise<void>;
  readonly done: (entry: Entry) => Promise<boolean>;
  readonly retry: (entry: Entry, task: Task) => Promise<void>;
  readonly contact: (person: string) => Promise<Contact | undefined>;
  readonly remember: (contact: Contact) => Promise<void>;
  readonly channel: () => Promise<Conversation | undefined>;
}

export interface DeliveryPorts {
  readonly store: DeliveryStore;
  readonly courier: Courier;
  /** The card as it is at this moment, from storage; undefined where the request is gone. */
  readonly paint: (request: string, face: Face, detail: Detail, why?: Why) => Promise<Parcel | undefined>;
  readonly clock: () => Date;
  readonly log: (event: 'undelivered' | 'gone' | 'later', facts: Readonly<Record<string, unknown>>) => void;
}

const post = async ({ store, courier, paint }: DeliveryPorts, task: Send): Promise<Sent<Message>> => {
  const { recipient, request, why } = task;
  const parcel = await paint(request, recipient.face, detailOfNews(recipient.face, why), why);
  if (!parcel) return { ok: false, fault: { kind: 'failed', reason: 'no such request' } };
  if (recipient.to === 'channel') {
    const channel = await store.channel();
    if (!channel) return { ok: false, fault: { kind: 'failed', reason: 'no triage channel' } };
    return courier.toChannel(channel, parcel);
  }
  const contact = await store.contact(recipient.id);
  if (!contact) return { ok: false, fault: { kind: 'failed', reason: 'never met' } };
  const result = await courier.toPerson(contact, parcel);
  if (!result.ok) return result;
  if (result.value.contact !== contact) await store.remember(result.value.contact);
  return { ok: true, value: result.value.message };
};

const send = async (ports: DeliveryPorts, entry: Entry<Send>): Promise<void> => {
  const { store, clock, log } = ports;
  const { task } = entry;
  const result = await post(ports, task);
  if (result.ok) return store.sent(entry, result.value);
  const facts = { request: task.request, to: task.recipient.to, why: task.why, reason: result.fault.reason };
  const again = nextTry(result.fault, task.attempt, clock());
  if (again) {
    log('later', facts);
    return store.retry(entry, { ...task, attempt: task.attempt + 1, notBefore: again.toISOString() });
  }
  log('undelivered', facts);
  await store.done(entry);
};

/** Paints every card of the request with its newest state. Painting twice is harmless, losing one is not. */
const repaint = async (ports: DeliveryPorts, entry: Entry<Repaint>): Promise<void> => {
  const { store, courier, paint, clock, log } = ports;
  const { task } = entry;
  const { request } = task;
  const cards = await store.cards(request);
  const parcels = new Map<string, Parcel | undefined>();
  let later: Date | undefined;
  for (const card of cards) {
    const detail = detailOf(card, cards);
    const look = `${card.face} ${detail}`;
    if (!parcels.has(look)) parcels.set(look, await paint(request, card.face, detail));
    const parcel = parcels.get(look);
    if (!parcel) continue;
    const result = await courier.update(card.message, parcel);
    // A card that points to the newer one never changes again.
    if (result.ok && detail === 'moved') await store.forget(card.key);
    if (result.ok) continue;
    const { kind, reason } = result.fault;
    const again = nextTry(result.fault, task.attempt, clock());
    log(again ? 'later' : kind === 'gone' ? 'gone' : 'undelivered', { request, reason });
    if (again) later = again;
    // Blocked, or a bad moment at Teams' end: the card still stands there, and the next change tries it again.
    else if (kind === 'gone') await store.forget(card.key);
  }
  if (later) {
    await store.retry(entry, { ...task, attempt: task.attempt + 1, notBefore: later.toISOString() });
    return;
  }
  // Written again while painting? Then the row is still there, and the next round paints the newer state.
  await store.done(entry);
};

/** Carries out one row of the outbox. Throws only where storage fails; the row is then still there. */
export const deliver = (ports: DeliveryPorts, entry: Entry): Promise<void> => {
  const { task } = entry;
  switch (task.kind) {
    case 'plan':
      return ports.store.unfold({ ...entry, task });
    case 'send':
      return send(ports, { ...entry, task });
    case 'repaint':
      return repaint(ports, { ...entry, task });
  }
};
