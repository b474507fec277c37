import type { Person } from '../core/actor.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from '../request/request.ts';
import { deskWords } from '../request/words.ts';

export interface LinesData {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly clinical: string;
  readonly technical: string;
  readonly send: string;
  readonly assignee: string;
  readonly to: string;
  readonly checked: string;
}

export type LinesView = View<'triage-lines', LinesData>;

/** Whom it goes to once both lines are there. */
export type Handing = { readonly assignee: Person } | { readonly to: 'informatics' };

export interface LinesLooks {
  readonly handing?: Handing | undefined;
  /** What was typed and not kept. */
  readonly typed?: { readonly clinical?: string | undefined; readonly technical?: string | undefined };
  readonly notice?: string | undefined;
  readonly checked?: readonly string[];
}

/** A button shows its title as it is, so it is not escaped; its tags would be read as a mention. */
const sendWords = (handing: Handing | undefined): string => {
  if (!handing) return 'Keep these lines';
  const to = 'to' in handing ? deskWords[handing.to] : handing.assignee.name.replace(/[<>]/g, '');
  return `Keep these and pass it to ${to}`;
};

/** The same in two languages (A3.2). Comes up by itself where a hand-over waits for it, and then carries that on. */
export const linesView = (request: Request, looks: LinesLooks): LinesView => {
  const { handing, typed, notice, checked = [] } = looks;
  const { clinical = '', technical = '' } = typed ?? request.lines ?? {};
  return {
    template: 'triage-lines',
    data: {
      id: request.id,
      what: escapeMarkdown(oneLine(request.what, 200)),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      clinical,
      technical,
      send: sendWords(handing),
      assignee: handing && 'assignee' in handing ? handing.assignee.id : '',
      to: handing && 'to' in handing ? handing.to : '',
      checked: checked.join(' '),
    },
  };
};
