import assert from 'node:assert/strict';
import { durationMinutes, parseDuration } from '../../bot/calendar/duration.ts';

const hours = { zone: 'Europe/London', days: ['Mon'], from: '08:00', to: '18:00', holidays: 'none' } as const;

describe('duration', () => {
  it('is a whole number of minutes, hours or days', () => {
    assert.deepEqual(parseDuration('30m'), { amount: 30, unit: 'm' });
    assert.deepEqual(parseDuration('8h'), { amount: 8, unit: 'h' });
    assert.deepEqual(parseDuration('2d'), { amount: 2, unit: 'd' });
  });

  it('is nothing where the text is anything else', () => {
    const texts = [
      '',
      '8',
      'h',
      '8H',
      '8 h',
      ' 8h',
      '8hours',
      '1.5h',
      '-1h',
      '+1h',
      '1h30m',
      '8h\n',
      '1w',
      '８h',
    ];

    assert.deepEqual(
      texts.map(parseDuration),
      texts.map(() => undefined),
    );
  });

  it('is nothing where no target could mean it: no time at all, or more than a year', () => {
    assert.deepEqual(
      ['0m', '0h', '00d', '367d', '9999999d', '999999h'].map(parseDuration),
      Array(6).fill(undefined),
    );
    assert.deepEqual(parseDuration('366d'), { amount: 366, unit: 'd' });
  });

  it('B2: in days means service days on the service clock and 24 hours each on the other', () => {
    assert.equal(durationMinutes({ amount: 2, unit: 'd' }, 'service', hours), 20 * 60);
    assert.equal(durationMinutes({ amount: 2, unit: 'd' }, 'always', hours), 48 * 60);
  });

  it('in minutes and hours means the same on both clocks', () => {
    for (const clock of ['service', 'always'] as const) {
      assert.equal(durationMinutes({ amount: 30, unit: 'm' }, clock, hours), 30);
      assert.equal(durationMinutes({ amount: 8, unit: 'h' }, clock, hours), 480);
    }
  });
});
