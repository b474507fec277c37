import { approvalActions } from './approval-actions.ts';
import { draftActions } from './draft-actions.ts';
import type { FormView } from './form-view.ts';
import { laterActions } from './later-actions.ts';
import type { ListView } from './list-view.ts';
import type { MovedView } from './moved-view.ts';
import type { BroadcastPorts } from './ports.ts';
import { readerActions } from './reader-actions.ts';
import { sendActions } from './send-actions.ts';
import { showActions } from './show-actions.ts';
import { type SideView, sides } from './sides.ts';

export type BroadcastView = FormView | SideView | ListView | MovedView;

/**
 * The verbs of a broadcast. Every role may press them: who may write and approve is in the settings, and whose
 * broadcast it is, in storage.
 */
export const broadcastActions = (ports: BroadcastPorts) => {
  const seen = sides(ports);
  return {
    ...draftActions(ports, seen),
    ...sendActions(ports, seen),
    ...approvalActions(ports, seen),
    ...laterActions(ports, seen),
    ...readerActions(ports, seen),
    ...showActions(ports, seen),
  };
};
