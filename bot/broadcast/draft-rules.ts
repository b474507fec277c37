import { type Person, personOf } from '../core/actor.ts';
import type { Broadcast, Words } from './broadcast.ts';
import { type Change, changed, type Decision, justNow } from './change.ts';

export const draft = (id: string, words: Words, by: Person, now: Date): Change => {
  const at = now.toISOString();
  const broadcast: Broadcast = {
    id,
    version: 1,
    status: 'draft',
    author: personOf(by),
    text: 1,
    corrections: [],
    chases: 0,
    resends: 0,
    createdAt: at,
    updatedAt: at,
    ...words,
  };
  return { broadcast, event: 'drafted', tasks: [] };
};

const wordsOf = (words: Words): string =>
  JSON.stringify([
    words.title,
    words.body,
    words.class,
    words.audience,
    words.requests ?? [],
    words.pulse ?? '',
    words.story ?? '',
    words.question ?? '',
    words.acknowledge,
    words.influence ?? '',
    words.until ?? '',
    words.engaged ?? '',
  ]);

/** Whoever approved, approved other words: any change of them goes back to the start. */
export const edit = (broadcast: Broadcast, words: Words, by: Person, now: Date): Decision => {
  if (broadcast.author.id !== by.id) return 'not-allowed';
  if (wordsOf(broadcast) === wordsOf(words)) return 'unchanged';
  if (broadcast.status === 'cancelled' || broadcast.startedAt !== undefined) return 'no-longer';
  return changed(broadcast, 'edited', now, {
    requests: undefined,
    pulse: undefined,
    story: undefined,
    question: undefined,
    influence: undefined,
    until: undefined,
    engaged: undefined,
    ...words,
    status: 'draft',
    text: broadcast.text + 1,
    sendAt: undefined,
    approvedBy: undefined,
    approvedAt: undefined,
    declined: undefined,
  });
};

/** The reader's card to the author alone. It is in no ledger and counts nowhere. */
export const sendTest = (broadcast: Broadcast, by: Person, now: Date): Decision => {
  if (broadcast.author.id !== by.id) return 'not-allowed';
  if (justNow(broadcast.testedAt, now, 1)) return 'unchanged';
  if (broadcast.status === 'cancelled' || broadcast.startedAt !== undefined) return 'no-longer';
  return changed(broadcast, 'tested', now, { testedAt: now.toISOString() }, ({ id, version, author }) => [
    {
      kind: 'plan',
      subject: id,
      version,
      why: 'broadcast',
      // Asked for a moment ago, so it waits for no quiet hours.
      urgent: true,
      recipients: [{ to: 'person', id: author.id, face: 'reader' }],
      followers: false,
    },
  ]);
};
