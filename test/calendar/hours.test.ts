import assert from 'node:assert/strict';
import { minuteOfDay, serviceDayMinutes } from '../../bot/calendar/hours.ts';

const week = { zone: 'Europe/London', days: ['Mon'], holidays: 'none' } as const;

describe('hours', () => {
  it('are minutes after midnight, to the end of the day', () => {
    assert.deepEqual(
      ['00:00', '08:00', '18:30', '23:59', '24:00'].map(minuteOfDay),
      [0, 480, 1110, 1439, 1440],
    );
  });

  it('are nothing where the text is not a time of day', () => {
    const texts = ['', '8:00', '08:60', '24:01', '25:00', '0800', '08:00 ', '8am', '08:00:00', '-1:00'];

    assert.deepEqual(
      texts.map(minuteOfDay),
      texts.map(() => undefined),
    );
  });

  it('of a service are refused where they hold no time', () => {
    for (const [from, to] of [
      ['18:00', '08:00'],
      ['08:00', '08:00'],
      ['8am', '18:00'],
      ['08:00', ''],
    ] as const) {
      assert.throws(() => serviceDayMinutes({ ...week, from, to }), RangeError);
    }
  });
});
