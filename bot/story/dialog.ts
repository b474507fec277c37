import type { Turn } from '../core/action.ts';
import { clip } from '../core/text.ts';
import { type DialogView, dialogView, type SentView, sentView } from './dialog-view.ts';
import type { FormView } from './form-view.ts';
import { longest } from './story.ts';
import type { TellerView } from './teller-view.ts';

interface Viewed {
  readonly template: string;
}

const isForm = (view: Viewed): view is FormView => view.template === 'story-form';
const isTold = (view: Viewed): view is TellerView => view.template === 'story-teller';

/** Telling a story from a Teams message: the same verbs, shown where Execute is unknown. */
export const storyDialogs = <Other extends Viewed>(
  answer: (verb: string, fields: unknown, turn: Turn) => Promise<Other | FormView | TellerView>,
) => {
  const shown = async (
    verb: string,
    fields: unknown,
    // Opened in a channel or not, a dialog is read by one person; the button that was pressed goes away with it.
    { channel: _here, pressed: _gone, ...turn }: Turn,
  ): Promise<{
    readonly title: string;
    readonly view: Other | DialogView | SentView | FormView | TellerView;
  }> => {
    const view = await answer(verb, fields, turn);
    if (isForm(view)) return { title: 'Tell a story', view: dialogView(view.data) };
    return isTold(view) ? { title: 'Sent', view: sentView(view.data) } : { title: 'Wardline', view };
  };

  return {
    open: (what: string, turn: Turn) => shown('story.start', { what: clip(what, longest.what) }, turn),
    submit: (fields: unknown, turn: Turn) => shown('story.tell', fields, turn),
  };
};
