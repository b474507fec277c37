import type { ContactPatch } from '../core/ledger.ts';
import type { Mark } from '../core/mark.ts';
import { keys } from './keys.ts';
import { outboxKey } from './outbox-keys.ts';
import type { Write } from './table.ts';

const columnsOf = ({ told, blocked, chat }: ContactPatch): Record<string, string> => ({
  ...(told ? { told: JSON.stringify(told) } : {}),
  ...(blocked === undefined ? {} : { blocked }),
  ...(chat === undefined ? {} : { chat }),
});

/** What a mark is in the table. */
export const writesOf = (mark: Mark): readonly Write[] => {
  switch (mark.kind) {
    case 'drop':
      return [{ op: 'delete', key: mark.key }];
    case 'task':
      return [{ op: 'put', key: outboxKey(mark.task), value: mark.task }];
    case 'advance':
      return [{ op: 'replace', key: mark.entry.key, value: mark.task, etag: mark.entry.etag }];
    case 'ledger': {
      const { subject, news, row } = mark;
      const { id } = row.person;
      const key = news ? keys.told(subject, news.version, news.why, id) : keys.ledger(subject, id);
      return [{ op: 'put', key, value: row }];
    }
    case 'tally': {
      const key = keys.tally(mark.subject);
      return mark.etag === undefined
        ? [{ op: 'insert', key, value: mark.tally }]
        : [{ op: 'replace', key, value: mark.tally, etag: mark.etag }];
    }
    case 'put-off': {
      const { person, subject: id, why, at } = mark;
      return [{ op: 'put', key: keys.putOff(person, id), value: { id, why, at } }];
    }
    case 'card':
      // Teams gives no id for a message that it splits in two; such a card cannot be painted again.
      return mark.card.message.activity === ''
        ? []
        : [{ op: 'put', key: keys.card(mark.subject, mark.card.message), value: mark.card }];
    case 'contact':
      return [
        {
          op: 'merge',
          key: keys.contact(mark.person),
          columns: { id: mark.person, ...columnsOf(mark.patch) },
        },
      ];
  }
};
