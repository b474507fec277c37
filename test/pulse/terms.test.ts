import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayAt, dayFrom, isoOf } from '../../bot/calendar/local-day.ts';
import { blackoutOn } from '../../bot/pulse/blackouts.ts';
import type { Typed } from '../../bot/pulse/form-view.ts';
import { formFields, type ReadTerms, readTerms, usualTerms } from '../../bot/pulse/terms.ts';
import { timesOf } from '../../bot/pulse/times.ts';

const zone = 'Europe/London';
const now = new Date('2026-12-02T10:00:00Z');
const blackouts = [
  { from: '01-01', to: '01-31', because: 'the national quarterly survey' },
  { from: '09-20', to: '11-30', because: 'the national staff survey' },
];
const right: Typed = {
  title: 'Charts',
  instrument: 'mood,umux-lite',
  audience: 'everyone',
  closes: '2026-12-10',
};
const read = (more: Typed, at = now): ReadTerms =>
  readTerms({ ...right, ...more }, { now: at, zone, blackouts });
const lack = (more: Typed, at = now): string => {
  const result = read(more, at);
  return result.ok ? 'nothing' : result.notice;
};
const fine = (more: Typed, at = now) => {
  const result = read(more, at);
  if (!result.ok) assert.fail(result.notice);
  return result;
};

