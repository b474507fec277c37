import type { CardView } from './card-view.ts';
import { followActions } from './follow-actions.ts';
import type { FormView } from './form-view.ts';
import { glanceActions } from './glance-actions.ts';
import type { LinkView } from './glance-view.ts';
import type { ListView } from './list-view.ts';
import type { RequestPorts } from './ports.ts';
import { raiseActions } from './raise-actions.ts';
import { ratingActions } from './rating-actions.ts';
import { restateActions } from './restate-actions.ts';
import { savingActions } from './saving-actions.ts';
import type { SavingView } from './saving-view.ts';

export type RequestView = FormView | CardView | ListView | LinkView | SavingView;

/** The verbs of the people who have a problem. Every role may press them; the rules ask whose request it is. */
export const requestActions = <DeskView>(ports: RequestPorts<DeskView>) => ({
  ...raiseActions(ports),
  ...followActions(ports),
  ...restateActions(ports),
  ...glanceActions(ports),
  ...savingActions(ports),
  ...ratingActions(ports),
});
