import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { limits, optional, requestNumber } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import type { RequestPorts } from '../request/ports.ts';
import type { Request } from '../request/request.ts';
import { restate } from '../request/restate.ts';
import { longestRestated } from '../request/restated-view.ts';
import type { TriageCardView } from '../triage/card-view.ts';
import { type DeskPorts, deskWork, mustWork } from '../triage/work.ts';
import { unfitWords } from './merge-words.ts';
import { split } from './split-rules.ts';
import { type RestateView, restateView, type SplitView, splitView } from './split-view.ts';

export type SplitPorts = DeskPorts & Pick<RequestPorts<unknown>, 'mint' | 'route' | 'alert' | 'firstLook'>;

interface Part {
  readonly number: string;
  readonly what: string;
}

/** Who may is decided on the request. */
const anyone = ['requester'] as const;

const tries = 12;
const taken = 'That request number was taken. Nothing was sent yet. Press the button once more.';
const done = (number: string): string => `${number} is a request of its own now. They are told.`;

/** Two problems in one request, and one problem said back: the desk's words about somebody's words. */
export const splitActions = (ports: SplitPorts) => {
  const { store, organisation, mint, route, alert, firstLook, hearBy } = ports;
  const { load, decide, shown } = deskWork(ports);

  const made = (request: Request, { number, what }: Part, now: Date) =>
    split(
      request,
      {
        number,
        what,
        route: (report) => route(report, request.from ?? {}, now),
        hearBy: (report) => hearBy(report, 'raised', now),
        look: (report) => firstLook(report, now),
        alert: (part) => alert(part, now),
      },
      now,
    );

  /** The new request and the word of it on the first land together, or not at all. */
  const splitOff = async (id: string, part: Part, turn: Turn): Promise<TriageCardView | SplitView> => {
    const { actor, now, contact } = turn;
    const { number, what } = part;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      // In this order: a part that is there is named by the first when that is read.
      const there = await store.load(actor.organisation, number);
      const before = await store.load(actor.organisation, id);
      if (!before) throw new Refusal('not-found');
      const { request } = before;
      mustWork(request, turn, organisation);
      if (there && request.related?.includes(number)) {
        return shown({ request, result: 'unchanged' }, turn, done(number));
      }
      if (there) return splitView(request, mint(), { notice: taken, typed: what });
      const both = made(request, part, now);
      if (both === 'full') return splitView(request, number, { notice: unfitWords.full, typed: what });
      if (typeof both === 'string') return shown({ request, result: both }, turn);
      const save = { change: both.change, also: { before, change: both.also }, by: actor, contact };
      if ((await store.save(actor.organisation, save)) === 'saved') {
        return shown({ request: both.also.request, result: 'changed' }, turn, done(number));
      }
    }
    throw new Refusal('storage', `no quiet moment for ${id} in ${tries} tries`);
  };

  return {
    'triage.split': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, number: requestNumber.optional(), what: optional(limits.what) }),
      text: ['what'],
      run: async ({ id, number, what }, turn): Promise<TriageCardView | SplitView> => {
        const request = await load(id, turn);
        return number && what ? splitOff(id, { number, what }, turn) : splitView(request, mint());
      },
      again: async ({ input: { id, number, what }, notice, checked }, turn) =>
        splitView(await load(id, turn), number ?? mint(), { notice, checked, typed: what }),
    }),

    'triage.restate': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, summary: optional(longestRestated) }),
      text: ['summary'],
      run: async ({ id, summary }, turn): Promise<TriageCardView | RestateView> => {
        if (!summary) return restateView(await load(id, turn));
        const settled = await decide(id, turn, (request) =>
          restate(request, { by: turn.actor, text: summary }, hearBy(request, 'owned', turn.now), turn.now),
        );
        return shown(settled, turn);
      },
      again: async ({ input: { id, summary }, notice, checked }, turn) =>
        restateView(await load(id, turn), { notice, checked, typed: summary }),
    }),
  };
};
