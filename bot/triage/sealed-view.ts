import { atRiskNow } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import type { View } from '../core/view.ts';
import { isOpen, type Request } from '../request/request.ts';
import { statusWords } from '../request/words.ts';

export interface SealedData {
  readonly id: string;
  readonly status: string;
  readonly spoken: string;
  readonly atRisk: boolean;
  readonly emergency: string;
}

export type SealedView = View<'triage-sealed', SealedData>;

/**
 * What is posted of a confidential concern (A2.8, H11): that there is one. Its words come with the press on "Open", for
 * those who are in the circle then. So nothing of it stands in the chat of somebody who has left the circle.
 */
export const sealedCard = (request: Request, { emergency }: Organisation): SealedView => {
  const status = statusWords({ ...request, outcome: request.decided?.outcome }, false);
  return {
    template: 'triage-sealed',
    data: {
      id: request.id,
      status: request.status === 'submitted' ? 'Nobody has this yet' : status,
      spoken: status.replace(/[\\<>&]/g, ''),
      atRisk: isOpen(request) && request.harm === 'now',
      emergency: atRiskNow(emergency),
    },
  };
};
