import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Member } from '../../bot/core/organisation.ts';
import type { Entry } from '../../bot/directory/entry.ts';
import {
  askDue,
  asked,
  askTimes,
  confirmed,
  doubtfulFrom,
  firstListed,
  isFresh,
} from '../../bot/directory/rules.ts';
import { timesOf } from '../support/leads.ts';

const dayMs = 24 * 60 * 60_000;

const lead = (more: Partial<Member> = {}): Member => ({
  id: 'lena',
  name: 'Lena Fox',
  roles: ['lead'],
  sessions: [{ day: 'Tue', from: '09:00', to: '13:00' }],
  ...more,
});

const due = (entry: Entry, at: string, member: Member = lead()) => {
  const { ask, next } = askDue(entry, askTimes(member, timesOf([member])), new Date(at));
  return [ask, next?.toISOString()];
};

const changed = (entry: Entry | 'unchanged'): Entry =>
  entry === 'unchanged' ? assert.fail('nothing changed') : entry;
const ask = (entry: Entry, at: string, reachable = true): Entry =>
  changed(asked(entry, reachable, new Date(at)));
const confirm = (entry: Entry, at: string): Entry => changed(confirmed(entry, new Date(at)));
const flaggedOn = (entry: Entry): string | undefined => {
  const from = doubtfulFrom(entry);
  return from === undefined ? undefined : new Date(from).toISOString();
};

const friday = '2026-11-20T10:00:00.000Z';
const tuesday = '2026-11-24T09:00:00.000Z';
const listed = firstListed(new Date(friday));

describe('A4.2: when a lead is asked whether their entry is right', () => {
  it('is as their next session begins, and at no other time', () => {
    assert.deepEqual(due(listed, friday), [false, tuesday]);
    assert.deepEqual(due(listed, '2026-11-24T08:59:59Z'), [false, tuesday]);
    assert.equal(due(listed, tuesday)[0], true);
    assert.deepEqual(due(listed, '2026-11-24T13:00:00Z'), [false, '2026-12-01T09:00:00.000Z']);
  });

  it('is the session after the one in which they were listed', () => {
    const meanwhile = firstListed(new Date('2026-11-24T09:30:00Z'));
    assert.deepEqual(due(meanwhile, '2026-11-24T09:30:00Z'), [false, '2026-12-01T09:00:00.000Z']);
  });

  it('is late in a session, where the service was down as it began', () => {
    assert.equal(due(listed, '2026-11-24T11:15:00Z')[0], true);
  });

  it('A4.15: is when they are back from leave', () => {
    const away = lead({ away: [{ from: '2026-11-23', to: '2027-02-28' }] });
    assert.deepEqual(due(listed, friday, away), [false, '2027-03-02T09:00:00.000Z']);
    assert.deepEqual(due(listed, tuesday, away), [false, '2027-03-02T09:00:00.000Z']);
  });

  it('is in service hours for whoever names no sessions, or has none', () => {
    for (const sessions of [undefined, []]) {
      assert.deepEqual(due(listed, friday, lead({ sessions })), [false, '2026-11-23T08:00:00.000Z']);
    }
  });

  it('is at once for whoever is there day and night, for whom no session begins', () => {
    const always = (['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const).map((day) => ({
      day,
      from: '00:00',
      to: '24:00',
    }));
    assert.equal(due(listed, friday, lead({ sessions: always }))[0], true);
  });

  it('is once, and again a year after they confirmed it', () => {
    const once = ask(listed, tuesday);
    assert.deepEqual(due(once, tuesday), [false, '2027-11-30T09:00:00.000Z']);
    const right = confirm(once, '2027-01-12T09:05:00Z');
    assert.deepEqual(due(right, '2027-11-30T09:00:00Z'), [false, '2028-01-18T09:00:00.000Z']);
    assert.equal(due(right, '2028-01-18T09:00:00Z')[0], true);
  });

  it('is again a year later where they did not answer', () => {
    const once = ask(listed, tuesday);
    assert.equal(due(once, '2027-11-23T09:00:00Z')[0], false, 'the day before');
    assert.equal(due(once, '2027-11-30T09:00:00Z')[0], true);
  });

  it('is not before a year where they confirmed it unasked', () => {
    const right = confirm(listed, '2026-11-23T10:00:00Z');
    assert.deepEqual(due(right, tuesday), [false, '2027-11-30T09:00:00.000Z']);
  });
});

