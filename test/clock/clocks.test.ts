import assert from 'node:assert/strict';
import { type ClockFacts, type ClockName, clocks, type Pause } from '../../bot/clock/clocks.ts';
import { facts, friday, held } from './clock-facts.ts';

const clock = (name: ClockName, more: Partial<ClockFacts>, now = friday) =>
  clocks(facts(more), new Date(now), held)[name];
const due = (name: ClockName, more: Partial<ClockFacts>, now = friday): string =>
  clock(name, more, now).due.toISOString();

const pause = (from: string, to?: string, reason: Pause['reason'] = 'requester'): Pause => ({
  from,
  to,
  reason,
});

const monday = (time: string): string => `2026-11-30T${time}:00.000Z`;
const tuesday = (time: string): string => `2026-12-01T${time}:00.000Z`;

describe('the two clocks of a request', () => {
  it('B2: run in service hours, over the weekend', () => {
    assert.equal(due('acknowledge', {}), monday('14:00'));
    assert.equal(due('resolve', {}), '2026-12-02T16:00:00.000Z');
    const { elapsedMinutes, serviceMinutes } = clock('resolve', {}, monday('16:00'));
    assert.deepEqual([elapsedMinutes, serviceMinutes], [72 * 60, 600]);
  });

  it('B2: run day and night for P1, and still say how much of it was in service hours', () => {
    assert.equal(due('acknowledge', { priority: 'P1' }), '2026-11-27T17:00:00.000Z');
    assert.equal(due('resolve', { priority: 'P1' }), '2026-11-28T00:00:00.000Z');
    const { elapsedMinutes, serviceMinutes } = clock(
      'resolve',
      { priority: 'P1' },
      '2026-11-28T00:00:00.000Z',
    );
    assert.deepEqual([elapsedMinutes, serviceMinutes], [480, 120]);
  });

  it('are running, then late, and met or missed once it is done', () => {
    const at = (now: string, acknowledgedAt?: string) => clock('acknowledge', { acknowledgedAt }, now).state;
    assert.equal(at(monday('14:00')), 'running');
    assert.equal(at(monday('14:01')), 'late');
    assert.equal(at(tuesday('09:00'), monday('14:00')), 'met');
    assert.equal(at(tuesday('09:00'), monday('14:01')), 'missed');
  });

  it('stop counting when it is done', () => {
    const { elapsedMinutes, serviceMinutes } = clock(
      'acknowledge',
      { acknowledgedAt: monday('08:30') },
      tuesday('17:00'),
    );
    assert.deepEqual([elapsedMinutes, serviceMinutes], [64.5 * 60, 150]);
  });

  it('are both stopped by an outcome, even where nobody took it before', () => {
    assert.equal(clock('acknowledge', { resolvedAt: monday('10:00') }, tuesday('10:00')).state, 'met');
    assert.equal(clock('resolve', { resolvedAt: monday('10:00') }, tuesday('10:00')).state, 'met');
  });

  it('are stopped by a withdrawal, which hides nothing that was late before it', () => {
    const states = (withdrawnAt: string) => {
      const { acknowledge, resolve } = clocks(facts({ withdrawnAt }), new Date('2026-12-20T10:00:00Z'), held);
      return [acknowledge.state, resolve.state];
    };
    assert.deepEqual(states(monday('10:00')), ['stopped', 'stopped']);
    assert.deepEqual(states(monday('17:00')), ['missed', 'stopped']);
    assert.equal(
      clock(
        'acknowledge',
        { acknowledgedAt: monday('09:00'), withdrawnAt: monday('10:00') },
        tuesday('10:00'),
      ).state,
      'met',
    );
  });

  it('stand at any past moment as they stood then', () => {
    const later = { acknowledgedAt: tuesday('09:00'), resolvedAt: tuesday('12:00') };
    assert.deepEqual(clock('acknowledge', later, monday('12:00')), clock('acknowledge', {}, monday('12:00')));
    assert.deepEqual(clock('resolve', later, monday('12:00')), clock('resolve', {}, monday('12:00')));
  });

  it('have counted nothing by a clock that is a little behind', () => {
    const { elapsedMinutes, serviceMinutes, state } = clock('resolve', {}, '2026-11-27T15:59:59.000Z');
    assert.deepEqual([elapsedMinutes, serviceMinutes, state], [0, 0, 'running']);
  });

  it('B2: count from creation when the priority is raised', () => {
    assert.equal(clock('resolve', { priority: 'P4' }, monday('17:00')).state, 'running');
    assert.equal(clock('resolve', { priority: 'P2' }, monday('17:00')).state, 'late');
    assert.equal(due('resolve', { priority: 'P2' }, monday('17:00')), monday('16:00'));
  });
});

