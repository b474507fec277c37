import type { Groups } from '../../bot/pulse/ballot.ts';
import type { Asked } from '../../bot/pulse/participation.ts';
import { crowd } from './crowd.ts';
import type { OrderedStore } from './ordered-store.ts';
import { colleague } from './organisation.ts';
import type { AskedOne } from './pulse-stored.ts';
import type { StoreChild } from './service.ts';

const professions = ['Doctor', 'Midwife', 'Nurse', 'Pharmacist', 'Physiotherapist'];

/** What is asked, and how it will be broken down: as much as one pulse may ask. */
export const terms = { instruments: ['mood', 'umux-lite'], by: ['profession'] } as const;

const groupsOf = (at: number): Groups => ({ profession: professions[at % professions.length] ?? '' });

export const askedOf = (count: number): readonly AskedOne[] =>
  Array.from({ length: count }, (_, at) => ({ id: colleague(at).id, groups: groupsOf(at) }));

/** One answer as it is sent. */
export interface Sent {
  readonly person: { readonly id: string; readonly name: string };
  readonly values: readonly [number, number, number];
  readonly comment?: string | undefined;
}

/** Anything the scales allow, the same in each run. `turn` tells two answers of one person apart. */
const valuesOf = (at: number, turn: number): Sent['values'] => [
  1 + ((at * 7 + turn) % 5),
  1 + ((at * 5 + turn) % 7),
  1 + ((Math.floor(at / 3) + turn) % 7),
];

const commentEvery = 10;
const twiceEvery = 20;

/** How many of so many people answer on two devices at once. */
export const twiceOf = (count: number): number => Math.ceil(count / twiceEvery);

/** One in ten adds words; one in twenty, and none of those, sends two answers at once. */
export const answersOf = (count: number): readonly Sent[] =>
  Array.from({ length: count }, (_, at): readonly Sent[] => {
    const person = colleague(at);
    const comment =
      at % commentEvery === 1 ? `The charts print twice on ward ${at}, mostly at night.` : undefined;
    const one = { person, values: valuesOf(at, 0), comment };
    return at % twiceEvery === 0 ? [one, { person, values: valuesOf(at, 1) }] : [one];
  }).flat();

/** So many people have met Wardline and were asked these. */
export const askedCrowd = (
  store: Pick<StoreChild | OrderedStore, 'put'>,
  code: string,
  count: number,
  serviceUrl: string,
  pulses: readonly string[],
): Promise<void> => {
  const on = new Date().toISOString().slice(0, 10);
  return crowd(store, code, count, serviceUrl, (at) => {
    const asked: Asked = Object.fromEntries(pulses.map((id) => [id, { on, groups: groupsOf(at) }]));
    return { asked: JSON.stringify(asked) };
  });
};
