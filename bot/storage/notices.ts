import type { Plan } from '../core/outbox.ts';
import { keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Table } from './table.ts';

/** Words of Wardline about itself. They name places in a file, and nothing that anybody typed in a chat. */
export interface Notice {
  readonly text: string;
  readonly at: string;
}

const version = 1;

/** How the outbox and the painter call a notice. */
export const noticeSubject = (id: string): string => `notice:${id}`;

export interface Notices {
  readonly read: (id: string) => Promise<Notice | undefined>;
  /** Tells it to these people, once for each id whoever asks and however often: `false` where it was told before. */
  readonly tell: (id: string, notice: Notice, people: readonly string[]) => Promise<boolean>;
}

export const notices = (table: Table, organisation: string, saved: () => void): Notices => ({
  read: async (id) => (await table.read<Notice>(organisation, keys.notice(id)))?.value,

  tell: async (id, notice, people) => {
    const plan: Plan = {
      kind: 'plan',
      subject: noticeSubject(id),
      version,
      why: 'notice',
      urgent: false,
      recipients: people.map((person) => ({ to: 'person', id: person, face: 'triage', why: 'notice' })),
      followers: false,
    };
    const told = await table.commit(organisation, [
      { op: 'insert', key: keys.notice(id), value: notice },
      { op: 'put', key: outboxKey(plan), value: plan },
    ]);
    if (told === 'conflict') return false;
    saved();
    return true;
  },
});
