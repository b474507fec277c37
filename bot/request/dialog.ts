import type { Turn } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import type { CardView } from './card-view.ts';
import {
  type DialogView,
  dialogView,
  type LinkView,
  linkView,
  type SentView,
  sentView,
} from './dialog-view.ts';
import { find } from './find.ts';
import type { FormView } from './form-view.ts';
import type { RequestStore } from './store.ts';

interface Viewed {
  readonly template: string;
}

export interface DialogPorts<Other extends Viewed> {
  readonly answer: (verb: string, fields: unknown, turn: Turn) => Promise<Other | FormView | CardView>;
  readonly store: RequestStore;
  readonly organisation: Organisation;
}

const isForm = (view: Viewed): view is FormView => view.template === 'request-form';
const isCard = (view: Viewed): view is Extract<CardView, { template: 'request-card' }> =>
  view.template === 'request-card';

/** Raising from a Teams message, and putting a request into a chat: the same verbs, shown where Execute is unknown. */
export const dialogs = <Other extends Viewed>({ answer, store, organisation }: DialogPorts<Other>) => {
  const shown = async (
    verb: string,
    fields: unknown,
    turn: Turn,
  ): Promise<{
    readonly title: string;
    readonly view: Other | DialogView | SentView | FormView | CardView;
  }> => {
    const view = await answer(verb, fields, turn);
    if (isForm(view)) return { title: 'Raise a request', view: dialogView(view.data) };
    return isCard(view) ? { title: 'Sent', view: sentView(view.data) } : { title: 'Wardline', view };
  };

  return {
    open: (what: string, turn: Turn) => shown('request.start', { what }, turn),

    /** The button that was pressed goes away with its dialog: the receipt comes to the person's own chat. */
    submit: (fields: unknown, { pressed: _gone, ...turn }: Turn) => shown('request.submit', fields, turn),

    /** A person's own and followed requests; what they may see already, and nothing else. */
    search: async (typed: string, turn: Turn): Promise<readonly LinkView[]> => {
      const { items } = await store.mine(turn.actor.organisation, turn.actor.id);
      return find(typed, items).map((request) => linkView(request, turn.now, organisation));
    },
  };
};
