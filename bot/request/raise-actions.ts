import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { choice, limits, optional, requestNumber, required } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { cleanText, clip } from '../core/text.ts';
import type { CardView } from './card-view.ts';
import { inConfidenceRoute } from './confidence.ts';
import { type FormView, formView } from './form-view.ts';
import { glance } from './glance-actions.ts';
import type { LinkView } from './glance-view.ts';
import { added, already, originOf } from './origin.ts';
import { permalinkOf } from './permalink.ts';
import { isConcerned, isOwn, ownCard, type RequestPorts, settledCard } from './ports.ts';
import { harms, kinds, type Report, type Request, rank, reaches } from './request.ts';
import { join, submit } from './rules.ts';
import { settle } from './settle.ts';
import { finder } from './similar.ts';

const anyone = ['requester'] as const;

/** Hidden data of a dialog. What is no link to a Teams message is dropped, not refused. */
const permalink = z.string().optional().transform(permalinkOf);

const report = {
  what: required(limits.what),
  where: optional(limits.short),
  kind: choice(kinds),
  affects: choice(reaches),
  harm: choice(harms),
  doing: optional(limits.message),
  workaround: optional(limits.message),
  permalink,
  confidential: choice(['no', 'yes']).transform((picked) => picked === 'yes' || undefined),
};

const unsent = {
  overheard:
    'Nothing was sent. Others read along here. To raise this in confidence, write to Wardline in your own chat.',
  nobody:
    'Nothing was sent. Nobody is named to read this in confidence. You can still send it to everyone at the desk.',
} as const;

const cut = `Your message was long. We kept the first ${limits.what.toLocaleString('en-GB')} characters.`;

const finished = 'That one is finished. Send yours as a new request, and somebody will look at it.';

/** From a sentence to a request of one's own, or to somebody else's that says the same. */
export const raiseActions = (ports: RequestPorts<unknown>) => {
  const { store, organisation, mint, route, profile, alert, firstLook, hearBy } = ports;
  const findSimilar = finder();
  const startForm = async (
    typedText: string,
    link: string | undefined,
    turn: Turn,
  ): Promise<FormView | CardView> => {
    const made = (await originOf(store, link, turn))?.request;
    if (made) return ownCard(organisation, made, turn, already);
    const whole = cleanText(typedText);
    const what = clip(whole, limits.what);
    const hints = what ? await store.recent(turn.actor.organisation) : [];
    const notice = what === whole ? {} : { notice: cut };
    const said = { what, permalink: link };
    const alike = findSimilar(what, hints);
    return formView(
      { id: mint(), report: said, similar: alike, ...notice, shared: !!turn.channel },
      organisation,
    );
  };

  /** The second form of one message: its words go to the request of the first, unless they tell of more harm. */
  const addTo = async (
    made: Request | undefined,
    said: Report,
    turn: Turn,
  ): Promise<CardView | undefined> => {
    if (!made || rank(said) < rank(made) || said.confidential !== made.confidential) return undefined;
    const settled = await settle(store, turn, made.id, (request) =>
      request.what === said.what
        ? 'unchanged'
        : join(request, { by: turn.actor, text: said.what }, true, turn.now),
    );
    return settledCard(organisation, settled, turn, settled.result === 'changed' ? added : already);
  };

  return {
    'request.start': action({
      roles: anyone,
      fields: z.object({ what: z.string().default(''), permalink }),
      text: ['what'],
      run: (input, turn) => startForm(input.what, input.permalink, turn),
      again: async ({ input, notice, checked }, { channel }) => {
        const said = { what: clip(cleanText(input.what), limits.what), permalink: input.permalink };
        return formView({ id: mint(), report: said, notice, checked, shared: !!channel }, organisation);
      },
    }),

    'request.submit': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, ...report }),
      text: ['what', 'where', 'doing', 'workaround'],
      run: async ({ id, ...said }, turn): Promise<CardView | FormView> => {
        const { actor, now, contact, pressed, channel } = turn;
        const shared = channel !== undefined;
        if (said.confidential && (shared || !organisation.confidential)) {
          const notice = shared ? unsent.overheard : unsent.nobody;
          return formView({ id, report: said, notice, shared }, organisation);
        }
        const origin = await originOf(store, said.permalink, turn);
        if (origin?.request?.id === id) return ownCard(organisation, origin.request, turn);
        const known = await addTo(origin?.request, said, turn);
        if (known) return known;
        const from = await profile(actor.organisation, actor.id);
        const raised = {
          id,
          report: said,
          by: { id: actor.id, name: actor.name },
          route: said.confidential ? inConfidenceRoute : route(said, from, now),
          from,
          hearBy: hearBy(said, 'raised', now),
          look: firstLook(said, now),
          alert: (request: Request) => alert(request, now),
          onCard: pressed !== undefined,
        };
        const change = submit(raised, now);
        const card = pressed && { message: pressed, face: 'requester' as const };
        if (
          (await store.save(actor.organisation, { change, by: actor, contact, card, origin })) === 'saved'
        ) {
          return ownCard(organisation, change.request, turn);
        }
        const existing = await store.load(actor.organisation, id);
        if (existing && isOwn(existing.request, turn)) return ownCard(organisation, existing.request, turn);
        const sooner = origin && (await originOf(store, origin.permalink, turn));
        const first = await addTo(sooner?.request, said, turn);
        if (first) return first;
        const notice = 'That request number was taken. Nothing was sent yet. Press Send once more.';
        return formView({ id: mint(), report: said, notice, shared }, organisation);
      },
      again: async ({ input: { id, ...said }, notice, checked }, { channel }) =>
        formView({ id, report: said, notice, checked, shared: !!channel }, organisation),
    }),

    'request.join': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, message: optional(limits.message), from: choice(['chat']) }),
      text: ['message'],
      run: async ({ id, message = '', from }, turn): Promise<CardView | FormView | LinkView> => {
        const { actor, pressed } = turn;
        const settled = await settle(
          store,
          turn,
          id,
          async (request) => {
            const follows = await isConcerned(store, request, turn);
            // Neither a safety concern nor a confidential one is ever offered to others: this press was made up.
            if ((request.kind === 'safety' || request.hazard || request.confidential) && !follows)
              throw new Refusal('not-found');
            return join(request, { by: actor, text: message }, follows, turn.now);
          },
          (request) => {
            const own = isOwn(request, turn);
            // A card that stands in a chat for all is nobody's own.
            const message = from ? undefined : pressed;
            return {
              follower: own ? undefined : { id: actor.id, name: actor.name },
              card: message && { message, face: own ? 'requester' : 'follower' },
            };
          },
        );
        if (from) return glance(ports, settled.request, turn);
        if (settled.result === 'no-longer') {
          return formView({ id: mint(), report: { what: message }, notice: finished }, organisation);
        }
        return settledCard(organisation, settled, turn);
      },
    }),
  };
};
