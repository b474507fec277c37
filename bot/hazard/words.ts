import type { Rating, Stage } from '../request/hazard.ts';
import { type Level, levels, type Matrix, matrix, matrixOf } from '../request/risk-matrix.ts';
import type { Refused } from './rules.ts';

/** The plain words first, then the standard's. */
export const stageWords: Readonly<Record<Stage, string>> = {
  initial: 'Before new controls (initial risk)',
  residual: 'With the new controls (residual risk)',
};

const severityText = ({ severities }: Matrix, level: Level): string => {
  const { name, one, several } = severities[level];
  const parts = [name, one && `One patient: ${one}`, several && `Several patients: ${several}`];
  return `${parts.filter(Boolean).join('. ')}.`;
};

const likelihoodText = ({ likelihoods }: Matrix, level: Level): string =>
  `${likelihoods[level].name}. ${likelihoods[level].means}.`;

/** D3.7: 5 is the worst risk and the mildest priority, so a number says which it is. */
const outOfFive = (level: Level): string => `${level} of 5, where 5 is the worst`;

/** In the words of the matrix that the rating was made with. */
export const riskWords = ({ risk, matrix: version }: Rating): string => {
  const words = matrixOf(version)?.acceptability[risk];
  return words ? `Risk ${risk} of 5: ${words}` : `Risk ${outOfFive(risk)}`;
};

export const severityWords = ({ severity, matrix: version }: Rating): string => {
  const known = matrixOf(version);
  return known ? severityText(known, severity) : `${outOfFive(severity)}.`;
};

export const likelihoodWords = ({ likelihood, matrix: version }: Rating): string => {
  const known = matrixOf(version);
  return known ? likelihoodText(known, likelihood) : `${outOfFive(likelihood)}.`;
};

export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** B1: staff guess the order of the names wrong, so a choice is its whole description. The worst comes first. */
const choices = (text: (from: Matrix, level: Level) => string): readonly Choice[] =>
  levels.toReversed().map((level) => ({ title: text(matrix, level), value: String(level) }));

export const severityChoices: readonly Choice[] = choices(severityText);
export const likelihoodChoices: readonly Choice[] = choices(likelihoodText);

export const refusedWords: Readonly<Record<Exclude<Refused, 'unchanged'>, string>> = {
  'not-allowed':
    'Informatics and leads rate the initial risk. Only the clinical safety officer rates the residual risk.',
  'no-initial': 'There is no initial rating yet. Rate the risk before new controls first.',
  'no-control': 'Say what the new controls are: training, a process, or a change to the system.',
  'too-many': 'This was rated too often to keep more. Ask the clinical safety officer.',
};

/** For whoever asks for an outcome that a rule of this feature holds back. */
export const heldWords = {
  residual: 'Rate what is left of the risk first. Your words stand below as its control.',
  resolve: 'This risk must be reduced. Only the clinical safety officer can give its outcome.',
} as const;
