import assert from 'node:assert/strict';
import { choice, limits, optional, page, requestNumber, required } from '../../bot/core/fields.ts';

const read = (
  field: { safeParse: (value: unknown) => { success: boolean; data?: unknown } },
  value: unknown,
) => {
  const { success, data } = field.safeParse(value);
  return success ? { read: data } : 'refused';
};

describe('the number of a request', () => {
  it('is read in any case and with spaces around it', () => {
    for (const text of ['WL-7K2QX', 'wl-7k2qx', ' Wl-7k2Qx\n'])
      assert.deepEqual(read(requestNumber, text), { read: 'WL-7K2QX' });
  });

  it('is refused with a letter that could be misread, too short, too long or in another shape', () => {
    const wrong = [
      'WL-7K2QI',
      'WL-7K2QL',
      'WL-7K2QO',
      'WL-7K2QU',
      'WL-7K2Q',
      'WL-7K2QX1',
      '7K2QX',
      'WL7K2QX',
      'WL-7K 2QX',
    ];
    for (const text of [...wrong, '', 'WL-', 'request WL-7K2QX', 7, null, undefined, ['WL-7K2QX']])
      assert.equal(read(requestNumber, text), 'refused', String(text));
  });
});

describe('words that are needed', () => {
  it('are cleaned before they are measured', () => {
    assert.deepEqual(read(required(5), ' \u0000one\r\n '), { read: 'one' });
    assert.deepEqual(read(required(3), '   one   '), { read: 'one' });
  });

  it('are refused when nothing is left of them, or too much', () => {
    for (const text of ['', '  \n ', '\u0007', 'a'.repeat(6)])
      assert.equal(read(required(5), text), 'refused');
  });

  it('may be as long as the limit, an emoji counted once', () => {
    assert.deepEqual(read(required(3), '🖨🖨a'), { read: '🖨🖨a' });
    assert.equal(read(required(3), '🖨🖨ab'), 'refused');
    assert.deepEqual(limits, { what: 2000, message: 1000, short: 200 });
  });

  it('are refused when they are not words', () => {
    for (const value of [undefined, null, 7, true, {}, ['one']])
      assert.equal(read(required(5), value), 'refused');
  });
});

describe('words that may be left out', () => {
  it('are nothing when the input was not touched, left out or only spaces', () => {
    for (const value of ['', '   ', undefined])
      assert.deepEqual(read(optional(5), value), { read: undefined });
  });

  it('are kept, cleaned, when they are there', () => {
    assert.deepEqual(read(optional(5), ' one '), { read: 'one' });
  });

  it('are refused when they are too long or not words', () => {
    for (const value of ['a'.repeat(6), null, 7, {}]) assert.equal(read(optional(5), value), 'refused');
  });
});

describe('a choice', () => {
  const harm = choice(['no', 'could', 'now']);

  it('is one of its options', () => {
    assert.deepEqual(read(harm, 'could'), { read: 'could' });
  });

  it('is nothing when the input was not touched or left out', () => {
    for (const value of ['', undefined]) assert.deepEqual(read(harm, value), { read: undefined });
  });

  it('is refused when it is anything else', () => {
    for (const value of ['No', 'no,could', 'toString', null, 0, ['no']])
      assert.equal(read(harm, value), 'refused');
  });
});

describe('where the next page starts', () => {
  it('is short text or left out', () => {
    assert.deepEqual(read(page, 'open|0|x'), { read: 'open|0|x' });
    assert.deepEqual(read(page, undefined), { read: undefined });
    for (const value of ['a'.repeat(301), 7, null, {}]) assert.equal(read(page, value), 'refused');
  });
});
