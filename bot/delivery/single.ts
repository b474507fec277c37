import type { Sent } from '../core/courier.ts';
import { requestNumber } from '../core/fields.ts';
import type { LedgerRow } from '../core/ledger.ts';
import type { Mark } from '../core/mark.ts';
import type { Occasion } from '../core/occasion.ts';
import type { Entry, LivingCard, Send } from '../core/outbox.ts';
import type { Message } from '../core/place.ts';
import { detailOfNews, ownerOf } from './detail.ts';
import { isFoldable } from './folding.ts';
import { failedFor, newChat, putOff } from './outcome.ts';
import type { DeliveryPorts, Reachable } from './ports.ts';
import { type Ready, ranks } from './ready.ts';
import type { Recording } from './recorder.ts';

/** An answer to what the person has just done is not unasked: it comes at once. */
const occasionOf = ({ why, urgent, recipient }: Send): Occasion => ({
  // About them, or by them: not work, and not for somebody to stop.
  topic: ['requester', 'follower', 'deputy', 'named'].includes(recipient.face) ? 'request' : 'desk',
  urgent: urgent || why === 'received' || why === 'broadcast',
  bulk: false,
});

/** A4.7: work on a request waits for a session as one card for all of it, not as a card for each. */
const isForDigest = ({ subject, recipient }: Send): boolean =>
  recipient.face === 'triage' && requestNumber.safeParse(subject).success;

/** One message about a request, broadcast, pulse or story, to one person or to a channel. */
export const singleMessage = async (ports: DeliveryPorts, entry: Entry<Send>): Promise<Ready> => {
  const { store, courier, paint, clock, log } = ports;
  const { task } = entry;
  const { recipient, subject, version, why } = task;
  const facts = { subject, to: recipient.to, why };
  const owner = ownerOf(recipient);
  const rank = task.urgent ? ranks.urgent : ranks.news;
  const drop: Mark = { kind: 'drop', key: entry.key };

  const inLedger = (
    row: Omit<LedgerRow, 'person' | 'at' | 'version' | 'chased'> & { readonly version?: number },
  ): readonly Mark[] => {
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

  const recorded = (result: Sent<Message>, painted: number, onArrival: readonly Mark[] = []): Recording => {
    if (result.ok) {
      const card: LivingCard = {
        message: result.value,
        face: recipient.face,
        ...(owner === undefined ? {} : { person: owner }),
        news: { why, version },
      };
      const copies = [result.value];
      const marks = inLedger({ state: 'sent', copies, version: Math.max(version, painted) });
      // The card above it points to this one now.
      const older: readonly Mark[] =
        owner === undefined ? [] : [{ kind: 'task', task: { kind: 'repaint', subject, attempt: 0 } }];
      return { entry, marks: [drop, { kind: 'card', subject, card }, ...marks, ...older, ...onArrival] };
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
      const parcel = await paint(subject, recipient.face, detailOfNews(recipient.face, why), why, owner);
      if (!parcel) return ended('failed', 'gone');
      if (parcel.over) return ended('skipped', 'over');
      if (isFoldable(task) && (await store.shown(subject, contact.id)) >= version) {
        return ended('skipped', 'newer card');
      }
      const result = await courier.toPerson(contact, parcel);
      const chat = result.ok ? newChat(contact, result.value.contact) : {};
      return recorded(result.ok ? { ok: true, value: result.value.message } : result, parcel.version, [
        { kind: 'contact', person: contact.id, patch: { told: toldOnceMore(clock()), ...chat } },
      ]);
    };

  if (recipient.to === 'channel') {
    const channel = await store.channel(recipient.face);
    if (!channel) return { kind: 'settled', recording: ended('failed', 'no channel') };
    const call = async (): Promise<Recording> => {
      const parcel = await paint(subject, recipient.face, 'whole', why);
      if (!parcel) return ended('failed', 'gone');
      if (parcel.over) return ended('skipped', 'over');
      return recorded(await courier.toChannel(channel, parcel), parcel.version);
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
    log('held', { ...facts, reason });
    if (reason === 'session' && isForDigest(task)) {
      const off: Mark = { kind: 'put-off', person: recipient.id, subject, why, at: clock().toISOString() };
      const marks = [drop, off, ...inLedger({ state: 'skipped', reason: 'digest', copies: [] })];
      return { kind: 'settled', recording: { entry, marks } };
    }
    const until = putOff(verdict.until, clock());
    const row = inLedger({ state: 'held', reason, until: until.toISOString(), copies: [] });
    return { kind: 'settled', recording: { entry, marks: [...later(task.attempt, until), ...row] } };
  }
  const { contact } = person;
  return { kind: 'call', conversation: contact.chat ?? contact.account, rank, call: toPerson(person) };
};
