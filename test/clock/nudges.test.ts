import assert from 'node:assert/strict';
import { type Nudge, type NudgeFacts, type Nudging, nudgesDue, withTold } from '../../bot/clock/nudges.ts';
import { facts, friday, held } from './clock-facts.ts';

const monday = (time: string): string => `2026-11-30T${time}:00.000Z`;
const tuesday = (time: string): string => `2026-12-01T${time}:00.000Z`;
const wednesday = (time: string): string => `2026-12-02T${time}:00.000Z`;

const ask = (now: string, more: Partial<NudgeFacts> = {}, already: readonly Nudge[] = []): Nudging =>
  nudgesDue({ ...facts(), ...more }, already, new Date(now), held);
const owed = (...asked: Parameters<typeof ask>) => ask(...asked).owed;
const next = (...asked: Parameters<typeof ask>) => ask(...asked).next?.toISOString();

/** Taken at once, and spoken to on Tuesday evening: only the resolve clock has something to say. */
const taken: Partial<NudgeFacts> = { acknowledgedAt: friday, heardAt: tuesday('17:59') };

describe('the nudge before something is late', () => {
  it('B2: is owed to the owner at three quarters of the clock, and not before', () => {
    assert.deepEqual(owed(monday('11:59')), []);
    assert.equal(next(friday), monday('12:00'));
    assert.deepEqual(owed(monday('12:00')), [
      { kind: 'nudge', clock: 'acknowledge', due: monday('14:00'), at: monday('12:00') },
    ]);
  });

  it('is owed once, and then the time itself is next', () => {
    const told = owed(monday('12:00'));
    assert.deepEqual(owed(monday('13:00'), {}, told), []);
    assert.equal(next(monday('13:00'), {}, told), monday('14:00'));
  });

  it('is of no use once it is late', () => {
    for (const late of ['14:00', '15:00'])
      assert.deepEqual(
        owed(monday(late)).map(({ kind }) => kind),
        ['escalate'],
      );
  });

  it('is owed anew when the due time has moved', () => {
    const told = owed(wednesday('08:30'), taken);
    const due = { kind: 'nudge', clock: 'resolve', due: wednesday('16:00'), at: wednesday('08:30') };
    assert.deepEqual(told, [due]);
    const pauses = [{ from: monday('08:00'), to: monday('09:00'), reason: 'supplier' }] as const;
    assert.deepEqual(owed(wednesday('09:29'), { ...taken, pauses }, told), []);
    assert.deepEqual(owed(wednesday('09:30'), { ...taken, pauses }, told), [
      { ...due, due: wednesday('17:00'), at: wednesday('09:30') },
    ]);
  });
});

describe('the word that something is late', () => {
  it('goes to the leads when it is, and to the admins at half as long again', () => {
    const leads = {
      kind: 'escalate',
      clock: 'acknowledge',
      to: 'leads',
      due: monday('14:00'),
      at: monday('14:00'),
    };
    assert.deepEqual(owed(monday('14:00')), [leads]);
    const told = owed(monday('14:00'));
    assert.equal(next(monday('14:00'), {}, told), monday('18:00'));
    assert.deepEqual(
      owed(monday('18:00'), {}, told).filter(({ kind }) => kind === 'escalate'),
      [{ ...leads, to: 'admin', at: monday('18:00') }],
    );
  });

  it('A1.4: comes at once where a raised priority makes it late', () => {
    assert.deepEqual(owed(tuesday('18:00'), taken), []);
    assert.deepEqual(
      owed(tuesday('18:00'), { ...taken, priority: 'P2' }).map((nudge) => 'to' in nudge && nudge.to),
      ['leads', 'admin'],
    );
  });
});

