import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice, limits, optional, requestNumber, required } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { cleanText, clip } from '../core/text.ts';
import type { CardView } from './card-view.ts';
import { type FormView, formView } from './form-view.ts';
import { isOwn, mayFollow, ownCard, type RequestPorts, settledCard } from './ports.ts';
import { harms, kinds, type Request, reaches } from './request.ts';
import { join, submit } from './rules.ts';
import { settle } from './settle.ts';
import { similar } from './similar.ts';

const anyone = ['requester'] as const;

const report = {
  what: required(limits.what),
  where: optional(limits.short),
  kind: choice(kinds),
  affects: choice(reaches),
  harm: choice(harms),
  doing: optional(limits.message),
  workaround: optional(limits.message),
};

const cut = `Your message was long. We kept the first ${limits.what.toLocaleString('en-GB')} characters.`;

const finished = 'That one is finished. Send yours as a new request, and somebody will look at it.';

/** From a sentence to a request of one's own, or to somebody else's that says the same. */
export const raiseActions = (ports: RequestPorts<unknown>) => {
  const { store, organisation, mint, route, profile, alert, firstLook, hearBy } = ports;
  const startForm = async (typedText: string, turn: Turn): Promise<FormView> => {
    const whole = cleanText(typedText);
    const what = clip(whole, limits.what);
    const hints = what ? await store.recent(turn.actor.organisation) : [];
    const notice = what === whole ? {} : { notice: cut };
    return formView({ id: mint(), report: { what }, similar: similar(what, hints), ...notice }, organisation);
  };

  return {
    'request.start': action({
      roles: anyone,
      fields: z.object({ what: z.string().default('') }),
      text: ['what'],
      run: ({ what }, turn) => startForm(what, turn),
      again: async ({ input, notice, checked }) => {
        const what = clip(cleanText(input.what), limits.what);
        return formView({ id: mint(), report: { what }, notice, checked }, organisation);
      },
    }),

    'request.submit': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, ...report }),
      text: ['what', 'where', 'doing', 'workaround'],
      run: async ({ id, ...said }, turn): Promise<CardView | FormView> => {
        const { actor, now, contact, pressed } = turn;
        const from = await profile(actor.organisation, actor.id);
        const raised = {
          id,
          report: said,
          by: { id: actor.id, name: actor.name },
          route: route(said, from, now),
          from,
          hearBy: hearBy(said, 'raised', now),
          look: firstLook(said, now),
          alert: (request: Request) => alert(request, now),
          onCard: pressed !== undefined,
        };
        const change = submit(raised, now);
        const card = pressed && { message: pressed, face: 'requester' as const };
        if ((await store.save(actor.organisation, { change, by: actor, contact, card })) === 'saved') {
          return ownCard(organisation, change.request, turn);
        }
        const existing = await store.load(actor.organisation, id);
        if (existing && isOwn(existing.request, turn)) return ownCard(organisation, existing.request, turn);
        const notice = 'That request number was taken. Nothing was sent yet. Press Send once more.';
        return formView({ id: mint(), report: said, notice }, organisation);
      },
      again: async ({ input: { id, ...said }, notice, checked }) =>
        formView({ id, report: said, notice, checked }, organisation),
    }),

    'request.join': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: optional(limits.message) }),
      text: ['message'],
      run: async ({ id, message = '' }, turn): Promise<CardView | FormView> => {
        const { actor, pressed } = turn;
        const follower = { id: actor.id, name: actor.name };
        const card = pressed && { message: pressed, face: 'follower' as const };
        const settled = await settle(
          store,
          turn,
          id,
          async (request) => {
            const follows = await mayFollow(store, request, turn);
            // Neither a safety concern nor a confidential one is ever offered to others: this press was made up.
            if ((request.kind === 'safety' || request.confidential) && !follows)
              throw new Refusal('not-found');
            return join(request, { by: actor, text: message }, follows, turn.now);
          },
          { follower, card },
        );
        if (settled.result === 'no-longer') {
          return formView({ id: mint(), report: { what: message }, notice: finished }, organisation);
        }
        return settledCard(organisation, settled, turn);
      },
    }),
  };
};
