import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inspect } from '../../bot/desk/again.ts';
import { anyWriting, safeNumber } from '../privacy/made-up-numbers.ts';

const text = ['what', 'doing'];

describe('looking for patient identifiers in what was typed', () => {
  it('D1.2: lets clean words pass as they are', () => {
    const fields = { id: 'WL-7K2QX', what: 'The printer on Ward 4, ext 2222, since 22/11/2026' };
    assert.deepEqual(inspect(fields, text, []), { outcome: 'clean', fields, notice: '', kinds: [] });
  });

  it('D1.3: takes a number out and names its kind, never its value', () => {
    const fields = {
      id: 'WL-7K2QX',
      where: 'Ward 4',
      what: 'Chart of 999 000 0018 is blank',
      doing: 'Drug round',
    };
    const { outcome, fields: clean, notice, kinds } = inspect(fields, text, []);
    assert.equal(outcome, 'blocked');
    assert.deepEqual(clean, { ...fields, what: 'Chart of [NHS number removed] is blank' });
    assert.match(notice, /an NHS number and took it out\. Nothing was sent yet/);
    assert.match(notice, /delete that message/, 'the number still stands in the chat');
    assert.deepEqual(kinds, []);
  });

  it('D1.2: looks at every field that people type in, and at no other', () => {
    assert.equal(inspect({ doing: '999 000 0018' }, text, []).outcome, 'blocked');
    assert.equal(inspect({ where: '999 000 0018' }, text, []).outcome, 'clean');
    assert.equal(inspect({ what: 9990000018, doing: undefined }, text, []).outcome, 'clean');
  });

  it('D1.2: asks once about what only may be an identifier, and changes nothing in it', () => {
    const fields = { what: 'DOB 01/02/1950, MRN K123456', doing: 'patient lives at SW1A 1AA' };
    const verdict = inspect(fields, text, []);
    assert.equal(verdict.outcome, 'doubtful');
    assert.deepEqual(verdict.fields, fields);
    assert.match(verdict.notice, /a date of birth, a hospital number and a postcode\. Nothing was sent yet/);
    assert.deepEqual(verdict.kinds, ['date-of-birth', 'hospital-number', 'postcode']);
    assert.equal(inspect(fields, text, verdict.kinds).outcome, 'clean');
  });

  it('names a kind once, however often it is there', () => {
    const { notice } = inspect({ what: '999 000 0018 and 999 000 0026' }, text, []);
    assert.match(notice, /looks like an NHS number and took/);
  });

  it('asks again for a kind that was not let pass, and names only that one', () => {
    const fields = { what: 'DOB 01/02/1950, MRN K123456' };
    const { outcome, notice, kinds } = inspect(fields, text, ['date-of-birth', 'postcode']);
    assert.equal(outcome, 'doubtful');
    assert.match(notice, /hold a hospital number\. /);
    assert.deepEqual(
      kinds,
      ['date-of-birth', 'hospital-number'],
      'what was let pass need not be asked again',
    );
  });

  it('D1.2: lets no number pass, whatever the card says was let pass', () => {
    const passed = ['nhs-number', 'chi-number', 'hc-number', 'date-of-birth'];
    assert.equal(inspect({ what: 'DOB 01/02/1950, 999 000 0018' }, text, passed).outcome, 'blocked');
  });

  it('gives a full field back no longer than the field takes', () => {
    const full = `${'label printer '.repeat(71)}999 000 0018`.slice(-1000);
    const { fields } = inspect({ what: full, doing: '999 000 0018' }, text, []);
    assert.equal(full.length, 1000);
    assert.ok(String(fields.what).length <= 1000);
    assert.match(String(fields.what), /…$/);
    assert.equal(fields.doing, '[NHS number removed]', 'a short one has room');
  });

  it('D1.3: leaves no digit of a number in anything it gives back, however it was written', () => {
    const typed = safeNumber.chain((number) => fc.tuple(anyWriting(number), fc.constant(number)));
    fc.assert(
      fc.property(typed, ([written]) => {
        const verdict = inspect({ what: `Chart of ${written} is blank` }, text, []);
        fc.pre(verdict.outcome === 'blocked');
        assert.doesNotMatch(JSON.stringify(verdict), /\p{Nd}/u);
      }),
    );
  });
});
