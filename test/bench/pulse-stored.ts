import type { Groups } from '../../bot/pulse/ballot.ts';
import type { Terms } from '../../bot/pulse/pulse.ts';
import { create } from '../../bot/pulse/rules.ts';
import type { Storage } from '../../bot/storage/storage.ts';
import { people } from '../support/people.ts';

export interface AskedOne {
  readonly id: string;
  readonly groups: Groups;
}

export interface PulseToStore extends Partial<Pick<Terms, 'instruments' | 'by'>> {
  readonly id: string;
  readonly asked: readonly AskedOne[];
}

const dayMs = 86_400_000;
const dateOf = (at: Date): string => at.toISOString().slice(0, 10);

/** An open pulse of the CIO as if everybody had been asked, with no messages: telling them takes Teams' own time. */
export const storePulse = async (
  { pulses, ballots }: Pick<Storage, 'pulses' | 'ballots'>,
  code: string,
  { id, asked, instruments = ['mood'], by = [] }: PulseToStore,
): Promise<void> => {
  const now = new Date();
  const ends = new Date(now.getTime() + 7 * dayMs);
  const { id: author, name } = people.cio;
  const creation = {
    id,
    terms: { title: 'The new drug charts', instruments, audience: 'everyone', closes: dateOf(ends), by },
    times: { opensAt: now.toISOString(), closesAt: ends.toISOString() },
    by: { id: author, name },
  };
  const change = { ...create(creation, now), tasks: [] };
  const saved = await pulses.save(code, { change, by: creation.by });
  if (saved !== 'saved') throw new Error(`${id} was there already`);
  await ballots.issue(id, asked);
};