describe('A4.2: an entry that was asked about and not confirmed', () => {
  it('is flagged after 90 days, and no longer once it is confirmed', () => {
    const once = ask(listed, tuesday);
    assert.equal(flaggedOn(listed), undefined, 'nobody was asked');
    assert.equal(flaggedOn(once), '2027-02-22T09:00:00.000Z');
    assert.equal(flaggedOn(confirm(once, '2027-05-01T09:00:00Z')), undefined);
  });

  it('stays flagged where they are asked again a year later', () => {
    const twice = ask(ask(listed, tuesday), '2027-11-30T09:00:00Z');
    assert.equal(flaggedOn(twice), '2027-02-22T09:00:00.000Z');
    assert.equal(twice.asked, '2027-11-30T09:00:00.000Z');
  });

  it('counts its days also where nobody could be told, and anew from the day on which somebody can', () => {
    const unheard = ask(listed, tuesday, false);
    assert.equal(flaggedOn(unheard), '2027-02-22T09:00:00.000Z');
    assert.deepEqual(due(unheard, '2026-11-24T13:00:00Z'), [false, '2026-12-01T09:00:00.000Z']);
    assert.equal(due(unheard, '2026-12-01T09:00:00Z')[0], true);
    assert.equal(asked(unheard, false, new Date('2026-12-01T09:00:00Z')), 'unchanged');
    const heard = ask(unheard, '2027-03-02T09:00:00.000Z');
    assert.equal(flaggedOn(heard), '2027-05-31T09:00:00.000Z');
    assert.equal(heard.unheard, undefined);
  });

  it('is confirmed once for any number of taps, and again on another day', () => {
    const once = confirm(ask(listed, tuesday), '2026-11-24T09:05:00.000Z');
    assert.equal(confirmed(once, new Date('2026-11-24T09:05:02Z')), 'unchanged');
    assert.ok(isFresh(once, new Date('2026-11-24T09:05:02Z')));
    assert.equal(confirm(once, '2026-12-24T09:00:00.000Z').confirmed, '2026-12-24T09:00:00.000Z');
    assert.equal(once.since, listed.since, 'when they were listed is kept');
  });
});

const firstAsk = ({ unanswered }: Entry): number => Date.parse(unanswered ?? assert.fail('not asked'));

/** Years of sessions, absences and answers, an hour at a time at the most. */
const lives = fc.record({
  days: fc.uniqueArray(fc.constantFrom('Mon', 'Tue', 'Wed', 'Thu', 'Fri'), { minLength: 1, maxLength: 3 }),
  answers: fc.array(fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }), {
    minLength: 3,
    maxLength: 3,
  }),
  reachable: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
  begins: fc.integer({ min: 0, max: 400 * 24 }),
});

describe('A4.2: three years of a lead, by law', () => {
  it('ask in sessions alone, never twice within a year, and flag exactly what went 90 days without an answer', () => {
    fc.assert(
      fc.property(lives, ({ days, answers, reachable, begins }) => {
        const member = lead({ sessions: days.map((day) => ({ day, from: '09:00', to: '12:00' })) });
        const timetable = askTimes(member, timesOf([member]));
        const start = Date.parse('2026-01-01T00:00:00Z') + begins * 60 * 60_000;
        const told: number[] = [];
        const untold = [...answers];
        const chance = [...reachable];
        let entry = firstListed(new Date(start));
        let now = start;
        for (let step = 0; step < 200 && now < start + 3 * 365 * dayMs; step += 1) {
          const { ask: is, next } = askDue(entry, timetable, new Date(now));
          if (!is) {
            assert.ok(next && next.getTime() > now, 'time goes on');
            now = next.getTime();
            continue;
          }
          const can = chance.pop() ?? true;
          const after = asked(entry, can, new Date(now));
          if (after !== 'unchanged') entry = after;
          if (can) told.push(now);
          const days = can ? untold.shift() : undefined;
          if (days !== undefined) {
            const at = now + days * dayMs;
            const from = doubtfulFrom(entry) ?? assert.fail();
            assert.equal(from <= at, at - firstAsk(entry) >= 90 * dayMs);
            entry = changed(confirmed(entry, new Date(at)));
            assert.equal(doubtfulFrom(entry), undefined);
          }
          now = Math.max(now, askDue(entry, timetable, new Date(now)).next?.getTime() ?? now);
        }
        for (const [at, one] of told.entries()) {
          const hour = new Date(one).toLocaleTimeString('en-GB', {
            timeZone: 'Europe/London',
            hour: '2-digit',
          });
          assert.equal(hour, '09', 'as a session begins');
          const before = told[at - 1];
          assert.ok(before === undefined || one - before >= 365 * dayMs, 'once a year');
        }
        assert.ok(told.length <= 3);
      }),
      { numRuns: 100 },
    );
  });
});
