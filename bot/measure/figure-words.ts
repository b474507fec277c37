import type { Figure } from './figure.ts';
import type { Instrument, Scoring } from './instrument.ts';
import { susEquivalent } from './score.ts';

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

const styles: Readonly<Record<Scoring, (value: number) => string>> = {
  share: (value) => `${plain.format(value)}%`,
  net: (value) => signed.format(value),
  'umux-lite': (value) => whole.format(value),
  sus: (value) => whole.format(value),
};

/** A number of a figure, or the end of its interval: "72.7%", "+12.5", "62". */
export const numberWords = (value: number, { scoring }: Instrument): string => styles[scoring](value);

const bounds = { 'or-more': ' or more', 'or-less': ' or less' } as const;

/** "81% or more", "+12.5", "62". */
export const valueWords = ({ value, bound }: Figure, instrument: Instrument): string =>
  numberWords(value, instrument) + (bound ? bounds[bound] : '');

/** "between 43.4% and 90.3%". */
export const intervalWords = ({ low, high }: Figure, instrument: Instrument): string =>
  `between ${numberWords(low, instrument)} and ${numberWords(high, instrument)}`;

/** "72.7% said good or very good (between 43.4% and 90.3%), 11 answers" (D4.4). */
export const figureWords = (figure: Figure, instrument: Instrument): string => {
  const { measure, scoring } = instrument;
  const what = `${valueWords(figure, instrument)}${scoring === 'net' ? ', ' : ' '}${measure}`;
  const onSus =
    scoring === 'umux-lite' && !figure.bound
      ? `, about ${whole.format(susEquivalent(figure.value))} on the SUS scale`
      : '';
  return `${what} (${intervalWords(figure, instrument)})${onSus}, ${whole.format(figure.n)} answers`;
};
