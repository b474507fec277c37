import assert from 'node:assert/strict';
import { blackoutOn, blackoutWords, firstDayAfter } from '../../bot/pulse/blackouts.ts';

const staffSurvey = { from: '09-20', to: '11-30', because: 'the national staff survey' };
const quarterly = { from: '01-01', to: '01-31', because: 'the national quarterly pulse survey' };
const all = [quarterly, staffSurvey];

describe('days on which a national survey asks', () => {
  it('B5: hold back a pulse, with the reason', () => {
    assert.equal(blackoutOn('2026-10-01', all), staffSurvey);
    assert.equal(blackoutOn('2027-01-31', all), quarterly);
    assert.equal(blackoutOn('2026-12-01', all), undefined);
    assert.equal(firstDayAfter('2026-09-20', all), '2026-12-01');
    assert.equal(firstDayAfter('2026-09-19', all), '2026-09-19');
  });

  it('B5, B8: are told to the sender with the day on which it goes out', () => {
    assert.equal(
      blackoutWords('2026-10-01', all),
      'The national staff survey runs until Monday 30 November. This goes out on Tuesday 1 December.',
    );
    assert.equal(blackoutWords('2026-12-01', all), undefined);
    assert.equal(blackoutWords('2026-10-01', []), undefined);
  });

  it('are told with the year where it is another', () => {
    const newYear = { from: '12-15', to: '01-05', because: 'the move to the new building' };
    assert.equal(
      blackoutWords('2026-12-20', [newYear]),
      'The move to the new building runs until Tuesday 5 January 2027. This goes out on Wednesday 6 January 2027.',
    );
  });

  it('are told as the last of those that follow one another', () => {
    const after = { from: '12-01', to: '12-10', because: 'the survey of trainees' };
    assert.equal(
      blackoutWords('2026-11-30', [...all, after]),
      'The survey of trainees runs until Thursday 10 December. This goes out on Friday 11 December.',
    );
  });
});
