import { isDeepStrictEqual } from 'node:util';
import { leastGroup } from '../../bot/measure/figures.ts';
import type { Child } from './child.ts';
import type { Options } from './options.ts';
import { type Keep, withParts } from './parts.ts';
import { data } from './places.ts';
import { expectedOf, isTruePulse, pulseAccountOf } from './pulse-account.ts';
import { putBallots } from './pulse-ballots.ts';
import { answersOf, askedCrowd, askedOf, terms } from './pulse-crowd.ts';
import { storePulse } from './pulse-stored.ts';
import type { Counted, Spent } from './questions.ts';
import type { Row } from './row.ts';
import { type StoreChild, startCounter, startStore } from './service.ts';
import { sideBySide } from './side-by-side.ts';
import { ratioOf, spreadOf, timesWords } from './stats.ts';
import { openStore } from './stored.ts';

const mostMs = 2000;
const mostMemory = 1.3;
const pulse = 'WP-BENCH';
const codeOf = (count: number): string => `RCOUNT${count}`;

const sizesOf = ({ quick }: Options) =>
  quick ? { many: 5000, few: 500, warm: 1, pairs: 2 } : { many: 50_000, few: 5000, warm: 1, pairs: 5 };

/** So many people have answered. What has to come of it is worked out from the ballots, one by one. */
const fill = async (store: StoreChild, count: number) => {
  const code = codeOf(count);
  const asked = askedOf(count);
  const answers = answersOf(count);
  await askedCrowd(store, code, count, 'http://127.0.0.1', [pulse]);
  await putBallots(store, code, pulse, asked, answers);
  const stored = await openStore(store.connection, code);
  await storePulse(stored, code, { id: pulse, asked: [], ...terms });
  const account = await pulseAccountOf(stored.ballots, pulse, asked, answers);
  const expected: unknown = JSON.parse(JSON.stringify(expectedOf(pulse, account.ballots, leastGroup)));
  return (counted: readonly Counted[]): boolean =>
    isTruePulse(account) && counted.every(({ results }) => isDeepStrictEqual(results, expected));
};

interface Timed {
  /** Counting, and reading the same ballots. */
  readonly pairs: readonly (readonly [Spent, Spent])[];
  readonly counted: readonly Counted[];
}

const time = async (
  counter: Child,
  { warm, pairs }: ReturnType<typeof sizesOf>,
  profile: boolean,
): Promise<Timed> => {
  const counted: Counted[] = [];
  const count = async (): Promise<Spent> => {
    const one = await counter.ask('count', pulse);
    counted.push(one);
    return one.counting;
  };
  const read = (): Promise<Spent> => counter.ask('read', pulse);
  const timed = await sideBySide([count, read], { warm, pairs }, (side) => side());
  const file = `${data}/pulse-results.cpuprofile`;
  for (const step of profile ? ['start', 'write'] : []) {
    await counter.ask('profile', file);
    if (step === 'start') await count();
  }
  return { pairs: timed, counted };
};

/** The most that a fresh process holds that counts the pulse so often. */
const peakOf = async (keep: Keep, store: StoreChild, count: number, times: number): Promise<number> => {
  const counter = await keep(startCounter(store.connection, codeOf(count)));
  let peak = 0;
  for (let turn = 0; turn < times; turn += 1) ({ peak } = await counter.ask('count', pulse));
  await counter.stop();
  return peak;
};

const words = (count: number): string => count.toLocaleString('en-GB');
const seconds = (ms: number): string => (ms / 1000).toFixed(2);

const timeRows = ({ pairs, counted }: Timed, many: number, isExact: boolean): readonly Row[] => {
  const ms = spreadOf(pairs.map(([one]) => one.ms));
  const cpu = spreadOf(pairs.map(([one]) => one.cpu));
  const ratio = ratioOf(pairs.map(([one, floor]) => [one.cpu, floor.cpu]));
  const [first] = counted;
  const people = counted.map((one) => one.people);
  return [
    {
      what: `the results of ${words(many)} answers, from the ballots to what is published`,
      measured:
        `${seconds(ms.median)} s (${seconds(ms.low)} to ${seconds(ms.high)}), ${seconds(cpu.median)} of the processor, ` +
        `${timesWords(ratio)} that of reading them; ${isExact ? 'exact' : 'wrong'}`,
      budget: `${mostMs / 1000} s, exact`,
      share: isExact ? ms.median / mostMs : Number.NaN,
      facts: { ms, cpu, ratio, pairs },
    },
    {
      what: `who took part, written down for ${words(many)} people`,
      measured: `${seconds(first?.people ?? Number.NaN)} s, and ${seconds(spreadOf(people.slice(1)).median)} s where it is there already`,
      budget: '',
      facts: { people },
    },
    {
      what: `the comments of ${words(many)} answers put by`,
      measured: `${seconds(first?.comments ?? Number.NaN)} s for one in ten`,
      budget: '',
      facts: { comments: counted.map(({ comments }) => comments) },
    },
  ];
};

/** A pulse of a whole region as it closes, beside one of a trust: both hold one page of ballots at a time. */
export const resultRows = (options: Options): Promise<readonly Row[]> =>
  withParts(async (keep) => {
    const sizes = sizesOf(options);
    const { many, few } = sizes;
    const store = await keep(startStore());
    const isExact = await fill(store, many);
    await fill(store, few);
    const counter = await keep(startCounter(store.connection, codeOf(many)));
    const timed = await time(counter, sizes, options.profile);
    await counter.stop();

    // Once for what is written the first time; then as many ballots through the one as through the other, so that what
    // is thrown away is as much.
    await peakOf(keep, store, few, 1);
    const peak = {
      few: await peakOf(keep, store, few, many / few),
      many: await peakOf(keep, store, many, 1),
    };
    const ratio = peak.many / peak.few;
    return [
      ...timeRows(timed, many, isExact(timed.counted)),
      {
        what: `memory while ${words(many)} answers are counted`,
        measured: `${ratio.toFixed(2)} x: ${peak.many.toFixed(0)} to ${peak.few.toFixed(0)} MB`,
        budget: `under ${mostMemory} x that of ${words(few)}`,
        share: ratio / mostMemory,
        facts: { ratio, peak },
      },
    ];
  });
