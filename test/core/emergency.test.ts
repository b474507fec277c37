import assert from 'node:assert/strict';
import { atRiskNow, meanwhile, notForEmergencies } from '../../bot/core/emergency.ts';

const numbers = [
  { label: 'Switchboard', number: '2222' },
  { label: 'IT [night]', number: '*55' },
];

describe('the words on emergencies', () => {
  it('D2.1: say that this is not for emergencies, and name every number to ring', () => {
    assert.equal(
      notForEmergencies(numbers),
      'Not for emergencies. If a patient is at risk now, ring Switchboard on **2222** or IT \\[night\\] on **\\*55**.',
    );
  });

  it('D2.2: put the phone first and do not claim that anybody has read it', () => {
    assert.match(
      atRiskNow(numbers),
      /^Is a patient at risk now\? Ring Switchboard on \*\*2222\*\* or .+ first\. Nobody may have read/,
    );
  });

  it('D2.1: say what to ring while Wardline itself cannot help', () => {
    assert.match(meanwhile(numbers), /^If it cannot wait, ring Switchboard on \*\*2222\*\*/);
  });
});
