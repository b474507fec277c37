import { gainWords } from '../story/view-words.ts';
import type { Award, Evidence } from './award.ts';
import { cameWords, creditOn, notMeasured, readyWords, sortedDay } from './award-words.ts';

export const awardTitles = [
  'Number',
  'Title',
  'Ready for an award',
  'Posted on',
  'What happened',
  'What is better',
  'Better how',
  'What was measured',
  'Before',
  'After',
  'Requests',
  'Clinical side, by name',
  'Clinical side, without a name',
  'Digital side, by name',
  'Digital side, without a name',
  'Asked, and have not said yes',
  'Told by',
  'Approved by',
  'Told of in',
] as const;

const evidenceCell = (evidence: Evidence, zone: string): string => {
  const dates = [`raised ${sortedDay(evidence.raisedAt, zone)}`];
  if (evidence.endedAt !== undefined) dates.push(`ended ${sortedDay(evidence.endedAt, zone)}`);
  return `${evidence.id}: ${cameWords(evidence)}, ${dates.join(', ')}`;
};

/** One line under `awardTitles`. Cells are as they were typed; the file's maker quotes them. */
export const awardRow = (award: Award, zone: string): readonly string[] => {
  const { measure } = award;
  const [clinical, digital] = [creditOn(award, 'clinical'), creditOn(award, 'digital')];
  return [
    award.id,
    award.title,
    readyWords(award),
    sortedDay(award.postedAt, zone),
    award.what,
    award.benefit ?? '',
    award.gains.map((gain) => gainWords[gain]).join('; '),
    measure ? (measure.what ?? '') : notMeasured,
    measure?.before ?? '',
    measure?.after ?? '',
    award.evidence.map((one) => evidenceCell(one, zone)).join('; '),
    clinical.names.join('; '),
    String(clinical.unnamed),
    digital.names.join('; '),
    String(digital.unnamed),
    String(award.withoutYes),
    award.teller ?? 'A colleague',
    award.approver ?? 'A colleague',
    award.broadcasts.join('; '),
  ];
};
