import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { requestNumber } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { mayWork } from '../request/access.ts';
import type { Request } from '../request/request.ts';
import { type Both, settleBoth } from '../request/settle-both.ts';
import type { Loaded } from '../request/store.ts';
import type { TriageCardView } from '../triage/card-view.ts';
import { type DeskPorts, deskWork, mustWork } from '../triage/work.ts';
import { candidates } from './candidates.ts';
import { link, unlink } from './link-rules.ts';
import { merge, type Unfit, unmerge } from './merge-rules.ts';
import { unfitWords } from './merge-words.ts';
import { type SameView, sameView } from './same-view.ts';

/** Who may is decided on both requests. */
const anyone = ['requester'] as const;

/** A part of a part of a part: as far as anybody has to follow. */
const deepest = 10;

const other = z
  .union([z.literal(''), requestNumber])
  .optional()
  .transform((id) => id || undefined);

/** Heard, not bounced (A2.1): the same problem told twice is worked on once, and everybody hears. */
export const sameActions = (ports: DeskPorts) => {
  const { store, organisation, hearBy } = ports;
  const { load, shown } = deskWork(ports);

  const find = (id: string, turn: Turn): Promise<Loaded | undefined> =>
    store.load(turn.actor.organisation, id);

  /** What is part of another request stands for the whole of it. */
  const root = async (id: string, turn: Turn): Promise<Loaded | undefined> => {
    let found = await find(id, turn);
    for (let depth = 0; depth < deepest && found?.request.status === 'linked'; depth += 1) {
      found = found.request.parent ? await find(found.request.parent, turn) : undefined;
    }
    return found;
  };

  const formFor = async (request: Request, turn: Turn, notice?: string): Promise<SameView> => {
    const near = await candidates(store, organisation, request, turn);
    return sameView(request, { now: turn.now, organisation, similar: near, notice });
  };

  /** Both must be theirs to work on; of one that is not, nothing tells that it is there. */
  const together = async (
    id: string,
    turn: Turn,
    findOther: (request: Request) => Promise<Loaded | undefined>,
    rule: (request: Request, second: Request) => Both | Unfit,
  ): Promise<TriageCardView | SameView> => {
    await load(id, turn);
    const { request, result } = await settleBoth(
      store,
      turn,
      id,
      findOther,
      (first, second): Both | Unfit => {
        mustWork(first, turn, organisation);
        return second && mayWork(second, turn.actor, organisation) ? rule(first, second) : 'unknown';
      },
    );
    if (result === 'changed' || result === 'unchanged') return shown({ request, result }, turn);
    if (result === 'no-longer') return shown({ request, result }, turn);
    return formFor(request, turn, unfitWords[result]);
  };

  const promisedAt = (now: Date) => (before: Request) =>
    hearBy(before, before.owner ? 'owned' : 'raised', now);

  return {
    'triage.similar': action({
      roles: anyone,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: async ({ id }, turn) => formFor(await load(id, turn), turn),
    }),

    'triage.merge': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, into: requestNumber }),
      text: [],
      run: ({ id, into }, turn) =>
        together(
          id,
          turn,
          () => root(into, turn),
          (request, second) => merge(request, second, turn.now),
        ),
    }),

    'triage.link': action({
      roles: anyone,
      // `to` comes with a button, `into` from the field that stands there for both.
      fields: z.object({ id: requestNumber, to: other, into: other }),
      text: [],
      run: async ({ id, to, into }, turn) => {
        const chosen = to ?? into;
        if (!chosen) throw new Refusal('bad-field');
        return together(
          id,
          turn,
          () => find(chosen, turn),
          (request, second) => link(request, second, turn.now),
        );
      },
    }),

    'triage.unlink': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, to: other }),
      text: [],
      run: ({ id, to }, turn) => {
        if (to) {
          return together(
            id,
            turn,
            () => find(to, turn),
            (request, second) => unlink(request, second, turn.now),
          );
        }
        return together(
          id,
          turn,
          async ({ parent }) => find(parent ?? id, turn),
          (request, second) => unmerge(request, second, promisedAt(turn.now), turn.now),
        );
      },
    }),
  };
};