describe('the form of a pulse', () => {
  const lacks: readonly (readonly [Typed, string])[] = [
    [{ title: undefined }, 'Write a title: what is this about?'],
    [{ title: 'x'.repeat(101) }, 'Make the title shorter: 100 characters at the most.'],
    [{ instrument: '' }, 'Choose what to ask.'],
    [{ instrument: ',' }, 'Choose what to ask.'],
    [{ instrument: 'nees' }, 'One of the questions is no longer there. Choose again.'],
    [{ instrument: 'mood,mood' }, 'Choose each question once.'],
    [{ instrument: 'sus,mood' }, 'SUS has ten questions. Choose it alone.'],
    [{ instrument: 'mood,umux-lite,own', own: 'It helps' }, 'Ask 3 questions at the most. These are 4.'],
    [{ instrument: 'mood,own' }, 'Write the statement of your own.'],
    [{ instrument: 'own', own: '\u200b' }, 'Write the statement of your own.'],
    [{ own: 'It helps' }, 'You wrote a statement of your own. Choose it as a question too.'],
    [{ instrument: 'own', own: 'x'.repeat(201) }, 'Make your statement shorter: 200 characters at the most.'],
    [{ every: 'FREQ=DAILY' }, 'Choose how often it comes again from the list.'],
    [{ every: 'FREQ=WEEKLY;INTERVAL=1' }, 'Choose how often it comes again from the list.'],
    [{ closes: '2026-02-30' }, 'Choose the last day for answers.'],
    [{ closes: '2026-12-02' }, 'Choose a later last day: the day after it goes out, or later.'],
    [{ closes: '2020-12-02' }, 'Choose a later last day: the day after it goes out, or later.'],
    [{ closes: '2027-01-14' }, 'Choose an earlier last day: six weeks at the most.'],
    [
      { closes: '2027-01-01' },
      'In that time the national quarterly survey runs. Choose an earlier last day.',
    ],
  ];
  for (const [more, notice] of lacks) {
    it(`says "${notice}" (${Object.entries(more).map(([field, value]) => `${field} ${value ? 'wrong' : 'missing'}`)})`, () => {
      assert.equal(lack(more), notice);
    });
  }

  it('offers one tap, a week and everybody where nothing was picked', () => {
    const { terms, opens } = fine({ instrument: undefined, audience: undefined, closes: undefined });
    assert.deepEqual(terms, {
      title: 'Charts',
      instruments: ['mood'],
      own: undefined,
      audience: 'everyone',
      closes: '2026-12-09',
      by: [],
      every: undefined,
    });
    assert.equal(isoOf(opens), '2026-12-02');
  });

  it('fills in an empty form so that only a title is missing, on whatever day it is opened', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (from) => {
        const at = new Date(now.getTime() + from * 86_400_000);
        const usual = usualTerms({ now: at, zone, blackouts });
        const notice = lack({ ...usual }, at);
        // On the eve of a survey there is no day left on which it could end.
        const isEve = blackoutOn(isoOf(dayAt(at, zone) + 1), blackouts) !== undefined;
        assert.ok(notice === 'nothing' || isEve, notice);
      }),
    );
  });

  it('takes breakdowns that there are, each once, and no others', () => {
    assert.deepEqual(fine({ by: 'site,profession,site,name' }).terms.by, ['profession', 'site']);
    assert.deepEqual(fine({ by: '' }).terms.by, []);
  });

  it('counts characters as people do, so that 100 emoji are a title', () => {
    assert.equal([...fine({ title: '🩺'.repeat(100) }).terms.title].length, 100);
  });

  it('goes out at once, and ends with the last day as people there live it', () => {
    const { times } = fine({ closes: '2026-12-10' });
    assert.equal(times.opensAt, now.toISOString());
    assert.equal(times.closesAt, '2026-12-11T00:00:00.000Z');
    const summer = fine({ closes: '2027-06-10' }, new Date('2027-06-02T22:59:00Z'));
    assert.equal(summer.times.closesAt, '2027-06-10T23:00:00.000Z');
    assert.equal(isoOf(fine({ closes: '2027-06-10' }, new Date('2027-06-02T23:01:00Z')).opens), '2027-06-03');
  });

  it('B5, D4.3: goes out at 9am on the first day after a blackout, and may not close in the next', () => {
    const during = new Date('2026-11-24T10:00:00Z');
    const { times, opens } = fine({ closes: '2026-12-10' }, during);
    assert.equal(isoOf(opens), '2026-12-01');
    assert.equal(times.opensAt, '2026-12-01T09:00:00.000Z');
    assert.equal(
      lack({ closes: '2026-11-30' }, during),
      'The national staff survey runs until Monday 30 November. This goes out on Tuesday 1 December. Choose a later last day: the day after it goes out, or later.',
    );
    assert.equal(fine({ closes: undefined }, during).terms.closes, '2026-12-08', 'a week from there');
  });

  it('B5, D4.3: never asks on a day of a blackout, whenever and however anybody sends it off', () => {
    const days = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(days, fc.integer({ min: -3, max: 60 }), (from, length) => {
        const at = new Date(now.getTime() + from * 86_400_000);
        const closes = isoOf(dayAt(at, zone) + length);
        const result = read({ closes }, at);
        if (!result.ok) return;
        const last = dayFrom(closes) ?? 0;
        assert.ok(last > result.opens && last - result.opens <= 42);
        for (let day = result.opens; day <= last; day += 1) {
          assert.equal(blackoutOn(isoOf(day), blackouts), undefined);
        }
        const { opensAt, remindAt, closesAt } = result.times;
        assert.ok(opensAt >= at.toISOString() && opensAt < closesAt);
        assert.ok(remindAt === undefined || (remindAt > opensAt && remindAt < closesAt));
      }),
    );
  });

  it('takes picked values for ids and days, and no sentence for one', () => {
    for (const [field, value] of [
      ['instrument', 'mood, own'],
      ['instrument', 'Mood'],
      ['audience', 'a b'],
      ['closes', '10 December'],
      ['every', 'FREQ=WEEKLY; INTERVAL=4'],
      ['by', 'site profession'],
    ] as const) {
      assert.equal(formFields[field].safeParse(value).success, false, value);
      assert.equal(formFields[field].parse(''), undefined);
    }
    assert.equal(formFields.title.parse(' \n '), undefined);
  });
});

describe('when those who have not answered are reminded', () => {
  const day = (iso: string) => dayFrom(iso) ?? Number.NaN;

  it('is after three fifths of the time', () => {
    const { opensAt, closesAt, remindAt } = timesOf(now, day('2026-12-11'), zone);
    const length = Date.parse(closesAt) - Date.parse(opensAt);
    assert.equal(Date.parse(remindAt ?? '') - Date.parse(opensAt), 0.6 * length);
  });

  it('is never where there are less than two days in all', () => {
    assert.equal(timesOf(new Date('2026-12-02T00:00:01Z'), day('2026-12-03'), zone).remindAt, undefined);
    assert.ok(timesOf(new Date('2026-12-02T00:00:00Z'), day('2026-12-03'), zone).remindAt);
  });
});
