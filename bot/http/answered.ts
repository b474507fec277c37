/** What the edge answers: an HTTP status and, for a press or a page, what is shown. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}
