import { expand } from './expand.ts';
import { type AnyView, templates } from './templates.ts';

/** View to card. Every card of Wardline passes here and nowhere else. */
export const render = (view: AnyView): object => expand(templates[view.template], view.data);
