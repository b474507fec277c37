import type { Turn } from '../core/action.ts';
import { render } from '../render/render.ts';
import type { AnyView } from '../render/templates.ts';
import { dialogs, type Shared } from '../request/dialog.ts';
import { storyDialogs } from '../story/dialog.ts';

type DialogPorts = Parameters<typeof dialogs<AnyView>>[0];

const drawn = ({ title, view }: { readonly title: string; readonly view: AnyView }) => ({
  title,
  card: render(view),
});

const listed = ({ view, hint }: Shared) => ({
  title: `${view.data.id}: ${view.data.status}`,
  text: hint,
  card: render(view),
});

/** What can be made of a Teams message, and found from anywhere in Teams, as cards. */
export const fromMessages = (ports: DialogPorts) => {
  const raise = dialogs<AnyView>(ports);
  const tell = storyDialogs<AnyView>(ports.answer);
  return {
    raise: {
      open: async (text: string, link: string | undefined, turn: Turn) =>
        drawn(await raise.open(text, link, turn)),
      submit: async (fields: unknown, turn: Turn) => drawn(await raise.submit(fields, turn)),
    },
    tell: {
      open: async (text: string, _link: string | undefined, turn: Turn) => drawn(await tell.open(text, turn)),
      submit: async (fields: unknown, turn: Turn) => drawn(await tell.submit(fields, turn)),
    },
    search: async (text: string, turn: Turn) => (await raise.search(text, turn)).map(listed),
  };
};
