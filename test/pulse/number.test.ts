import assert from 'node:assert/strict';
import { pulseNumber, requestNumber } from '../../bot/core/fields.ts';
import { causedNumber, mintPulse, roundNumber } from '../../bot/pulse/number.ts';

describe('the numbers of pulses', () => {
  it('read WP- and five characters, in any case', () => {
    for (let at = 0; at < 200; at += 1) assert.equal(pulseNumber.parse(mintPulse().toLowerCase()).length, 8);
  });

  it('are the same for a round and for the request of a comment, whoever works them out', () => {
    const rounds = Array.from({ length: 200 }, (_, at) => roundNumber('WP-7K2QX', at));
    assert.deepEqual(
      rounds,
      rounds.map((_, at) => roundNumber('WP-7K2QX', at)),
    );
    assert.equal(new Set(rounds).size, 200);
    for (const one of rounds) assert.ok(pulseNumber.safeParse(one).success);
    const number = causedNumber('WP-7K2QX', 'a');
    assert.ok(requestNumber.safeParse(number).success);
    assert.deepEqual(
      [causedNumber('WP-7K2QX', 'a'), number === causedNumber('WP-7K2QX', 'b')],
      [number, false],
    );
  });
});
