import { z } from 'zod';
import { type Day, dayAt, dayFrom, isoOf, morningOf } from '../calendar/local-day.ts';
import { broadcastNumber, pulseNumber } from '../core/fields.ts';
import { cleanText } from '../core/text.ts';
import type { By } from '../measure/figure.ts';
import { lackOfSet } from '../measure/instruments.ts';
import { type Blackout, blackoutOn, blackoutWords, firstDayAfter } from './blackouts.ts';
import type { Typed } from './form-view.ts';
import { longest, type Terms } from './pulse.ts';
import { isRepeat, ruleOf } from './recurrence.ts';
import { type Times, timesOf } from './times.ts';

/** As it was typed or picked, up to what a card can hold; what it lacks is a sentence on the form. */
const given = (most: number) =>
  z
    .string()
    .max(most)
    .transform(cleanText)
    .optional()
    .transform((text) => text || undefined);

/** Ids, days and rules have no space, so that no sentence passes for one. */
const picked = (shape: RegExp) =>
  z
    .string()
    .regex(shape)
    .optional()
    .transform((text) => text || undefined);

export const formFields = {
  id: pulseNumber,
  title: given(1000),
  own: given(1000),
  instrument: picked(/^[a-z,-]{0,200}$/),
  audience: picked(/^[^\s,|]{0,300}$/),
  closes: picked(/^(\d{4}-\d\d-\d\d)?$/),
  every: picked(/^[\w=;-]{0,100}$/),
  by: picked(/^[a-z,]{0,50}$/),
  follows: z
    .union([z.literal(''), broadcastNumber])
    .optional()
    .transform((id) => id || undefined),
};

export const typedFields = ['title', 'own'] as const;

/** What is offered where nothing was picked: one tap, a week, everybody. */
const usual = { instrument: 'mood', audience: 'everyone', days: 7 } as const;
/** B5: the national pulse has at least two weeks; whoever has not answered in six will not. */
const mostDays = 42;

const bys: readonly By[] = ['profession', 'site'];

export interface Setting {
  readonly now: Date;
  readonly zone: string;
  readonly blackouts: readonly Blackout[];
}

export type ReadTerms =
  | { readonly ok: true; readonly terms: Terms; readonly times: Times; readonly opens: Day }
  | { readonly ok: false; readonly notice: string };

const no = (notice: string): ReadTerms => ({ ok: false, notice });

const tooLong = (text: string, most: number): boolean => [...text].length > most;

const listOf = (text = ''): readonly string[] => text.split(',').filter(Boolean);

/** A week, or the days that are left before the next survey. */
const usualLast = (opens: Day, blackouts: readonly Blackout[]): Day => {
  let last = opens;
  while (last < opens + usual.days && !blackoutOn(isoOf(last + 1), blackouts)) last += 1;
  return last;
};

/** What an empty form is filled in with, so that a title is all that it takes. */
export const usualTerms = ({ now, zone, blackouts }: Setting): Typed => {
  const today = dayAt(now, zone);
  const opens = dayFrom(firstDayAfter(isoOf(today), blackouts)) ?? today;
  return {
    instrument: usual.instrument,
    audience: usual.audience,
    closes: isoOf(usualLast(opens, blackouts)),
  };
};

/** The form as a pulse that can be asked, or what it lacks. */
export const readTerms = (typed: Typed, { now, zone, blackouts }: Setting): ReadTerms => {
  const { title, own, audience = usual.audience } = typed;
  if (!title) return no('Write a title: what is this about?');
  if (tooLong(title, longest.title))
    return no(`Make the title shorter: ${longest.title} characters at the most.`);
  const instruments = listOf(typed.instrument ?? usual.instrument);
  const lack = lackOfSet(instruments, own);
  if (lack !== undefined) return no(lack);
  if (own && !instruments.includes('own'))
    return no('You wrote a statement of your own. Choose it as a question too.');
  if (own && tooLong(own, longest.own)) {
    return no(`Make your statement shorter: ${longest.own} characters at the most.`);
  }
  if (!isRepeat(typed.every ?? '')) return no('Choose how often it comes again from the list.');

  const today = dayAt(now, zone);
  const opensOn = firstDayAfter(isoOf(today), blackouts);
  const opens = dayFrom(opensOn) ?? today;
  const closes = typed.closes === undefined ? usualLast(opens, blackouts) : dayFrom(typed.closes);
  if (closes === undefined) return no('Choose the last day for answers.');
  // A day that fits today may not fit the day after a survey, and the reason comes first.
  const shifted = blackoutWords(isoOf(today), blackouts);
  if (closes <= opens) {
    return no(`${shifted ? `${shifted} ` : ''}Choose a later last day: the day after it goes out, or later.`);
  }
  if (closes - opens > mostDays) return no('Choose an earlier last day: six weeks at the most.');
  for (let day = opens; day <= closes; day += 1) {
    const blackout = blackoutOn(isoOf(day), blackouts);
    if (blackout) return no(`In that time ${blackout.because} runs. Choose an earlier last day.`);
  }
  const terms: Terms = {
    title,
    instruments,
    own,
    audience,
    closes: isoOf(closes),
    by: bys.filter((one) => listOf(typed.by).includes(one)),
    every: ruleOf(typed.every),
  };
  const at = opens === today ? now : morningOf(opens, zone);
  return { ok: true, terms, times: timesOf(at, closes, zone), opens };
};
