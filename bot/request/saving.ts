import { z } from 'zod';
import type { Person } from '../core/actor.ts';
import { choice } from '../core/fields.ts';

export const frequencies = ['day', 'week', 'month'] as const;

export type Frequency = (typeof frequencies)[number];

/** Minutes, so often, for so many people. */
export interface Amount {
  readonly minutes: number;
  readonly times: number;
  readonly per: Frequency;
  readonly people: number;
}

/** What the desk says an outcome gives back, and what whoever raised it says to that. */
export interface Saving extends Amount {
  readonly by: Person;
  readonly at: string;
  /** Only what is confirmed counts; their numbers stand in place of the desk's. */
  readonly confirmed?: (Amount & { readonly at: string }) | undefined;
}

/** Teams sends a number as a text, and none at all for a button that only opens the form. */
const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{0,6}$/)
    .optional()
    .transform((text) => (text ? Number(text) : undefined))
    .pipe(z.int().min(least).max(most).optional());

/** The fields of either form. Nothing saved is an answer too. */
export const savingFields = {
  minutes: whole(0, 480),
  times: whole(1, 100),
  per: choice(frequencies),
  people: whole(1, 10_000),
};

/** All of it, or the form is to be shown. */
export const amountIn = ({
  minutes,
  times,
  per,
  people,
}: { readonly [Name in keyof Amount]?: Amount[Name] | undefined }): Amount | undefined =>
  minutes === undefined || times === undefined || per === undefined || people === undefined
    ? undefined
    : { minutes, times, per, people };

/** A working week, and a month as a twelfth of a year: rather too little than too much. */
const aWeek: Readonly<Record<Frequency, number>> = { day: 5, week: 1, month: 12 / 52 };

/** Minutes in a week, over everybody. */
export const weeklyMinutes = ({ minutes, times, per, people }: Amount): number =>
  Math.round(minutes * times * aWeek[per] * people);
