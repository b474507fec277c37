import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { type Shift, shiftKinds } from '../../bot/calendar/shifts.ts';
import { type Standing, standings } from '../../bot/calendar/standing.ts';
import { type ContactFacts, type ContactRules, mayTell } from '../../bot/contact/rules.ts';
import { stoppable } from '../../bot/contact/wishes.ts';
import type { Occasion } from '../../bot/core/occasion.ts';
import type { Session } from '../../bot/core/organisation.ts';
import { at, inWindow, isQuiet } from './wall.ts';

const zone = 'Europe/London';
const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${twoDigits(hour)}:${twoDigits(minute)}`);
const quiet = fc.record({ from: clock, to: clock });

/** Times around which something happens: any week, and both weeks in which the clocks change. */
const start = fc
  .constantFrom('2026-10-22 00:00', '2027-03-25 00:00', '2026-11-23 00:00')
  .map((text) => at(text).getTime());
const soon = (from: number): fc.Arbitrary<Date> =>
  fc.nat(7 * 1440).map((minutes) => new Date(from + minutes * minuteMs));
const day = (from: number, least: number, most: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: least, max: most })
    .map((days) => new Date(from + days * dayMs + dayMs / 2).toISOString().slice(0, 10));

const session: fc.Arbitrary<Session> = fc
  .record({
    day: fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'),
    hours: fc.uniqueArray(fc.nat(24), { minLength: 2, maxLength: 2 }),
  })
  .map(({ day: weekday, hours }) => {
    const [from = 0, to = 24] = hours.toSorted((a, b) => a - b);
    return { day: weekday, from: `${twoDigits(from)}:00`, to: `${twoDigits(to)}:00` };
  });

const shift = (from: number): fc.Arbitrary<Shift> =>
  fc.record({ date: day(from, -2, 9), kind: fc.constantFrom(...shiftKinds) });

const drawn = start.chain((from) =>
  fc.record({
    stated: fc.record<ContactFacts>({
      wishes: fc.record(
        {
          quiet,
          shifts: fc.array(shift(from), { maxLength: 3 }),
          stopped: fc.subarray([...stoppable]),
          standing: fc.constantFrom(...standings),
          snoozedUntil: soon(from).map((date) => date.toISOString()),
        },
        { requiredKeys: ['shifts', 'stopped'] },
      ),
      told: fc.dictionary(day(from, -9, 7), fc.nat(4), { maxKeys: 5 }),
      sessions: fc.option(fc.array(session, { maxLength: 2 }), { nil: undefined }),
    }),
    occasion: fc.record<Occasion>({
      topic: fc.constantFrom('request', 'desk', 'update', 'change', 'celebration', 'outage'),
      urgent: fc.nat(9).map((one) => one === 0),
      bulk: fc.boolean(),
    }),
    now: soon(from),
    seenAgo: fc.option(fc.nat(40), { nil: undefined }),
    later: fc.double({ min: 0, max: 1, noNaN: true }),
    rules: fc.record<ContactRules>({
      zone: fc.constant(zone),
      perWeek: fc.integer({ min: 1, max: 9 }),
      quiet: fc.option(quiet, { nil: undefined }),
    }),
  }),
);

/** Nobody was seen in the time to come. */
const everything = drawn.map(({ stated, seenAgo, ...rest }) => ({
  ...rest,
  facts:
    seenAgo === undefined
      ? stated
      : { ...stated, seen: new Date(rest.now.getTime() - seenAgo * minuteMs).toISOString() },
}));

type Case = typeof everything extends fc.Arbitrary<infer One> ? One : never;

const always = (law: (one: Case) => void): void => fc.assert(fc.property(everything, law), { numRuns: 800 });

const isHere = ({ seen }: ContactFacts, now: Date): boolean =>
  seen !== undefined && Math.abs(now.getTime() - Date.parse(seen)) < 20 * minuteMs;

const isOver = ({ date, kind }: Shift, now: Date): boolean => {
  const ends = { early: '14:30', late: '20:00', 'long-day': '20:00', night: '07:30' } as const;
  const last = kind === 'night' ? DateTime.fromISO(date).plus({ days: 1 }).toISODate() : date;
  return at(`${last} ${ends[kind]}`) <= now;
};

const isStanding = (standing: Standing, now: Date): boolean => {
  const times = {
    'early-morning': ['08:00', '09:30'],
    midday: ['13:00', '14:00'],
    evening: ['17:30', '19:30'],
    night: ['20:00', '07:00'],
  } as const;
  const [from, to] = times[standing];
  return isQuiet(from, to, now);
};

const inSession = (sessions: readonly Session[], now: Date): boolean => {
  const local = DateTime.fromJSDate(now, { zone }).setLocale('en');
  const shown = local.toFormat('HH:mm');
  return sessions.some(
    ({ day: weekday, from, to }) => weekday === local.toFormat('ccc') && from <= shown && shown < to,
  );
};

describe('the contact rules, whatever anybody said', () => {
  it('D6.2, A1.2: send nothing in a pause, off shift or at another time of day, unless urgent', () => {
    always(({ facts, occasion, now, rules }) => {
      const { wishes, sessions = [] } = facts;
      if (mayTell(facts, occasion, now, rules).say !== 'send' || occasion.urgent) return;
      assert.ok(!(Date.parse(wishes.snoozedUntil ?? '') > now.getTime()), 'in a pause');
      const coming = wishes.shifts.filter((one) => !isOver(one, now));
      assert.ok(coming.length === 0 || coming.some((one) => inWindow(one, now)), 'off shift');
      if (coming.length > 0 || !wishes.standing || inSession(sessions, now)) return;
      assert.ok(isStanding(wishes.standing, now), 'at another time of day');
    });
  });

  it('A4.7: send nothing out of session or in quiet hours, unless urgent or they are here', () => {
    always(({ facts, occasion, now, rules }) => {
      const { wishes, sessions = [] } = facts;
      if (mayTell(facts, occasion, now, rules).say !== 'send' || occasion.urgent || isHere(facts, now))
        return;
      assert.ok(sessions.length === 0 || inSession(sessions, now), 'out of session');
      const hours = wishes.quiet ?? rules.quiet;
      const said = wishes.standing !== undefined || wishes.shifts.some((one) => !isOver(one, now));
      if (said || sessions.length > 0 || !hours) return;
      assert.ok(!isQuiet(hours.from, hours.to, now), 'in quiet hours');
    });
  });

  it('send a campaign nothing beyond the cap of the last seven days', () => {
    always(({ facts, occasion, now, rules }) => {
      if (!occasion.bulk || occasion.urgent || mayTell(facts, occasion, now, rules).say !== 'send') return;
      const local = DateTime.fromJSDate(now, { zone });
      const sum = Object.entries(facts.told)
        .filter(([date]) => date > String(local.minus({ days: 7 }).toISODate()))
        .reduce((total, [, count]) => total + count, 0);
      assert.ok(sum < rules.perWeek);
    });
  });

  it('hold until a later time, and send when asked again then', () => {
    always(({ facts, occasion, now, rules }) => {
      const verdict = mayTell(facts, occasion, now, rules);
      if (verdict.say !== 'hold') return;
      assert.ok(verdict.until > now);
      assert.deepEqual(mayTell(facts, occasion, verdict.until, rules), { say: 'send' });
    });
  });

  it('hold until the first time that is allowed: asked in between, they name the same', () => {
    always(({ facts: { seen, ...facts }, occasion, now, later, rules }) => {
      const verdict = mayTell(facts, occasion, now, rules);
      if (verdict.say !== 'hold') return;
      const span = verdict.until.getTime() - now.getTime();
      const between = new Date(now.getTime() + Math.floor(later * (span - 1)));
      const again = mayTell(facts, occasion, between, rules);
      // Two rules may name the same time: a shift that ends as a session begins.
      assert.deepEqual(again.say === 'hold' && again.until, verdict.until);
    });
  });

  it('hold nothing longer for being asked with less to hold it for', () => {
    const until = (...[facts, occasion, now, rules]: Parameters<typeof mayTell>): number => {
      const verdict = mayTell(facts, occasion, now, rules);
      return verdict.say === 'hold' ? verdict.until.getTime() : now.getTime();
    };
    always(({ facts, occasion, now, rules }) => {
      const whole = until(facts, occasion, now, rules);
      const { snoozedUntil, ...awake } = facts.wishes;
      assert.ok(until({ ...facts, wishes: awake }, occasion, now, rules) <= whole);
      assert.ok(until({ ...facts, told: {} }, occasion, now, rules) <= whole);
      assert.ok(until(facts, { ...occasion, bulk: false }, now, rules) <= whole);
      const here = { ...facts, seen: now.toISOString() };
      assert.ok(
        until(here, occasion, now, rules) <= until({ ...facts, seen: undefined }, occasion, now, rules),
      );
    });
  });
});
