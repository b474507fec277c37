import type { CommentView } from './comment-view.ts';
import type { FormView } from './form-view.ts';
import type { ListView } from './list-view.ts';
import type { MovedView } from './moved-view.ts';
import type { PreviewView } from './preview-view.ts';
import type { ProgressView } from './progress-view.ts';
import type { QuestionView } from './question-view.ts';
import type { ResultsView } from './results-view.ts';

/** Every card of a pulse. */
export type PulseView =
  | CommentView
  | FormView
  | ListView
  | MovedView
  | PreviewView
  | ProgressView
  | QuestionView
  | ResultsView;
