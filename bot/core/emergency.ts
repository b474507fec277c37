import type { EmergencyNumber, Organisation } from './organisation.ts';
import { escapeMarkdown } from './text.ts';

const ring = (numbers: readonly EmergencyNumber[]): string =>
  numbers
    .map(({ label, number }) => `${escapeMarkdown(label)} on **${escapeMarkdown(number)}**`)
    .join(' or ');

/** D2.1: on every intake and safety card, with no need of the service to be up. */
export const notForEmergencies = (numbers: readonly EmergencyNumber[]): string =>
  `Not for emergencies. If a patient is at risk now, ring ${ring(numbers)}.`;

/** D2.2: the phone first, and no claim that anybody has read it. */
export const atRiskNow = (numbers: readonly EmergencyNumber[]): string =>
  `Is a patient at risk now? Ring ${ring(numbers)} first. Nobody may have read this yet.`;

/** D3.5: Wardline is not the record of what happened to a patient. Nothing where no system is named. */
export const alsoReport = ({ incidents }: Pick<Organisation, 'incidents'>): string =>
  incidents
    ? `If a patient was harmed, or nearly was, report it in ${escapeMarkdown(incidents.name)} too. Wardline is not the record.`
    : '';

/** For when Wardline itself cannot help. */
export const meanwhile = (numbers: readonly EmergencyNumber[]): string =>
  `If it cannot wait, ring ${ring(numbers)}.`;
