import { dayFrom, isoOf } from './local-day.ts';

/** The same days of every year, first and last included: "09-20" to "11-30", or over new year "12-15" to "01-05". */
export interface YearlySpan {
  readonly from: string;
  readonly to: string;
}

/** "02-29" is one too: a span that ends there ends a day earlier in most years. */
export const isMonthDay = (text: string): boolean => dayFrom(`2028-${text}`) !== undefined;

export const inYearlySpan = ({ from, to }: YearlySpan, iso: string): boolean => {
  const day = iso.slice(5);
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
};

/** Every day of the year, and the 29th of February. */
const longest = 366;

/** The first day from this one on that lies in none of them; undefined where they leave no day of the year. */
export const firstDayOutside = (iso: string, spans: readonly YearlySpan[]): string | undefined => {
  const from = dayFrom(iso);
  if (from === undefined) throw new RangeError(`Not a day: ${iso}`);
  for (let day = from; day <= from + longest; day += 1) {
    const on = isoOf(day);
    if (!spans.some((span) => inYearlySpan(span, on))) return on;
  }
  return undefined;
};
