import type { Storage } from '../storage/storage.ts';
import type { outgoing } from './outgoing.ts';

type Outgoing = ReturnType<typeof outgoing>;

/** What delivery asks of the features, by the settings as they are at each call: a sender lives longer than they do. */
export const following = (
  current: () => Outgoing,
  { outbox }: Pick<Storage, 'outbox'>,
): Omit<Outgoing, 'clock'> => ({
  store: {
    ...outbox,
    reach: (person) => current().store.reach(person),
    channel: (face) => current().store.channel(face),
    acknowledged: (subject, person) => current().store.acknowledged(subject, person),
  },
  paint: (...asked) => current().paint(...asked),
  paintRead: (...asked) => current().paintRead(...asked),
  campaign: (subject) => current().campaign(subject),
  recipients: (subject, after) => current().recipients(subject, after),
  started: (subject) => current().started(subject),
  finished: (subject) => current().finished(subject),
  woken: (subject, now) => current().woken(subject, now),
});
