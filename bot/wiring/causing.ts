import type { Organisation } from '../core/organisation.ts';
import { Refusal } from '../core/refusal.ts';
import type { Causing } from '../pulse/ports.ts';
import type { RequestPorts } from '../request/ports.ts';
import { submit } from '../request/rules.ts';

export type CausingPorts = Pick<
  RequestPorts<unknown>,
  'store' | 'mint' | 'route' | 'alert' | 'firstLook' | 'hearBy'
> & { readonly organisation: Organisation };

/**
 * A2.3: a comment of a pulse becomes a request like any other, raised by whoever read it. Its writer agreed to that,
 * and nobody knows who it is.
 */
export const causing =
  ({ store, organisation, mint, route, alert, firstLook, hearBy }: CausingPorts) =>
  async ({ pulse, comment, turn, id }: Causing): Promise<string> => {
    const { actor, contact, now } = turn;
    const by = { id: actor.id, name: actor.name };
    const report = { what: comment.text };
    const answers = { id: pulse.id, title: pulse.title };
    for (const number of [id, mint(), mint()]) {
      const change = submit(
        {
          id: number,
          report,
          by,
          route: route(report, {}, now),
          hearBy: hearBy(report, 'raised', now),
          look: firstLook(report, now),
          alert: (request) => alert(request, now),
          onCard: false,
          answers,
        },
        now,
      );
      if ((await store.save(organisation.code, { change, by, contact })) === 'saved') return number;
      // Made a moment ago, or a number that happens to be somebody else's.
      const there = (await store.load(organisation.code, number))?.request;
      if (there?.requester.id === by.id && there.answers?.id === pulse.id) return number;
    }
    throw new Refusal('storage', 'no free number');
  };