describe('a clock that stands still', () => {
  const pauses = [{ from: tuesday('08:00'), reason: 'requester' }] as const;

  it('asks nothing of anybody, and wakes nobody', () => {
    const asked = ask('2026-12-03T09:00:00.000Z', { ...taken, pauses });
    assert.deepEqual(asked.owed, []);
    assert.equal(asked.next?.toISOString(), '2026-12-03T13:59:00.000Z');
  });

  it('D3.4: asks all the same where somebody could come to harm', () => {
    assert.deepEqual(
      owed(wednesday('12:00'), { ...taken, pauses, safety: true }).map(({ kind }) => kind),
      ['nudge'],
    );
  });

  it('is over with an outcome or a withdrawal', () => {
    const over = [{ resolvedAt: monday('09:00') }, { withdrawnAt: monday('09:00') }];
    for (const end of over) assert.deepEqual(ask('2027-06-01T09:00:00.000Z', end), { owed: [] });
  });
});

describe('the note that nothing is new', () => {
  const notes = (...asked: Parameters<typeof ask>) =>
    owed(...asked).filter(({ kind }) => kind === 'progress');

  it('A1.3: is owed after 16 service hours without a word, with the time of the next', () => {
    assert.deepEqual(notes(tuesday('11:59'), {}), []);
    assert.deepEqual(notes(tuesday('12:00'), {}), [
      { kind: 'progress', due: tuesday('12:00'), at: tuesday('12:00'), next: wednesday('18:00') },
    ]);
  });

  it('counts from when the desk last spoke', () => {
    assert.deepEqual(notes(wednesday('09:00'), { heardAt: tuesday('09:00') }), []);
    assert.equal(notes(wednesday('15:00'), { heardAt: tuesday('09:00') }).length, 1);
  });

  it('is not owed for words from a clock that is a little ahead', () => {
    const { owed: none, next: later } = ask(tuesday('12:00'), {
      acknowledgedAt: friday,
      heardAt: tuesday('12:01'),
    });
    assert.deepEqual([none, later?.toISOString()], [[], wednesday('08:30')]);
  });

  it('counts from when it was opened again, whatever was said before', () => {
    assert.deepEqual(notes(monday('09:00'), { heardAt: '2026-11-02T09:00:00.000Z' }), []);
  });

  it('counts from the last note', () => {
    const told = notes(tuesday('12:00'));
    assert.deepEqual(notes(wednesday('17:59'), {}, told), []);
    assert.equal(notes(wednesday('18:00'), {}, told).length, 1);
  });

  it('is one note after a silence of weeks', () => {
    const late = '2026-12-18T10:00:00.000Z';
    const told = notes(late);
    assert.equal(told.length, 1);
    assert.deepEqual(notes(late, {}, told), []);
  });

  it('is owed while it waits for the requester or a supplier too', () => {
    const pauses = [{ from: friday, reason: 'supplier' }] as const;
    assert.equal(notes(tuesday('12:00'), { pauses }).length, 1);
  });

  it('has the length that the trust has set', () => {
    const watch = { ...held, silence: { amount: 2, unit: 'h' } } as const;
    assert.equal(
      nudgesDue(facts(), [], new Date(friday), watch).next?.toISOString(),
      '2026-11-27T18:00:00.000Z',
    );
  });
});

describe('what is kept of what was said', () => {
  it('is every nudge, and the last note alone', () => {
    const told = owed(tuesday('12:00'));
    assert.deepEqual(new Set(told.map(({ kind }) => kind)), new Set(['escalate', 'progress']));
    const note: Nudge = {
      kind: 'progress',
      due: wednesday('18:00'),
      at: wednesday('18:00'),
      next: '2026-12-04T14:00:00.000Z',
    };
    assert.deepEqual(withTold(told, [note]), [...told.filter(({ kind }) => kind !== 'progress'), note]);
    assert.deepEqual(withTold(told, []), told);
  });

  it('stays small however often a due time moves', () => {
    const many = Array.from(
      { length: 300 },
      (_, minute): Nudge => ({
        kind: 'nudge',
        clock: 'resolve',
        due: new Date(Date.parse(friday) + minute).toISOString(),
        at: friday,
      }),
    );
    const kept = withTold([], many);
    assert.deepEqual(kept, many.slice(-60));
    assert.ok(JSON.stringify(kept).length < 16_000);
  });
});
