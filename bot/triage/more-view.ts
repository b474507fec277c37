import { datedWords } from '../calendar/words.ts';
import { type Choice, impactChoices, urgencyChoices } from '../clock/priority.ts';
import { promiseLines } from '../clock/promises.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from '../request/request.ts';
import { type BoardFormView, boardFormView } from './board-view.ts';
import { type Handing, type LinesView, linesView } from './lines-view.ts';
import { type RouteView, routeView } from './route-view.ts';

/** What the menu of a request opens; each is a card of its own, so that the everyday card stays short. */
export const moreForms = [
  'priority',
  'assign',
  'plan',
  'supplier',
  'error',
  'lines',
  'route',
  'board',
] as const;

export type MoreForm = (typeof moreForms)[number];

interface About {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
}

export interface MenuData extends About {
  readonly hasBoards: boolean;
}

export interface PriorityData extends About {
  readonly impact: string;
  readonly urgency: string;
  readonly impacts: readonly Choice[];
  readonly urgencies: readonly Choice[];
}

export interface AssignData extends About {
  readonly people: readonly Choice[];
}

export interface PlanData extends About {
  readonly until: string;
  readonly reason: string;
  readonly hasHistory: boolean;
  readonly history: readonly { readonly text: string }[];
  readonly isSnoozed: boolean;
  readonly snoozed: string;
}

export interface SupplierData extends About {
  readonly supplier: string;
  readonly reference: string;
}

export type MoreView =
  | View<'triage-more', MenuData>
  | BoardFormView
  | View<'triage-priority', PriorityData>
  | View<'triage-assign', AssignData>
  | View<'triage-plan', PlanData>
  | View<'triage-supplier', SupplierData>
  | View<'triage-error', About>
  | LinesView
  | RouteView;

interface Looks {
  readonly organisation: Organisation;
  readonly now: Date;
  readonly notice?: string | undefined;
  /** Whom it can be passed to. */
  readonly people: readonly Choice[];
  /** The hand-over that waits for lines in both languages. */
  readonly handing?: Handing | undefined;
}

const about = (request: Request, notice?: string): About => ({
  id: request.id,
  what: escapeMarkdown(oneLine(request.what, 200)),
  hasNotice: notice !== undefined,
  notice: notice ?? '',
});

const planData = (request: Request, { organisation: { zone }, now, notice }: Looks): PlanData => {
  const lines = promiseLines(request.promises ?? [], now, zone).slice(-4);
  const { snoozedUntil } = request;
  return {
    ...about(request, notice),
    until: '',
    reason: '',
    hasHistory: lines.length > 0,
    history: lines.map((text) => ({ text })),
    isSnoozed: snoozedUntil !== undefined,
    snoozed: snoozedUntil ? `Put aside until ${datedWords(new Date(snoozedUntil), now, zone).slice(3)}.` : '',
  };
};

/** Everything that is done to a request less often than every day. */
export const moreView = (request: Request, form: MoreForm | undefined, looks: Looks): MoreView => {
  const data = about(request, looks.notice);
  switch (form) {
    case undefined:
      return {
        template: 'triage-more',
        data: { ...data, hasBoards: (looks.organisation.boards ?? []).length > 0 },
      };
    case 'priority':
      return {
        template: 'triage-priority',
        data: {
          ...data,
          impact: String(request.assessed?.impact ?? ''),
          urgency: String(request.assessed?.urgency ?? ''),
          impacts: impactChoices,
          urgencies: urgencyChoices,
        },
      };
    case 'assign':
      return { template: 'triage-assign', data: { ...data, people: looks.people } };
    case 'plan':
      return { template: 'triage-plan', data: planData(request, looks) };
    case 'supplier':
      return {
        template: 'triage-supplier',
        data: {
          ...data,
          supplier: request.supplier?.name ?? '',
          reference: request.supplier?.reference ?? '',
        },
      };
    case 'route':
      return routeView(request, looks.organisation, looks.notice);
    case 'board':
      return boardFormView(request, looks);
    case 'error':
      return { template: 'triage-error', data };
    case 'lines':
      return linesView(request, looks);
  }
};
