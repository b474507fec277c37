import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { colleague, optional, requestNumber } from '../core/fields.ts';
import { type Destination, type DestinationFault, readDestination } from '../routing/destination.ts';
import type { TriageCardView } from './card-view.ts';
import { needsLines } from './lines.ts';
import { type LinesView, linesView } from './lines-view.ts';
import { overrule } from './route-rules.ts';
import { targetOf } from './route-targets.ts';
import { type RouteView, routeView } from './route-view.ts';
import { heldWords } from './status-words.ts';
import { type DeskPorts, deskWork } from './work.ts';

export type RouteAnswer = TriageCardView | RouteView | LinesView;

const isDestination = (read: Destination | DestinationFault): read is Destination => read.kind !== 'fault';

/** The notation of the settings file; the form sends no other. */
const destination = optional(300)
  .refine((text) => text === undefined || isDestination(readDestination(text)))
  .transform((text) => {
    const read = text === undefined ? undefined : readDestination(text);
    return read && isDestination(read) ? read : undefined;
  });

/** A lead who is named beside `to` is meant, as the contract has it. */
const meant = (to: Destination, lead: string | undefined): Destination =>
  to.kind === 'lead' && lead ? { kind: 'lead', wants: [{ key: 'id', value: lead, at: 1 }] } : to;

/** A person sends it elsewhere than the rule did (D9.4). */
export const routeActions = ({ store, organisation }: Pick<DeskPorts, 'store' | 'organisation'>) => {
  const { load, decide, shown } = deskWork({ store, organisation });

  const sendTo = async (id: string, to: Destination, turn: Turn): Promise<RouteAnswer> => {
    let held: 'not-desk' | 'no-lines' | undefined;
    const settled = await decide(id, turn, (request) => {
      const target = targetOf(request, to, organisation);
      held = target ? undefined : 'not-desk';
      if (to.kind === 'informatics' && needsLines(request, turn.actor)) held = 'no-lines';
      if (!target || held) return 'unchanged';
      const decision = overrule(request, { ...target, by: turn.actor }, turn.now);
      return typeof decision === 'object' || decision === 'no-longer' ? decision : 'unchanged';
    });
    if (held === 'no-lines') {
      return linesView(settled.request, { handing: { to: 'informatics' }, notice: heldWords[held] });
    }
    return held ? routeView(settled.request, organisation, heldWords[held]) : shown(settled, turn);
  };

  return {
    'triage.route': action({
      // Who may is decided on the request.
      roles: ['requester'],
      fields: z.object({ id: requestNumber, to: destination, lead: colleague }),
      text: [],
      run: async ({ id, to, lead }, turn): Promise<RouteAnswer> =>
        to ? sendTo(id, meant(to, lead), turn) : routeView(await load(id, turn), organisation),
    }),
  };
};
