import type { Turn } from '../core/action.ts';
import { hasRole } from '../core/actor.ts';
import { requestNumber } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { oneLine } from '../core/text.ts';
import { mayWork } from './access.ts';
import type { CardView } from './card-view.ts';
import { type DialogView, dialogView, type SentView, sentView } from './dialog-view.ts';
import { find } from './find.ts';
import type { FormView } from './form-view.ts';
import { glanceView, type LinkView } from './glance-view.ts';
import type { Request } from './request.ts';
import type { RequestStore } from './store.ts';

interface Viewed {
  readonly template: string;
}

export interface DialogPorts<Other extends Viewed> {
  readonly answer: (verb: string, fields: unknown, turn: Turn) => Promise<Other | FormView | CardView>;
  readonly store: RequestStore;
  readonly organisation: Organisation;
}

/** What a person can choose to put into a chat: the card for everybody there, and the words to know it by. */
export interface Shared {
  readonly view: LinkView;
  readonly hint: string;
}

/** As many as a page of a person's own requests: each is a read, and Teams asks again at each key. */
const most = 8;

const isForm = (view: Viewed): view is FormView => view.template === 'request-form';
const isCard = (view: Viewed): view is Extract<CardView, { template: 'request-card' }> =>
  view.template === 'request-card';

/** Raising from a Teams message, and putting a request into a chat: the same verbs, shown where Execute is unknown. */
export const dialogs = <Other extends Viewed>({ answer, store, organisation }: DialogPorts<Other>) => {
  const shown = async (
    verb: string,
    fields: unknown,
    // Opened in a channel or not, a dialog is read by one person.
    { channel: _here, ...turn }: Turn,
  ): Promise<{
    readonly title: string;
    readonly view: Other | DialogView | SentView | FormView | CardView;
  }> => {
    const view = await answer(verb, fields, turn);
    if (isForm(view)) return { title: 'Raise a request', view: dialogView(view.data) };
    return isCard(view) ? { title: 'Sent', view: sentView(view.data) } : { title: 'Wardline', view };
  };

  /** Open requests that somebody at the desk looks for: by number, or by words among the newest. */
  const ofDesk = async (typed: string, { actor }: Turn): Promise<readonly Request[]> => {
    if (!hasRole(actor, ['informatics', 'lead']) || typed.trim() === '') return [];
    const { success, data } = requestNumber.safeParse(typed);
    const ids = success ? [data] : find(typed, await store.recent(actor.organisation)).map(({ id }) => id);
    const loaded = await Promise.all(ids.slice(0, most).map((id) => store.load(actor.organisation, id)));
    return loaded.flatMap((one) => one?.request ?? []).filter((one) => mayWork(one, actor, organisation));
  };

  return {
    open: (what: string, permalink: string | undefined, turn: Turn) =>
      shown('request.start', { what, permalink }, turn),

    /** The button that was pressed goes away with its dialog: the receipt comes to the person's own chat. */
    submit: (fields: unknown, { pressed: _gone, ...turn }: Turn) => shown('request.submit', fields, turn),

    /** A2.8, D5.3: what the person may see already, and nothing that was told in confidence, not even by them. */
    search: async (typed: string, turn: Turn): Promise<readonly Shared[]> => {
      const [own, desk] = await Promise.all([
        store.mine(turn.actor.organisation, turn.actor.id),
        ofDesk(typed, turn),
      ]);
      const found = [...find(typed, own.items), ...desk].filter(({ confidential }) => !confidential);
      const distinct = new Map(found.map((request) => [request.id, request]));
      return [...distinct.values()].map((request) => ({
        view: glanceView(request, { as: 'everybody', now: turn.now, organisation }),
        hint: oneLine(request.what.replace(/[<>&]/g, ' '), 100),
      }));
    },
  };
};
