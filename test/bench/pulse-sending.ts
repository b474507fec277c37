import { setTimeout as pause } from 'node:timers/promises';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import type { PulseStore } from '../../bot/pulse/store.ts';
import { people } from '../support/people.ts';
import { checked, faultOf } from './checked.ts';
import type { Sent } from './pulse-crowd.ts';
import type { BareTeams } from './teams.ts';
import { press } from './turns.ts';

export interface Stormed {
  /** Every answer that was acknowledged. */
  readonly thanked: readonly Sent[];
  readonly faults: readonly string[];
  /** Milliseconds from the first byte of each to its thanks. */
  readonly waits: readonly number[];
  readonly perSecond: number;
}

/** All of them at the same moment. */
export const sendAll = async (
  bot: string,
  teams: BareTeams,
  pulse: string,
  answers: readonly Sent[],
): Promise<Stormed> => {
  const presses = answers.map(({ person, values: [q1, q2, q3], comment }) => {
    const words = comment === undefined ? {} : { comment, consent: 'true' };
    return press(teams.serviceUrl, person, 'pulse.answer', { id: pulse, q1, q2, q3, ...words });
  });
  const begun = performance.now();
  const all = await Promise.all(
    presses.map((activity) =>
      teams.send(bot, activity).then(
        (answered) => ({
          ms: answered.ms,
          fault: faultOf(answered) ?? (answered.text.includes('Thank you') ? undefined : 'no thanks'),
        }),
        (fault: unknown) => ({ ms: Number.NaN, fault: String(fault) }),
      ),
    ),
  );
  const seconds = (performance.now() - begun) / 1000;
  return {
    thanked: answers.filter((_, at) => all[at]?.fault === undefined),
    faults: all.flatMap(({ fault }) => fault ?? []),
    waits: all.flatMap(({ ms, fault }) => (fault === undefined ? [ms] : [])),
    perSecond: answers.length / seconds,
  };
};

const patienceMs = 60_000;

/** Closed by its author; what was published, and how long that took. */
export const closeAndCount = async (
  bot: string,
  teams: BareTeams,
  { load }: Pick<PulseStore, 'load'>,
  code: string,
  id: string,
): Promise<{ readonly pulse: Pulse; readonly ms: number }> => {
  const begun = performance.now();
  checked(await teams.send(bot, press(teams.serviceUrl, people.cio, 'pulse.close', { id })));
  while (performance.now() - begun < patienceMs) {
    const pulse = (await load(code, id))?.pulse;
    if (pulse?.status === 'closed') return { pulse, ms: performance.now() - begun };
    await pause(100);
  }
  throw new Error(`${id} is not counted after ${patienceMs} ms`);
};
