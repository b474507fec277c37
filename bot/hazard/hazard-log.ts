import { localTime } from '../calendar/local-day.ts';
import type { Person } from '../core/actor.ts';
import { oneLine } from '../core/text.ts';
import { isAccepted, newestOf, type Rating } from '../request/hazard.ts';
import { isOpen, isResolved } from '../request/request.ts';
import { type Level, matrixOf } from '../request/risk-matrix.ts';
import type { HazardLine } from '../request/store.ts';
import { affectsWords, harmWords } from '../request/words.ts';
import type { Facts } from './rules.ts';
import { riskWords } from './words.ts';

/** B1's fields in B1's order, then what makes a line traceable. */
export const hazardTitles = [
  'Number',
  'Name',
  'Description',
  'Causes',
  'Effect',
  'Hazard',
  'Harm',
  'Existing controls',
  'Initial likelihood',
  'Initial severity',
  'Initial risk',
  'Owner',
  'New controls',
  'Residual likelihood',
  'Residual severity',
  'Residual risk',
  'Status',
  'Linked evidence',
  'Label',
  'Harm as the requester sees it',
  'Affects',
  'Raised at',
  'Initial rated by',
  'Initial rated at',
  'Residual rated by',
  'Residual rated at',
  'Ratings',
  'Matrix',
  'In confidence',
] as const;

/** B1's three, and what D3.4 has in place of deleting. */
export type HazardStatus = 'open' | 'transferred' | 'closed' | 'entered in error';

/** A5.1: closed takes an outcome that the requester confirmed, or that needs no confirming, and an accepted risk. */
export const statusOf = ({
  status,
  outcome,
  accepted,
}: Pick<HazardLine, 'status' | 'outcome' | 'accepted'>): HazardStatus => {
  if (status === 'error') return 'entered in error';
  if (isOpen({ status })) return 'open';
  const told = isResolved({ status });
  if (told && outcome === 'passed-on') return 'transferred';
  return status !== 'resolved' && accepted ? 'closed' : 'open';
};

export const hazardStatus = ({ request: { status, decided }, hazard }: Facts): HazardStatus =>
  statusOf({ status, outcome: decided?.outcome, accepted: isAccepted(hazard) });

/** D3.7: a number never stands alone, in a spreadsheet either. */
const named = (level: Level, name: string | undefined): string =>
  name ? `${name} (${level} of 5)` : `${level} of 5`;

const ratingCells = (rating: Rating | undefined): readonly [string, string, string] => {
  if (!rating) return ['', '', ''];
  const known = matrixOf(rating.matrix);
  return [
    named(rating.likelihood, known?.likelihoods[rating.likelihood].name),
    named(rating.severity, known?.severities[rating.severity].name),
    riskWords(rating),
  ];
};

/** In a form that sorts in a spreadsheet, by the clock on the wall. */
const moment = (at: string | undefined, zone: string): string =>
  at === undefined ? '' : localTime(new Date(at), zone).toFormat('yyyy-MM-dd HH:mm:ss');

const matricesOf = (ratings: readonly (Rating | undefined)[]): string =>
  [...new Set(ratings.flatMap((rating) => rating?.matrix ?? []))].join('; ');

/**
 * One line of the hazard log, under `hazardTitles`. `officer` owns what nobody else has. Cells are as they were typed;
 * the file's maker quotes them.
 */
export const hazardRow = (facts: Facts, officer: Person | undefined, zone: string): readonly string[] => {
  const { request, hazard } = facts;
  const initial = newestOf(hazard, 'initial');
  const residual = newestOf(hazard, 'residual');
  return [
    request.id,
    oneLine(request.what, 80),
    request.what,
    hazard?.causes ?? '',
    hazard?.effect ?? request.doing ?? '',
    hazard?.potential ?? '',
    hazard?.harm ?? '',
    [initial?.control, request.workaround].filter(Boolean).join('\n'),
    ...ratingCells(initial),
    (request.owner ?? officer)?.name ?? '',
    residual?.control ?? '',
    ...ratingCells(residual),
    hazardStatus(facts),
    hazard?.evidence ?? '',
    initial ? '' : 'for triage',
    request.harm ? harmWords[request.harm] : 'Not said',
    request.affects ? affectsWords[request.affects] : '',
    moment(request.createdAt, zone),
    initial?.by.name ?? '',
    moment(initial?.at, zone),
    residual?.by.name ?? '',
    moment(residual?.at, zone),
    String(hazard?.ratings.length ?? 0),
    matricesOf([initial, residual]),
    request.confidential ? 'yes' : '',
  ];
};
