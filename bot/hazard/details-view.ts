import { notForEmergencies } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown, oneLine } from '../core/text.ts';
import type { View } from '../core/view.ts';
import type { Request } from '../request/request.ts';
import { type Described, describedBy } from './describe-rules.ts';

export interface DetailsData {
  readonly id: string;
  readonly what: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly emergency: string;
  readonly causes: string;
  readonly effect: string;
  readonly potential: string;
  readonly harm: string;
  readonly evidence: string;
  readonly system: string;
  readonly hasUrl: boolean;
  readonly open: string;
  readonly url: string;
  readonly checked: string;
}

export type DetailsView = View<'hazard-details', DetailsData>;

interface Looks {
  readonly organisation: Organisation;
  /** What was filled in and not kept, in place of what is kept. */
  readonly typed?: Described | undefined;
  readonly notice?: string | undefined;
  readonly checked?: readonly string[];
}

/** D3.5: the trust's own system is the record of an incident; Wardline keeps its reference. */
export const systemWords = ({ incidents }: Organisation): string =>
  `Report it in ${escapeMarkdown(incidents?.name ?? 'your incident system')} too. Wardline keeps only the reference.`;

/** The form for what the standard's log says of a hazard besides its ratings. */
export const detailsView = (request: Request, looks: Looks): DetailsView => {
  const { organisation, typed = describedBy(request.hazard), notice, checked = [] } = looks;
  const { incidents, emergency } = organisation;
  return {
    template: 'hazard-details',
    data: {
      id: request.id,
      what: escapeMarkdown(oneLine(request.what, 200)),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      emergency: notForEmergencies(emergency),
      causes: typed.causes ?? '',
      effect: typed.effect ?? '',
      potential: typed.potential ?? '',
      harm: typed.harm ?? '',
      evidence: typed.evidence ?? '',
      system: systemWords(organisation),
      hasUrl: incidents?.url !== undefined,
      open: `Open ${oneLine(incidents?.name ?? '', 30)}`,
      url: incidents?.url ?? '',
      checked: checked.join(' '),
    },
  };
};
