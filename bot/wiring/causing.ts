import type { Organisation } from '../core/organisation.ts';
import type { Causing } from '../pulse/ports.ts';
import type { RequestPorts } from '../request/ports.ts';
import type { Request } from '../request/request.ts';
import { submit } from '../request/rules.ts';
import { openNumbered } from './numbered.ts';

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
    const raised = {
      report,
      by,
      route: route(report, {}, now),
      hearBy: hearBy(report, 'raised', now),
      look: firstLook(report, now),
      alert: (request: Request) => alert(request, now),
      onCard: false,
      answers,
    };
    return openNumbered({
      store,
      organisation: organisation.code,
      numbers: [id, mint(), mint()],
      saveAs: (number) => ({ change: submit({ ...raised, id: number }, now), by, contact }),
      isSame: (there) => there.requester.id === by.id && there.answers?.id === pulse.id,
    });
  };
