import assert from 'node:assert/strict';
import { outboxEmpty } from '../journeys/stored.ts';
import type { Person } from '../teams/person.ts';
import { wallClock } from './wall-clock.ts';
import { openWard, type Ward, type WardOptions } from './ward.ts';

export const pulseTerms = {
  title: 'The new drug charts',
  instrument: 'mood',
  audience: 'everyone',
  closes: '2026-12-10',
} as const;

export interface PulseWard extends Ward {
  readonly clock: ReturnType<typeof wallClock>;
  /** Colleagues who are in no settings file and have met Wardline. */
  readonly crowd: readonly Person[];
  /** Asks everybody, waits until all have it, and gives its number. */
  asks(more?: Readonly<Record<string, string>>): Promise<string>;
  /** Ends it, and waits until everybody has seen what came of it. */
  ends(id: string): Promise<void>;
}

/** A ward with a crowd to ask, on a day that no blackout keeps free. */
export const openPulseWard = async (size: number, options: WardOptions = {}): Promise<PulseWard> => {
  const clock = wallClock('2026-12-02T10:00:00Z');
  const ward = await openWard({ clock: clock.now, ...options });
  const crowd = Array.from({ length: size }, (_, at) => {
    const n = String(at).padStart(2, '0');
    return ward.teams.person({ id: `0c0c0c0c-0000-4000-8000-0000000000${n}`, name: `Colleague ${n}` });
  });
  await Promise.all([...crowd, ward.cio].map((person) => person.installs()));
  return {
    ...ward,
    clock,
    crowd,
    asks: async (more = {}) => {
      const form = await ward.cio.says('pulse');
      const preview = await ward.cio.presses(form.card, 'pulse.preview', { ...pulseTerms, ...more });
      const done = await ward.cio.presses(preview.card, 'pulse.create');
      const id = /WP-[0-9A-Z]{5}/.exec(JSON.stringify(done.card))?.[0] ?? assert.fail(done.text);
      await outboxEmpty(ward);
      return id;
    },
    ends: async (id) => {
      await ward.cio.sends('pulse.close', { id });
      await ward.cio.chat().shows(/answered/, 5_000);
      await outboxEmpty(ward);
    },
  };
};
