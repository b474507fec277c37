import type { Reply } from '../broadcast/ports.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Report } from '../request/request.ts';
import { reply } from '../request/rules.ts';
import type { RequestStore } from '../request/store.ts';
import { openNumbered } from './numbered.ts';

export interface ReplyPorts {
  readonly store: RequestStore;
  readonly organisation: Organisation;
  readonly hearBy: (report: Report, moment: 'raised' | 'owned', now: Date) => Date;
  readonly mint: () => string;
}

/** A2.6: an answer to a broadcast becomes a request of the reader's that its author has. */
export const replies =
  ({ store, organisation, hearBy, mint }: ReplyPorts) =>
  async ({ broadcast, text, turn, id }: Reply): Promise<string> => {
    const { actor, contact, now } = turn;
    const by = { id: actor.id, name: actor.name };
    const answers = { id: broadcast.id, title: broadcast.title };
    const promised = hearBy({ what: text, kind: 'question' }, 'owned', now);
    return openNumbered({
      store,
      organisation: organisation.code,
      numbers: [id, mint(), mint()],
      saveAs: (number) => ({
        change: reply({ id: number, text, by, to: broadcast.author, answers, hearBy: promised }, now),
        by,
        contact,
      }),
      isSame: (there) => there.requester.id === by.id && there.answers?.id === broadcast.id,
    });
  };
