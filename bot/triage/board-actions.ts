import { z } from 'zod';
import { minuteOfDay, type ServiceHours } from '../calendar/hours.ts';
import { dayFrom, instantsAt } from '../calendar/local-day.ts';
import { action } from '../core/action.ts';
import { colleague, optionalDay, requestNumber } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Tabled } from '../request/board.ts';
import { isUntabled, table, type Untabled, untabledWords } from './board-rules.ts';
import { type BoardFormView, boardFormView } from './board-view.ts';
import type { TriageCardView } from './card-view.ts';
import { type DeskPorts, deskWork } from './work.ts';

export interface TablingPorts extends Pick<DeskPorts, 'store' | 'organisation'> {
  readonly hours: ServiceHours;
}

/** A group and a day of its meeting; undefined where the settings know no such group. */
export const tabledFor = (
  { boards = [], zone }: Organisation,
  { to }: Pick<ServiceHours, 'to'>,
  id: string,
  on: string,
): Tabled | undefined => {
  const board = boards.find((one) => one.id === id);
  const day = dayFrom(on);
  if (!board || day === undefined) return undefined;
  const ends = board.meets?.to ?? to;
  const [until] = instantsAt(day, Math.max(minuteOfDay(ends) ?? 0, minuteOfDay(to) ?? 0), zone);
  return { id: board.id, name: board.name, on, until: new Date(until ?? Number.NaN).toISOString() };
};

/** A change goes to the group that agrees it (B2, "with board"). */
export const tablingActions = (ports: TablingPorts) => {
  const { organisation, hours } = ports;
  const { load, decide, shown } = deskWork(ports);

  return {
    'triage.board': action({
      // Who may is decided on the request.
      roles: ['requester'],
      fields: z.object({ id: requestNumber, board: colleague, on: optionalDay }),
      text: [],
      run: async ({ id, board = '', on = '' }, turn): Promise<TriageCardView | BoardFormView> => {
        const looks = { organisation, now: turn.now };
        const tabled = tabledFor(organisation, hours, board, on);
        if (!tabled) {
          const notice = board || on ? 'Choose a group and a day.' : undefined;
          return boardFormView(await load(id, turn), { ...looks, notice });
        }
        let held: Untabled | undefined;
        const settled = await decide(id, turn, (request) => {
          const decision = table(request, { by: turn.actor, board: tabled }, turn.now);
          held = isUntabled(decision) ? decision : undefined;
          return isUntabled(decision) ? 'unchanged' : decision;
        });
        if (held) return boardFormView(settled.request, { ...looks, notice: untabledWords[held] });
        return shown(settled, turn);
      },
    }),
  };
};
