import assert from 'node:assert/strict';
import { type Planned, planLines } from '../../bot/contact/plan-words.ts';
import { noWishes, stoppable, type Wishes } from '../../bot/contact/wishes.ts';
import { now } from '../support/requests.ts';
import { at } from './wall.ts';

const rules = { zone: 'Europe/London', perWeek: 14 };
const lines = (wishes: Partial<Wishes>, more: Partial<Planned> = {}): readonly string[] =>
  planLines({ wishes: { ...noWishes, ...wishes }, sessions: [], rules, now, ...more });

const nine = { from: '21:00', to: '07:00' };
const sessions = [
  { day: 'Tue', from: '09:00', to: '13:00' },
  { day: 'Fri', from: '12:00', to: '16:30' },
] as const;

describe('what will happen, in words', () => {
  it('is that messages come at any time, outside quiet hours where there are some', () => {
    assert.deepEqual(lines({}), ['Messages come at any time.']);
    const quiet = ['Messages come at any time except between 9pm and 7am.'];
    assert.deepEqual(lines({ quiet: nine }), quiet);
    assert.deepEqual(lines({}, { rules: { ...rules, quiet: nine } }), quiet);
    const none = { quiet: { from: '00:00', to: '00:00' } };
    assert.deepEqual(lines(none, { rules: { ...rules, quiet: nine } }), ['Messages come at any time.']);
  });

  it('A1.2: names the time of each shift without its handovers, and what follows', () => {
    const shifts = [
      { date: '2026-11-23', kind: 'early' },
      { date: '2026-11-24', kind: 'late' },
      { date: '2026-11-26', kind: 'night' },
    ] as const;
    assert.deepEqual(lines({ shifts, quiet: nine }), [
      'You will hear about your requests from 1pm to 7:30pm on Tuesday 24 November.',
      'Then from 8pm on Thursday 26 November to 7am on Friday 27 November.',
      'After that, messages come at any time except between 9pm and 7am.',
    ]);
  });

  it('B7: names the time of any day that somebody chose, after their shifts and before quiet hours', () => {
    const line = 'Messages come on any day from 8am to 9:30am.';
    assert.deepEqual(lines({ standing: 'early-morning', quiet: nine }), [line]);
    const shifts = [{ date: '2026-11-24', kind: 'late' }] as const;
    assert.equal(
      lines({ standing: 'night', shifts }).at(-1),
      'After that, messages come on any day from 8pm to 7am.',
    );
  });

  it('A4.7: names a lead’s sessions', () => {
    const hours = 'wait for your sessions: Tuesday 9am to 1pm and Friday midday to 4:30pm.';
    assert.deepEqual(lines({ quiet: nine }, { sessions }), [`Messages ${hours}`]);
    assert.deepEqual(lines({ shifts: [{ date: '2026-11-24', kind: 'late' }] }, { sessions }), [
      'You will hear about your requests from 1pm to 7:30pm on Tuesday 24 November.',
      `After that, messages ${hours}`,
      'On your shifts too, they wait for your sessions.',
    ]);
  });

  it('says what is paused and stopped, with the date, for the card stays in the chat', () => {
    const snoozedUntil = at('2026-11-25 07:00').toISOString();
    assert.deepEqual(lines({ snoozedUntil, stopped: stoppable }), [
      'Messages are paused until 7am on Wednesday 25 November.',
      'Messages come at any time.',
      'Stopped: news about systems, changes being planned, thanks and success stories and pulse surveys.',
    ]);
    assert.deepEqual(lines({ snoozedUntil }, { now: at('2026-11-25 07:00') }), [
      'Messages come at any time.',
    ]);
  });
});
