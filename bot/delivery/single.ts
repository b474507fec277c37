import type { Sent } from '../core/courier.ts';
import type { LedgerRow } from '../core/ledger.ts';
import type { Mark } from '../core/mark.ts';
import type { Occasion } from '../core/occasion.ts';
import type { Entry, LivingCard, Send } from '../core/outbox.ts';
import type { Message } from '../core/place.ts';
import { detailOfNews } from './detail.ts';
import { failedFor, newChat, putOff } from './outcome.ts';
import type { DeliveryPorts, Reachable } from './ports.ts';
import { type Ready, ranks } from './ready.ts';
import type { Recording } from './recorder.ts';

/** An answer to what the person has just done is not unasked: it comes at once. */
const occasionOf = ({ why, urgent, recipient }: Send): Occasion => ({
  topic: recipient.face === 'requester' || recipient.face === 'follower' ? 'request' : 'desk',
  urgent: urgent || why === 'received' || why === 'broadcast',
  bulk: false,
});

/** One message about a request or a broadcast, to one person or to the triage channel. */
export const singleMessage = async (ports: DeliveryPorts, entry: Entry<Send>): Promise<Ready> => {
  const { store, courier, paint, clock, log } = ports;
  const { task } = entry;
  const { recipient, subject, version, why } = task;
  const facts = { subject, to: recipient.to, why };
  const rank = task.urgent ? ranks.urgent : ranks.news;
  const drop: Mark = { kind: 'drop', key: entry.key };

  const inLedger = (row: Omit<LedgerRow, 'person' | 'at' | 'version' | 'chased'>): readonly Mark[] => {
    if (recipient.to !== 'person') return [];
    const person = { id: recipient.id, name: '' };
    const whole = { person, at: clock().toISOString(), version, chased: 0, ...row };
    return [{ kind: 'ledger', subject, news: { why, version }, row: whole }];
  };

  const ended = (
    state: 'failed' | 'blocked' | 'skipped',
    reason: string,
    more: readonly Mark[] = [],
  ): Recording => {
    log('undelivered', { ...facts, reason });
    return { entry, marks: [drop, ...inLedger({ state, reason, copies: [] }), ...more] };
  };

  const later = (attempt: number, at: Date): readonly Mark[] => [
    drop,
    { kind: 'task', task: { ...task, attempt, notBefore: at.toISOString() } },
  ];

  const recorded = (result: Sent<Message>, onArrival: readonly Mark[] = []): Recording => {
    if (result.ok) {
      const card: LivingCard = { message: result.value, face: recipient.face, news: { why, version } };
      const copies = [result.value];
      const marks = inLedger({ state: 'sent', copies });
      return { entry, marks: [drop, { kind: 'card', subject, card }, ...marks, ...onArrival] };
    }
    const failed = failedFor(result.fault, task.attempt, clock());
    if (failed.kind === 'again') {
      log('later', { ...facts, reason: failed.reason });
      return { entry, marks: later(task.attempt + 1, failed.at) };
    }
    const about: readonly Mark[] =
      failed.patch && recipient.to === 'person'
        ? [{ kind: 'contact', person: recipient.id, patch: failed.patch }]
        : [];
    return ended(failed.state, failed.reason, about);
  };

  const toPerson =
    ({ contact, toldOnceMore }: Reachable): (() => Promise<Recording>) =>
    async () => {
      const parcel = await paint(subject, recipient.face, detailOfNews(recipient.face, why), why);
      if (!parcel) return ended('failed', 'gone');
      const result = await courier.toPerson(contact, parcel);
      const chat = result.ok ? newChat(contact, result.value.contact) : {};
      return recorded(result.ok ? { ok: true, value: result.value.message } : result, [
        { kind: 'contact', person: contact.id, patch: { told: toldOnceMore(clock()), ...chat } },
      ]);
    };

  if (recipient.to === 'channel') {
    const channel = await store.channel();
    if (!channel) return { kind: 'settled', recording: ended('failed', 'no triage channel') };
    const call = async (): Promise<Recording> => {
      const parcel = await paint(subject, recipient.face, 'whole', why);
      return parcel ? recorded(await courier.toChannel(channel, parcel)) : ended('failed', 'gone');
    };
    return { kind: 'call', conversation: channel.id, rank, call };
  }

  const person = await store.reach(recipient.id);
  if (!person) return { kind: 'settled', recording: ended('failed', 'never met') };
  if (person.blocked) return { kind: 'settled', recording: ended('blocked', person.blocked) };
  const verdict = person.may(occasionOf(task), clock());
  if (verdict.say === 'skip') return { kind: 'settled', recording: ended('skipped', verdict.reason) };
  if (verdict.say === 'hold') {
    const { reason } = verdict;
    const until = putOff(verdict.until, clock());
    log('held', { ...facts, reason });
    const row = inLedger({ state: 'held', reason, until: until.toISOString(), copies: [] });
    return { kind: 'settled', recording: { entry, marks: [...later(task.attempt, until), ...row] } };
  }
  const { contact } = person;
  return { kind: 'call', conversation: contact.chat ?? contact.account, rank, call: toPerson(person) };
};
