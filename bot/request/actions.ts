import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice, limits, optional, page, requestNumber, required } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { cleanText, clip } from '../core/text.ts';
import { type CardView, cardView } from './card-view.ts';
import { type FormView, formView } from './form-view.ts';
import { type ListView, listView } from './list-view.ts';
import { type Desk, harms, kinds, type Report, type Request, reaches } from './request.ts';
import { confirm, join, reopen, say, submit, withdraw } from './rules.ts';
import { type Settled, settle } from './settle.ts';
import { similar } from './similar.ts';
import type { RequestStore } from './store.ts';

export type RequestView = FormView | CardView | ListView;

export interface RequestPorts<DeskView> {
  readonly store: RequestStore;
  readonly organisation: Organisation;
  readonly mint: () => string;
  readonly route: (report: Report) => { readonly desk: Desk; readonly rule: string };
  readonly hearBy: (report: Report, moment: 'raised' | 'owned', now: Date) => Date;
  /** The desk's side of a request, for those who triage; undefined for everybody else. */
  readonly deskCard: (request: Request, turn: Turn) => DeskView | undefined;
}

const anyone = ['requester'] as const;
const withMessage = { id: requestNumber, message: optional(limits.message) };
const report = {
  what: required(limits.what),
  where: optional(limits.short),
  kind: choice(kinds),
  affects: choice(reaches),
  harm: choice(harms),
  doing: optional(limits.message),
  workaround: optional(limits.message),
};

/** The verbs of the people who have a problem. Every role may press them; the rules ask whose request it is. */
export const requestActions = <DeskView>(ports: RequestPorts<DeskView>) => {
  const { store, organisation, mint, route, hearBy, deskCard } = ports;

  const looks = (turn: Turn, as: 'requester' | 'follower', notice?: string) => ({
    now: turn.now,
    organisation,
    as,
    notice,
  });

  const ownCard = (request: Request, turn: Turn, notice?: string): CardView => {
    const as = request.requester.id === turn.actor.id ? 'requester' : 'follower';
    return cardView(request, looks(turn, as, notice));
  };

  const settledCard = ({ request, result }: Settled, turn: Turn, done?: string): CardView =>
    ownCard(request, turn, result === 'no-longer' ? sentences['no-longer'] : done);

  const startForm = async (typedText: string, turn: Turn): Promise<FormView> => {
    const whole = cleanText(typedText);
    const what = clip(whole, limits.what);
    const lines = what ? await store.recent(turn.actor.organisation) : [];
    const cut = `Your message was long. We kept the first ${limits.what.toLocaleString('en-GB')} characters.`;
    const notice = what === whole ? {} : { notice: cut };
    return formView({ id: mint(), report: { what }, similar: similar(what, lines), ...notice }, organisation);
  };

  /** Only the person who raised it may end it or open it again: whose it is comes from storage, not the card. */
  const byRequester = (request: Request, turn: Turn): void => {
    if (request.requester.id !== turn.actor.id) throw new Refusal('not-allowed');
  };

  const mayFollow = async (request: Request, turn: Turn): Promise<boolean> =>
    request.requester.id === turn.actor.id ||
    (await store.follows(turn.actor.organisation, request.id, turn.actor.id));

  return {
    'request.start': action({
      roles: anyone,
      fields: z.object({ what: z.string().default('') }),
      text: ['what'],
      run: ({ what }, turn) => startForm(what, turn),
      again: async ({ input, notice, checked }) =>
        formView(
          { id: mint(), report: { what: clip(input.what, limits.what) }, notice, checked },
          organisation,
        ),
    }),

    'request.submit': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, ...report }),
      text: ['what', 'where', 'doing', 'workaround'],
      run: async ({ id, ...said }, turn): Promise<CardView | FormView> => {
        const { actor, now, contact, pressed } = turn;
        const change = submit(
          {
            id,
            report: said,
            by: { id: actor.id, name: actor.name },
            route: route(said),
            hearBy: hearBy(said, 'raised', now),
          },
          now,
        );
        const card = pressed && { message: pressed, face: 'requester' as const };
        if ((await store.save(actor.organisation, { change, by: actor, contact, card })) === 'saved') {
          return ownCard(change.request, turn);
        }
        const existing = await store.load(actor.organisation, id);
        if (existing?.request.requester.id === actor.id) return ownCard(existing.request, turn);
        const notice = 'That request number was taken. Nothing was sent yet. Press Send once more.';
        return formView({ id: mint(), report: said, notice }, organisation);
      },
      again: async ({ input: { id, ...said }, notice, checked }) =>
        formView({ id, report: said, notice, checked }, organisation),
    }),

    'request.join': action({
      roles: anyone,
      fields: z.object(withMessage),
      text: ['message'],
      run: async ({ id, message = '' }, turn) => {
        const { actor, pressed } = turn;
        const follower = { id: actor.id, name: actor.name };
        const card = pressed && { message: pressed, face: 'follower' as const };
        const settled = await settle(
          store,
          turn,
          id,
          async (request) =>
            join(request, { by: actor, text: message }, await mayFollow(request, turn), turn.now),
          { follower, card },
        );
        return settledCard(settled, turn);
      },
    }),

    'request.say': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: required(limits.message) }),
      text: ['message'],
      run: async ({ id, message }, turn) => {
        const settled = await settle(store, turn, id, async (request) => {
          if (!(await mayFollow(request, turn))) throw new Refusal('not-allowed');
          return say(request, { by: turn.actor, text: message }, turn.now);
        });
        const mine = settled.request.requester.id === turn.actor.id;
        const sent = 'Your words are with the people who work on this.';
        return settledCard(settled, turn, mine ? undefined : sent);
      },
    }),

    'request.show': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, side: z.enum(['desk']).optional() }),
      text: [],
      run: async ({ id, side }, turn): Promise<CardView | DeskView> => {
        const loaded = await store.load(turn.actor.organisation, id);
        if (!loaded) throw new Refusal('not-found');
        const desk = deskCard(loaded.request, turn);
        if (desk && side) return desk;
        if (await mayFollow(loaded.request, turn)) return ownCard(loaded.request, turn);
        if (desk) return desk;
        throw new Refusal('not-found');
      },
    }),

    'request.list': action({
      roles: anyone,
      fields: z.object({ page }),
      text: [],
      run: async (input, turn) => {
        const { organisation: code, id } = turn.actor;
        return listView(await store.mine(code, id, input.page), id, turn.now, organisation);
      },
    }),

    'request.confirm': action({
      roles: anyone,
      fields: z.object(withMessage),
      text: ['message'],
      run: async ({ id, message = '' }, turn) => {
        const settled = await settle(store, turn, id, (request) => {
          byRequester(request, turn);
          return confirm(request, { by: turn.actor, text: message }, turn.now);
        });
        return settledCard(settled, turn);
      },
    }),

    'request.reopen': action({
      roles: anyone,
      fields: z.object(withMessage),
      text: ['message'],
      run: async ({ id, message = '' }, turn) => {
        const settled = await settle(store, turn, id, (request) => {
          byRequester(request, turn);
          const again = hearBy(request, 'raised', turn.now);
          return reopen(request, { by: turn.actor, text: message }, again, turn.now);
        });
        return settledCard(settled, turn);
      },
    }),

    'request.withdraw': action({
      roles: anyone,
      fields: z.object(withMessage),
      text: ['message'],
      run: async ({ id, message = '' }, turn) => {
        const settled = await settle(store, turn, id, (request) => {
          byRequester(request, turn);
          return withdraw(request, { by: turn.actor, text: message }, turn.now);
        });
        return settledCard(settled, turn);
      },
    }),
  };
};
