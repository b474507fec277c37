import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice, colleague, limits, optional, requestNumber } from '../core/fields.ts';
import type { TriageCardView } from './card-view.ts';
import { writeLines } from './lines.ts';
import { type Handing, type LinesView, linesView } from './lines-view.ts';
import { heldWords } from './status-words.ts';
import { type DeskPorts, deskWork } from './work.ts';

export interface LinesPorts<Shown> extends Pick<DeskPorts, 'store' | 'organisation'> {
  /** The hand-over that waited for the lines, by the verb that held it back. */
  readonly handOver: (id: string, handing: Handing, turn: Turn) => Promise<Shown>;
}

/** One record in two languages (A3.1, A3.2), and the hand-over that was held back for it. */
export const linesActions = <Shown>(ports: LinesPorts<Shown>) => {
  const { organisation, handOver } = ports;
  const { load, decide, shown } = deskWork(ports);

  /** Only somebody of the settings file: whatever else a press carries is not shown again. */
  const handingOf = (assignee?: string, to?: 'informatics'): Handing | undefined => {
    const person = organisation.people.find(({ id }) => id === assignee);
    if (person) return { assignee: person };
    return to && { to };
  };

  return {
    'triage.lines': action({
      // Who may is decided on the request.
      roles: ['requester'],
      fields: z.object({
        id: requestNumber,
        clinical: optional(limits.short),
        technical: optional(limits.short),
        assignee: colleague,
        to: choice(['informatics']),
      }),
      text: ['clinical', 'technical'],
      run: async ({ id, assignee, to, ...typed }, turn): Promise<Shown | TriageCardView | LinesView> => {
        const handing = handingOf(assignee, to);
        const both = Boolean(typed.clinical && typed.technical);
        const notice = handing && !both ? heldWords['no-lines'] : undefined;
        if (!typed.clinical && !typed.technical) return linesView(await load(id, turn), { handing, notice });
        const settled = await decide(id, turn, (request) =>
          writeLines(request, { by: turn.actor, ...typed }, turn.now),
        );
        if (settled.result === 'no-longer' || !handing) return shown(settled, turn);
        if (notice) return linesView(settled.request, { handing, notice });
        return handOver(id, handing, turn);
      },
      again: async ({ input: { id, assignee, to, ...typed }, notice, checked }, turn) =>
        linesView(await load(id, turn), { handing: handingOf(assignee, to), typed, notice, checked }),
    }),
  };
};
