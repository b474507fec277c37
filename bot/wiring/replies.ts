import type { Reply } from '../broadcast/ports.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import type { Report } from '../request/request.ts';
import { reply } from '../request/rules.ts';
import type { RequestStore } from '../request/store.ts';

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
    for (const number of [id, mint(), mint()]) {
      const change = reply({ id: number, text, by, to: broadcast.author, answers, hearBy: promised }, now);
      if ((await store.save(organisation.code, { change, by, contact })) === 'saved') return number;
      // The same words sent once more, or a number that happens to be somebody else's.
      const there = await store.load(organisation.code, number);
      if (there?.request.requester.id === by.id && there.request.answers?.id === broadcast.id) return number;
    }
    throw new Refusal('storage', 'no free number');
  };
