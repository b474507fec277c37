import { dayAt, dayFrom, isoOf, morningOf } from '../calendar/local-day.ts';
import { type Organisation, withRole } from '../core/organisation.ts';
import { firstDayAfter } from '../pulse/blackouts.ts';
import type { Decision } from '../pulse/change.ts';
import { dueOf } from '../pulse/due.ts';
import { historyOf } from '../pulse/history.ts';
import { standingOf } from '../pulse/loop.ts';
import { roundNumber } from '../pulse/number.ts';
import type { Policy } from '../pulse/ports.ts';
import type { Pulse } from '../pulse/pulse.ts';
import { nextRound } from '../pulse/recurrence.ts';
import { counted, create, followed, owing, stop } from '../pulse/rules.ts';
import { type Line, mostLatest } from '../pulse/store.ts';
import { timesOf } from '../pulse/times.ts';
import type { Storage } from '../storage/storage.ts';
import { byItself } from './by-itself.ts';
import { countPulse } from './pulse-count.ts';
import { itself } from './watch.ts';

export interface PulseWatchPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly policy: Policy;
  readonly clock: () => Date;
  readonly failed: (fault: unknown) => void;
}

const dayMs = 86_400_000;
/** Pulses that may be compared person by person: nobody's answers stay the same for longer (B5). */
const linkedMs = 90 * dayMs;

/** The counting of many takes longer than others ought to wait for: looked at again after so many milliseconds. */
const patience = 500;
const againMs = 1_000;

const sleep = (ms: number): Promise<'late'> => new Promise((resolve) => setTimeout(resolve, ms, 'late'));

/** What time alone brings to a pulse: it opens, reminds, closes, is counted, and comes again. */
export const pulseWatch = ({ stored, organisation, policy, clock, failed }: PulseWatchPorts) => {
  const { pulses, ballots, contacts, participation } = stored;
  const { code, zone, people } = organisation;
  const count = countPulse({
    organisation: code,
    ballots,
    contacts,
    participation,
    threshold: policy.threshold,
  });
  const jobs = new Map<string, Promise<'done'>>();

  const changed = byItself(pulses, code);
  const change = (id: string, decide: (pulse: Pulse) => Decision): Promise<void> =>
    changed(id, ({ pulse }) => decide(pulse));

  const linkedTo = async (pulse: Pulse, lines: readonly Line[]): Promise<readonly Pulse[]> => {
    const since = new Date(clock().getTime() - linkedMs).toISOString();
    const alike = lines.filter(
      ({ id, closedAt = '', instruments, figures }) =>
        id !== pulse.id &&
        closedAt > since &&
        figures?.length &&
        instruments.some((one) => pulse.instruments.includes(one)),
    );
    const loaded = await Promise.all(alike.map(({ id }) => pulses.load(code, id)));
    return loaded.flatMap((one) => (one ? [one.pulse] : []));
  };

  /** A series ends with whoever began it. */
  const mayGoOn = ({ author, every }: Pulse): boolean =>
    every !== undefined &&
    people.some(({ id, roles }) => id === author.id && roles.some((role) => policy.senders.includes(role)));

  const nextOf = ({ every, series, closes }: Pulse): string | undefined => {
    const on = every && series ? nextRound(every, series.since, closes) : undefined;
    const day = on === undefined ? undefined : dayFrom(firstDayAfter(on, policy.blackouts));
    return day === undefined ? undefined : morningOf(day, zone).toISOString();
  };

  /** Everything up to here can be done again; with the results saved, ballots and key may go. */
  const countAll = async (pulse: Pulse): Promise<void> => {
    const lines = await pulses.latest(code, mostLatest);
    const results = await count(pulse, await linkedTo(pulse, lines));
    const now = clock();
    const { fallen } = historyOf({ ...pulse, results, closedAt: now.toISOString() }, lines, zone);
    const nextAt = mayGoOn(pulse) ? nextOf(pulse) : undefined;
    await change(pulse.id, (before) =>
      counted(before, { results, nextAt, alarmed: fallen ? withRole(people, 'cio') : [] }, now),
    );
  };

  /** `done` where it did not take long. A second look while it goes on finds it going on. */
  const counting = async (pulse: Pulse): Promise<'done' | 'late'> => {
    const { id } = pulse;
    const job =
      jobs.get(id) ??
      countAll(pulse).then(
        () => 'done' as const,
        (fault: unknown) => {
          failed(fault);
          throw fault;
        },
      );
    jobs.set(id, job);
    const forget = (): void => void jobs.delete(id);
    job.then(forget, forget);
    return Promise.race([job, sleep(patience)]);
  };

  const startRound = async (pulse: Pulse, now: Date): Promise<Date | undefined> => {
    const { id, series, opensAt, closes } = pulse;
    if (!mayGoOn(pulse) || !series) {
      await change(id, (before) => stop(before, now));
      return undefined;
    }
    const standing = standingOf(await pulses.latest(code, mostLatest), pulse.audience);
    const heard = standing?.kind === 'answered' && (await pulses.heard(code, standing.line.id));
    if (standing && !heard) {
      if (standing.line.id === id) await change(id, (before) => owing(before, now));
      return new Date(now.getTime() + dayMs);
    }
    const today = dayAt(now, zone);
    const length = (dayFrom(closes) ?? today) - dayAt(new Date(opensAt), zone);
    const last = today + length;
    const round = series.round + 1;
    const { title, instruments, own, audience, by, every, author } = pulse;
    const creation = create(
      {
        id: roundNumber(series.id, round),
        terms: { title, instruments, own, audience, by, every, closes: isoOf(last) },
        times: timesOf(now, last, zone),
        by: author,
        series: { ...series, round },
      },
      now,
    );
    // A conflict: another replica was first, and it is the same round.
    await pulses.save(code, { change: creation, by: itself });
    await change(id, (before) => followed(before, now));
    return undefined;
  };

  return async (id: string, now: Date): Promise<Date | undefined> => {
    const loaded = await pulses.load(code, id);
    if (!loaded) return undefined;
    const { pulse } = loaded;
    const due = dueOf(pulse, now);
    if (due.decision) await change(id, (before) => dueOf(before, now).decision ?? 'unchanged');
    if (due.work === 'count' && (await counting(pulse)) === 'late') return new Date(now.getTime() + againMs);
    if (due.work === 'erase') await ballots.erase(id);
    if (due.round) return startRound(pulse, now);
    return due.next;
  };
};