describe('a pause', () => {
  it('B2: moves the resolve clock by what it lasted in service hours, and not the acknowledge clock', () => {
    const more = { pauses: [pause(friday, monday('10:00'))] };
    assert.equal(due('resolve', more, monday('12:00')), '2026-12-03T10:00:00.000Z');
    assert.equal(due('acknowledge', more, monday('12:00')), monday('14:00'));
  });

  it('B2: moves the clock of P1 by every minute of the night', () => {
    const more = { priority: 'P1', pauses: [pause('2026-11-27T20:00:00Z', monday('08:00'))] } as const;
    assert.equal(due('resolve', more, monday('09:00')), monday('12:00'));
  });

  it('leaves what the requester lives through: the time that has gone', () => {
    const more = { pauses: [pause(monday('08:00'), monday('12:00'), 'supplier')] };
    const { elapsedMinutes, serviceMinutes } = clock('resolve', more, monday('16:00'));
    assert.deepEqual([elapsedMinutes, serviceMinutes], [72 * 60, 360]);
  });

  it('shows while it lasts, with the earliest time that it can still be', () => {
    const more = { pauses: [pause(monday('08:00'))] };
    assert.equal(clock('resolve', more, monday('08:00')).state, 'paused');
    assert.equal(due('resolve', more, monday('10:00')), '2026-12-02T18:00:00.000Z');
    assert.equal(due('resolve', more, monday('12:00')), '2026-12-03T10:00:00.000Z');
    assert.equal(clock('acknowledge', more, monday('15:00')).state, 'late');
    const over = { pauses: [pause(monday('08:00'), monday('12:00'))] };
    assert.equal(clock('resolve', over, monday('12:00')).state, 'running');
  });

  it('takes nothing back from a clock that had run out', () => {
    const more = { pauses: [pause('2026-12-03T09:00:00Z')] };
    const { state, due: dueAt } = clock('resolve', more, '2026-12-04T09:00:00Z');
    assert.deepEqual([state, dueAt.toISOString()], ['late', '2026-12-02T16:00:00.000Z']);
  });

  it('ends with the outcome', () => {
    const more = { pauses: [pause(monday('10:00'))], resolvedAt: monday('12:00') };
    const { state, serviceMinutes } = clock('resolve', more, tuesday('12:00'));
    assert.deepEqual([state, serviceMinutes], ['met', 240]);
  });

  it('counts once where two overlap', () => {
    const two = [
      pause(monday('09:00'), monday('11:00'), 'supplier'),
      pause(monday('08:00'), monday('10:00')),
    ];
    const one = [pause(monday('08:00'), monday('11:00'))];
    assert.deepEqual(
      clock('resolve', { pauses: two }, tuesday('12:00')),
      clock('resolve', { pauses: one }, tuesday('12:00')),
    );
  });

  it('D3.4: never holds up a safety concern', () => {
    const more = { safety: true, pauses: [pause(friday)] };
    assert.deepEqual(clock('resolve', more, monday('12:00')), clock('resolve', {}, monday('12:00')));
    assert.equal(clock('resolve', more, '2026-12-03T12:00:00Z').state, 'late');
  });

  it('moves nothing where the clock runs out as it begins', () => {
    const pauses = [pause('2026-12-02T16:00:00Z', '2026-12-03T16:00:00Z')];
    assert.equal(due('resolve', { pauses }, '2026-12-04T09:00:00Z'), '2026-12-02T16:00:00.000Z');
  });

  it('loses no night to a thousandth of a second at closing time', () => {
    const createdAt = monday('08:00');
    for (let ms = 0; ms < 1000; ms += 1) {
      const seconds = String(ms).padStart(3, '0');
      const pauses = [pause(`2026-11-30T17:00:00.${seconds}Z`, `2026-12-01T17:00:00.${seconds}Z`)];
      const more = { createdAt, pauses, priority: 'P2' } as const;
      assert.equal(due('resolve', more, tuesday('17:30')), tuesday('18:00'));
    }
  });
});

describe('the calendar of the clocks', () => {
  it('D6.1: knows bank holidays', () => {
    const createdAt = '2026-12-24T16:00:00Z';
    assert.equal(due('acknowledge', { createdAt }, createdAt), '2026-12-29T14:00:00.000Z');
    assert.equal(due('acknowledge', { createdAt, priority: 'P1' }, createdAt), '2026-12-24T17:00:00.000Z');
  });

  it('D6.1: counts every hour of the long night of 25 October 2026 and of the short one of 28 March 2027', () => {
    const autumn = { createdAt: '2026-10-24T20:00:00Z', priority: 'P1' } as const;
    assert.equal(due('resolve', autumn, autumn.createdAt), '2026-10-25T04:00:00.000Z');
    assert.equal(clock('resolve', autumn, '2026-10-25T04:00:00Z').elapsedMinutes, 480);
    const spring = { createdAt: '2027-03-27T20:00:00Z', priority: 'P1' } as const;
    assert.equal(due('resolve', spring, spring.createdAt), '2027-03-28T04:00:00.000Z');
  });

  it('D6.1: keeps to the hours on the wall on both sides of a clock change', () => {
    const autumn = '2026-10-23T15:00:00Z';
    assert.equal(due('acknowledge', { createdAt: autumn }, autumn), '2026-10-26T14:00:00.000Z');
    const pauses = [pause(autumn, '2026-10-26T10:00:00Z')];
    assert.equal(
      due('resolve', { createdAt: autumn, pauses }, '2026-10-26T10:00:00Z'),
      '2026-10-29T10:00:00.000Z',
    );
    // Friday 26 and Monday 29 March are Good Friday and Easter Monday.
    const spring = '2027-03-25T16:00:00Z';
    assert.equal(due('acknowledge', { createdAt: spring }, spring), '2027-03-30T13:00:00.000Z');
  });

  it('D6.1: moves a clock by the hours that a pause over the clock change really had', () => {
    const createdAt = '2026-10-24T20:00:00Z';
    // From midnight to 6am on the wall: seven hours.
    const pauses = [pause('2026-10-24T23:00:00Z', '2026-10-25T06:00:00Z')];
    assert.equal(
      due('resolve', { createdAt, priority: 'P1', pauses }, '2026-10-25T06:00:00Z'),
      '2026-10-25T11:00:00.000Z',
    );
  });
});
