import { expand } from './expand.ts';
import { type AnyView, templates } from './templates.ts';

/** A view that is shown again, as the thanks to all who answered alike, is drawn once and lives as long as the view. */
const drawn = new WeakMap<AnyView, object>();

/** View to card. Every card of Wardline passes here and nowhere else; whoever gets one does not change it. */
export const render = (view: AnyView): object => {
  const known = drawn.get(view);
  if (known) return known;
  const card = expand(templates[view.template], view.data);
  drawn.set(view, card);
  return card;
};
