import assert from 'node:assert/strict';
import { publishable } from '../../bot/measure/disclosure.ts';
import type { Atom, Earlier } from '../../bot/measure/disclosure-cells.ts';
import { closeAll } from '../support/pulse-cells.ts';

const threshold = 11;
const plan = (pulse: string, ...groups: readonly string[]) => ({
  total: pulse,
  breakdowns: groups.length > 0 ? [groups.map((group) => `${pulse} ${group}`)] : [],
});
const people = (n: number, ...cells: readonly string[]): Atom => ({
  n,
  cells: cells.flatMap((cell) => [cell.slice(0, 1), cell]),
});
const closed = (atoms: readonly Atom[], ...plans: readonly ReturnType<typeof plan>[]) =>
  closeAll(atoms, plans, threshold).map(({ shown, withheld }) => withheld ?? [...shown].sort());

describe('what may be shown of a pulse beside another that asked the same', () => {
  it('is nothing where everyone was asked, and then the nurses, who were all but three (B5)', () => {
    const atoms = [people(40, 'a nurse', 'b nurse'), people(3, 'a porter')];
    assert.deepEqual(closed(atoms, plan('a'), plan('b')), [['a'], 'alike']);
  });

  it('is nothing where five answered the first alone and five the second alone', () => {
    const atoms = [people(90, 'a nurse', 'b nurse'), people(5, 'a nurse'), people(5, 'b nurse')];
    assert.deepEqual(closed(atoms, plan('a', 'nurse'), plan('b', 'nurse')), [['a', 'a nurse'], 'alike']);
  });

  it('is everything where the same people answered both', () => {
    const atoms = [people(40, 'a nurse', 'b nurse'), people(30, 'a doctor', 'b doctor')];
    assert.deepEqual(closed(atoms, plan('a', 'nurse', 'doctor'), plan('b', 'nurse', 'doctor')), [
      ['a', 'a doctor', 'a nurse'],
      ['b', 'b doctor', 'b nurse'],
    ]);
  });

  it('is everything where nobody answered both, or no other was linked', () => {
    const atoms = [
      people(40, 'a nurse'),
      people(20, 'a doctor'),
      people(40, 'b nurse'),
      people(20, 'b doctor'),
    ];
    const shown = ['b', 'b doctor', 'b nurse'];
    assert.deepEqual(closed(atoms, plan('a', 'nurse', 'doctor'), plan('b', 'nurse', 'doctor'))[1], shown);
    assert.deepEqual(closed(atoms, plan('b', 'nurse', 'doctor')), [shown]);
  });

  it('is the total alone where the groups are too like the other time', () => {
    // Six more nurses and six fewer doctors: twelve between the totals, six between the groups.
    const atoms = [
      people(40, 'a nurse', 'b nurse'),
      people(30, 'a doctor', 'b doctor'),
      people(6, 'a doctor'),
      people(6, 'b nurse'),
    ];
    assert.deepEqual(closed(atoms, plan('a', 'nurse', 'doctor'), plan('b', 'nurse', 'doctor'))[1], ['b']);
  });

  it('is never what gives away a group that the other one hid', () => {
    const porters = [people(20, 'a porter', 'b porter'), people(5, 'a cook'), people(40, 'a nurse')];
    const [first] = closeAll(porters, [plan('a', 'nurse', 'porter', 'cook')], threshold);
    assert.deepEqual(first?.hidden, ['a porter', 'a cook']);
    assert.equal(publishable(porters, plan('b'), [first], threshold).withheld, 'alike');
  });

  it('is nothing where three pulses together would tell of one person', () => {
    // a less b less c is what one person answered twice over, though no two of the three are alike.
    const atoms = [people(20, 'a nurse', 'b nurse'), people(20, 'a nurse', 'c nurse'), people(1, 'a nurse')];
    assert.deepEqual(closed(atoms, plan('a'), plan('b'), plan('c')), [['a'], ['b'], 'alike']);
  });

  it('is nothing where four results together would tell of ten people, though no two would', () => {
    // All of the second, less all of the first, and those at Main, less the nurses: six who are new, and four nurses
    // at North twice over. Everybody else counts as often for as against.
    const first = (profession: string, site: string) => ['a', `a ${profession}`, `a ${site}`];
    const atoms: readonly Atom[] = [
      { n: 7, cells: [...first('nurse', 'Main'), 'b'] },
      { n: 4, cells: first('nurse', 'North') },
      { n: 4, cells: [...first('doctor', 'North'), 'b'] },
      { n: 6, cells: first('porter', 'Main') },
      { n: 2, cells: first('cook', 'Main') },
      { n: 6, cells: ['b'] },
      { n: 4, cells: [...first('clerk', 'East'), 'b'] },
    ];
    const breakdowns = [
      ['a nurse', 'a doctor', 'a porter', 'a cook', 'a clerk'],
      ['a Main', 'a North', 'a East'],
    ];
    const [before, after] = closeAll(atoms, [{ total: 'a', breakdowns }, plan('b')], threshold);
    assert.deepEqual(before?.shown, ['a', 'a nurse', 'a Main']);
    assert.equal(after?.withheld, 'alike');
  });

  it('is nothing where it would tell what another withheld for the sake of a third', () => {
    // What b withheld was too like a pulse before it, which is too old to be compared with c.
    const atoms = [people(40, 'b nurse', 'c nurse')];
    const withheld: Earlier = { ...plan('b', 'nurse'), shown: [] };
    assert.equal(publishable(atoms, plan('c', 'nurse'), [withheld], threshold).withheld, 'alike');
  });

  it('leaves out only the groups that would tell, where that shows in all of them together', () => {
    const cells = (pulse: string, profession: string) => [pulse, `${pulse} ${profession}`, `${pulse} Main`];
    const atoms: readonly Atom[] = [
      { n: 3, cells: [...cells('b', 'nurse'), ...cells('c', 'nurse')] },
      { n: 3, cells: [...cells('a', 'doctor'), ...cells('c', 'doctor')] },
      { n: 1, cells: [...cells('a', 'nurse'), ...cells('b', 'nurse')] },
      { n: 3, cells: [...cells('a', 'doctor'), ...cells('b', 'nurse')] },
      { n: 4, cells: cells('c', 'doctor') },
      { n: 4, cells: [...cells('a', 'nurse'), ...cells('c', 'nurse')] },
    ];
    const plans = ['a', 'b', 'c'].map((pulse) => ({
      total: pulse,
      breakdowns: [[`${pulse} nurse`, `${pulse} doctor`], [`${pulse} Main`]],
    }));
    const [, , last] = closeAll(atoms, plans, 7);
    assert.deepEqual(last?.shown, ['c', 'c Main']);
    assert.deepEqual(last?.hidden, ['c nurse', 'c doctor']);
  });

  it('is held to what the others told, where the threshold was raised since', () => {
    // The two totals of before differ by twelve people: nothing that is hidden now takes that back.
    const atoms = [
      people(60, 'a nurse', 'b nurse'),
      people(12, 'a nurse'),
      people(50, 'c nurse'),
      people(40, 'c doctor'),
    ];
    const before: readonly Earlier[] = [
      { ...plan('a'), shown: ['a'] },
      { ...plan('b'), shown: ['b'] },
    ];
    const result = publishable(atoms, plan('c', 'nurse', 'doctor'), before, 15);
    assert.deepEqual(result, { total: true, shown: new Set(['c nurse', 'c doctor']) });
  });

  it('is decided within a moment for thirty professions and thirty sites with three others', () => {
    const grid = Array.from({ length: 900 }, (_, at) => ({ row: at % 30, column: Math.floor(at / 30) }));
    const cells = (pulse: string, { row, column }: { row: number; column: number }) => [
      pulse,
      `${pulse} r${row}`,
      `${pulse} c${column}`,
    ];
    const atoms = grid.flatMap((place, at) => [
      { n: 1 + (at % 5), cells: ['a', 'b', 'c', 'd'].flatMap((pulse) => cells(pulse, place)) },
      ...['a', 'b', 'c', 'd'].map((pulse, k) => ({ n: 1 + ((at + k) % 3), cells: cells(pulse, place) })),
    ]);
    const wide = (pulse: string) => ({
      total: pulse,
      breakdowns: ['r', 'c'].map((by) => Array.from({ length: 30 }, (_, at) => `${pulse} ${by}${at}`)),
    });
    const others = ['a', 'b', 'c'].map((pulse) => ({
      ...wide(pulse),
      shown: [pulse, ...wide(pulse).breakdowns.flat()],
    }));
    const started = performance.now();
    assert.equal(publishable(atoms, wide('d'), others, threshold).shown.size, 60);
    // A few hundred milliseconds; the limit leaves room for a slow machine.
    assert.ok(performance.now() - started < 5000);
  });
});
