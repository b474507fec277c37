import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from '../request/request.ts';

export interface NoteData {
  readonly id: string;
  readonly what: string;
}

export type NoteView = View<'triage-note', NoteData>;

/** A card of its own, so that no slip of the thumb sends a note to the person who raised the request. */
export const noteView = (request: Request): NoteView => ({
  template: 'triage-note',
  data: { id: request.id, what: escapeMarkdown(oneLine(request.what, 200)) },
});
