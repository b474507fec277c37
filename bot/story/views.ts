import type { ApprovalView } from './approval-view.ts';
import type { ConsentView } from './consent-view.ts';
import type { DialogView, SentView } from './dialog-view.ts';
import type { FormView } from './form-view.ts';
import type { GoneView } from './gone-view.ts';
import type { MovedView } from './moved-view.ts';
import type { ReaderView } from './reader-view.ts';
import type { TellerView } from './teller-view.ts';
import type { WallView } from './wall-view.ts';

/** Every card of a story. */
export type StoryView =
  | ApprovalView
  | ConsentView
  | DialogView
  | FormView
  | GoneView
  | MovedView
  | ReaderView
  | SentView
  | TellerView
  | WallView;
