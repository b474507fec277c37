import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import { questionsOf } from '../../bot/measure/instruments.ts';
import { answerFields, readAnswer } from '../../bot/pulse/answer-fields.ts';

const fields = z.object(answerFields);
const read = (instruments: readonly string[], sent: Readonly<Record<string, unknown>>) =>
  readAnswer({ instruments, own: undefined }, fields.parse(sent));
const three = ['mood', 'umux-lite'];

describe('what a press of an answer says', () => {
  it('is whole where every question has its answer, as numbers or as text', () => {
    assert.deepEqual(read(['mood'], { q1: '4' }), { kind: 'whole', values: [4] });
    assert.deepEqual(read(three, { q1: 1, q2: '7', q3: 1 }), { kind: 'whole', values: [1, 7, 1] });
    const ten = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`q${at + 1}`, '3']));
    assert.deepEqual(read(['sus'], ten), { kind: 'whole', values: Array(10).fill(3) });
  });

  it('is a part where the next one is still to be asked, with a gap where one was left out', () => {
    assert.deepEqual(read(three, {}), { kind: 'part', values: [], gap: false });
    assert.deepEqual(read(three, { q1: '5', q2: '', q3: '' }), { kind: 'part', values: [5], gap: false });
    assert.deepEqual(read(three, { q2: '5' }), { kind: 'part', values: [], gap: true });
    assert.deepEqual(read(three, { q1: '5', q3: '5' }), { kind: 'part', values: [5], gap: true });
  });

  it('is wrong where one is not on its scale, and nothing of it counts', () => {
    for (const q1 of ['0', '6', '99', 0, 6]) assert.deepEqual(read(['mood'], { q1 }), { kind: 'wrong' });
    assert.deepEqual(read(three, { q1: '5', q2: '8' }), { kind: 'wrong' });
    assert.deepEqual(read(three, { q3: '0' }), { kind: 'wrong' });
  });

  it('takes nothing that no button sends', () => {
    for (const q1 of [
      '100',
      '1000000000',
      1e9,
      -1,
      1.5,
      '1.5',
      '-1',
      ' 4',
      '4 ',
      'good',
      '٤',
      '0x4',
      null,
      [4],
      {},
    ]) {
      assert.equal(fields.safeParse({ q1 }).success, false, JSON.stringify(q1));
    }
  });

  it('looks at no field that the pulse does not ask', () => {
    assert.deepEqual(read(['mood'], { q1: '4', q2: '99' }), { kind: 'whole', values: [4] });
  });

  it('is whole for exactly the values on the scales, in the order of the questions', () => {
    const sets = fc.constantFrom(['mood'], three, ['sus'], ['net-fast', 'mood'], ['own', 'net-safe']);
    const value = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
    fc.assert(
      fc.property(sets, fc.array(value, { minLength: 10, maxLength: 10 }), (instruments, given) => {
        const scales = questionsOf(instruments).map(({ instrument }) => instrument.scale);
        const sent = Object.fromEntries(given.map((one, at) => [`q${at + 1}`, one]));
        const mine = given.slice(0, scales.length);
        const isOff = mine.some(
          (one, at) => one !== undefined && (one < 1 || one > (scales[at]?.words.length ?? 0)),
        );
        const result = read(instruments, sent);
        if (isOff) return assert.equal(result.kind, 'wrong');
        const first = mine.indexOf(undefined);
        if (first < 0) return assert.deepEqual(result, { kind: 'whole', values: mine });
        const gap = mine.slice(first).some((one) => one !== undefined);
        return assert.deepEqual(result, { kind: 'part', values: mine.slice(0, first), gap });
      }),
    );
  });
});
