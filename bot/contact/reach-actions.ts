import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { requestNumber } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import type { CardView } from '../request/card-view.ts';
import { mustOwn, ownCard, settledCard } from '../request/ports.ts';
import { setReach } from '../request/reach-rules.ts';
import { isOpen, type Request } from '../request/request.ts';
import { settle } from '../request/settle.ts';
import type { RequestStore } from '../request/store.ts';
import { deputyOf, mustBeAlone } from './actions.ts';
import { type ReachForm, reachFields, readReach, typedReach } from './reach-form.ts';
import { type ReachView, reachView } from './reach-view.ts';
import { reachAfter, shownOf } from './restated.ts';
import type { ContactStore } from './store.ts';

export interface ReachPorts {
  readonly store: ContactStore;
  readonly requests: RequestStore;
  readonly organisation: Organisation;
}

const anyone = ['requester'] as const;

/** A1.2: whoever raised a request says when and where to find them, for its sake and from then on. */
export const reachActions = ({ store, requests, organisation }: ReachPorts) => {
  /** Nobody else says when somebody can be reached, and nothing is asked about what is over. */
  const own = async (id: string, turn: Turn): Promise<Request> => {
    mustBeAlone(turn);
    const loaded = await requests.load(turn.actor.organisation, id);
    if (!loaded) throw new Refusal('not-found');
    mustOwn(loaded.request, turn);
    return loaded.request;
  };

  const wishesOf = ({ actor }: Turn) => store.wishes(actor.organisation, actor.id);

  const formFor = async (
    request: Request,
    turn: Turn,
    more: { readonly form?: ReachForm; readonly notice?: string; readonly checked?: readonly string[] } = {},
  ): Promise<ReachView> => {
    const wishes = await wishesOf(turn);
    const named = more.form ? more.form.deputy : wishes.deputy?.id;
    const deputy = await deputyOf(store, turn, named);
    return reachView(request, { ...more, wishes, deputy, now: turn.now, zone: organisation.zone });
  };

  return {
    'request.reach': action({
      roles: anyone,
      fields: z.object({ id: requestNumber }),
      text: [],
      run: async ({ id }, turn): Promise<ReachView | CardView> => {
        const request = await own(id, turn);
        return isOpen(request)
          ? formFor(request, turn)
          : ownCard(organisation, request, turn, sentences['no-longer']);
      },
    }),

    'request.reach-save': action({
      roles: anyone,
      fields: z.object({ id: requestNumber, ...reachFields }),
      text: typedReach,
      run: async ({ id, ...form }, turn): Promise<ReachView | CardView> => {
        const request = await own(id, turn);
        const { actor, now } = turn;
        const [before, deputy] = await Promise.all([wishesOf(turn), deputyOf(store, turn, form.deputy)]);
        const { faults, reach } = readReach(form, { now, zone: organisation.zone, self: actor.id, deputy });
        if (faults.length > 0) {
          return formFor(request, turn, { form, notice: `Nothing was saved yet. ${faults.join(' ')}` });
        }
        const { zone } = organisation;
        const shown = form.shown ?? shownOf(before.shifts, now, zone);
        const saving = { form, said: reach, shown, now, zone };
        // First for the person: pressing again after a crash in between does the rest.
        const wishes = { ...before, standing: undefined, deputy: undefined, ...reachAfter(before, saving) };
        await store.setWishes(actor.organisation, actor.id, wishes);
        const settled = await settle(requests, turn, id, (current) => {
          mustOwn(current, turn);
          return setReach(current, reachAfter(current.reach ?? { shifts: [] }, saving), now);
        });
        return settledCard(
          organisation,
          settled,
          turn,
          'Saved. The people who work on this see when to reach you.',
        );
      },
      again: async ({ input: { id, ...form }, notice, checked }, turn) =>
        formFor(await own(id, turn), turn, { form, notice, checked }),
    }),
  };
};
