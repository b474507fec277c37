/** Worked examples that others published with their results, to hold our charts against. */

/** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2.1: flow rates of ten batches. */
export const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

/**
 * NHSRplotthedots, tests/testthat/test-ptd_spc_standard.R: R's rnorm(20) after set.seed(123). Its limits are in
 * _snaps/ptd_spc_standard.md, those of its two halves in _snaps/ptd_spc.md.
 */
export const twenty = [
  -0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621, -1.26506123,
  -0.68685285, -0.44566197, 1.2240818, 0.35981383, 0.40077145, 0.11068272, -0.55584113, 1.78691314,
  0.49785048, -1.96661716, 0.7013559, -0.47279141,
];

/** Axis labels of a drawing in pixels: 0.84 and 0.92 of the chart below. */
const [axisLow, axisHigh] = [323.2, 46.66];
const percent = (pixel: number): number => 84 + (8 * (axisLow - pixel)) / (axisLow - axisHigh);

/**
 * NHSRplotthedots, _snaps/integration_tests/ae_all_performance.svg: waits under four hours in England's emergency
 * departments, April 2016 to March 2019, limits of the first 12 months, read off its drawing. Grey points are chance,
 * blue better, orange worse.
 */
export const emergencyWaits = {
  values: [
    114.58, 106.27, 96.44, 105.94, 82.05, 93.4, 148.53, 171.83, 247.99, 283.75, 201.15, 115.47, 97.98, 126.15,
    90.73, 103.77, 105.45, 127.34, 117.81, 158.43, 289.15, 278.29, 287.09, 301.73, 165.14, 102.31, 89.42,
    139.32, 125.23, 152.31, 150.04, 198.6, 238.64, 311.02, 315.42, 233.18,
  ].map(percent),
  mean: percent(147.28),
  low: percent(249.21),
  high: percent(45.35),
  colours: [
    ...Array<string>(9).fill('grey'),
    'orange',
    'grey',
    ...Array<string>(8).fill('blue'),
    'grey',
    ...Array<string>(4).fill('orange'),
    ...Array<string>(5).fill('grey'),
    ...Array<string>(7).fill('orange'),
  ],
} as const;
