export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** What a choice on a card sends. */
export const digits = ['1', '2', '3', '4', '5'] as const;
export type Digit = (typeof digits)[number];

const ofDigit: Readonly<Record<Digit, Level>> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 };

export const levelOf = (digit: Digit): Level => ofDigit[digit];

type Scale<Step> = Readonly<Record<Level, Step>>;

/** Harm x how many patients. The lowest level has no meaning for several patients, the highest none for one. */
export interface Severity {
  readonly name: string;
  readonly one?: string;
  readonly several?: string;
}

export interface Likelihood {
  readonly name: string;
  readonly means: string;
}

/** The scales, the words and the table by which a risk is rated. The standards are under national review (B1). */
export interface Matrix {
  readonly version: string;
  readonly severities: Scale<Severity>;
  readonly likelihoods: Scale<Likelihood>;
  /** By likelihood, then by severity: a lookup, because no product with cut-offs gives these cells. */
  readonly risks: Scale<Scale<Level>>;
  readonly acceptability: Scale<string>;
}

/** B1: DCB0129 v4.2 and DCB0160 v3.2 of 2018. "Significant" is below "Considerable", against what people guess. */
const dcb2018: Matrix = {
  version: 'DCB0129 4.2, DCB0160 3.2, words 1',
  severities: {
    5: {
      name: 'Catastrophic',
      several:
        'death, permanent life-changing incapacity or a condition leading to it, severe injury or incapacity without short-term recovery',
    },
    4: {
      name: 'Major',
      one: 'death, permanent life-changing incapacity, or severe injury or incapacity without short-term recovery',
      several: 'severe injury or incapacity with short-term recovery, or severe psychological trauma',
    },
    3: {
      name: 'Considerable',
      one: 'severe injury or incapacity with short-term recovery, or severe psychological trauma',
      several: 'minor injury without short-term recovery, or significant psychological trauma',
    },
    2: {
      name: 'Significant',
      one: 'minor injury without short-term recovery, or significant psychological trauma',
      several: 'minor injury with short-term recovery, minor psychological upset, or inconvenience',
    },
    1: {
      name: 'Minor',
      one: 'minor injury with short-term recovery, minor psychological upset, inconvenience, or negligible harm',
    },
  },
  likelihoods: {
    5: { name: 'Very high', means: 'Certain or almost certain' },
    4: { name: 'High', means: 'Not certain but very possible, expected in the majority of cases' },
    3: { name: 'Medium', means: 'Possible' },
    2: { name: 'Low', means: 'Could occur, but on the great majority of occasions will not' },
    1: { name: 'Very low', means: 'Negligible, or nearly so' },
  },
  risks: {
    5: { 1: 3, 2: 4, 3: 4, 4: 5, 5: 5 },
    4: { 1: 2, 2: 3, 3: 3, 4: 4, 5: 5 },
    3: { 1: 2, 2: 2, 3: 3, 4: 3, 5: 4 },
    2: { 1: 1, 2: 2, 3: 2, 4: 3, 5: 4 },
    1: { 1: 1, 2: 1, 3: 2, 4: 2, 5: 3 },
  },
  acceptability: {
    5: 'not acceptable',
    4: 'must be reduced',
    3: 'reduce it, unless more is not practical',
    2: 'acceptable, if reducing it costs more than it helps',
    1: 'acceptable, nothing more to do',
  },
};

/** Every matrix that a rating was ever made with. A stored rating names its version, so none is taken out. */
export const matrices: readonly Matrix[] = [dcb2018];

/** The one that new ratings are made with. */
export const matrix: Matrix = dcb2018;
export const matrixVersion: string = matrix.version;

/** Undefined for a version that a later release wrote. */
export const matrixOf = (version: string): Matrix | undefined =>
  matrices.find((known) => known.version === version);

export const riskOf = (severity: Level, likelihood: Level): Level => matrix.risks[likelihood][severity];
