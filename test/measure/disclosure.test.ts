import assert from 'node:assert/strict';
import { publishable } from '../../bot/measure/disclosure.ts';
import { type Answers, atomsOf, planOf } from '../support/pulse-cells.ts';

const threshold = 11;
const publishedOf = (answers: Answers) => publishable(atomsOf(answers), planOf(answers), [], threshold);
const shownOf = (answers: Answers) => [...publishedOf(answers).shown].sort();

describe('what may be shown of one pulse', () => {
  it('is nothing where ten answered, and the total where eleven did (B5, D4.1)', () => {
    assert.deepEqual(publishedOf({ nurse: 10 }), { total: false, shown: new Set(), withheld: 'few' });
    assert.deepEqual(publishedOf({ nurse: 6, doctor: 5 }), { total: true, shown: new Set() });
  });

  it('is nothing where nobody answered', () => {
    const nobody = publishable([], { total: 'p', breakdowns: [['nurse'], []] }, [], threshold);
    assert.equal(nobody.withheld, 'few');
  });

  it('is every group where each has eleven', () => {
    assert.deepEqual(shownOf({ nurse: 40, doctor: 11, pharmacist: 12 }), ['doctor', 'nurse', 'pharmacist']);
  });

  it('is the one group that everybody is in', () => {
    assert.deepEqual(shownOf({ nurse: 40 }), ['nurse']);
  });

  it('leaves out the next smallest beside a group that is small alone (B5, rule 2)', () => {
    assert.deepEqual(shownOf({ nurse: 40, doctor: 30, pharmacist: 12, porter: 3 }), ['doctor', 'nurse']);
  });

  it('leaves out a third beside two that are small together, as 3 and 4', () => {
    assert.deepEqual(shownOf({ nurse: 40, doctor: 20, pharmacist: 3, porter: 4 }), ['nurse']);
  });

  it('leaves out no third beside two that are eleven together', () => {
    assert.deepEqual(shownOf({ nurse: 40, doctor: 20, pharmacist: 6, porter: 5 }), ['doctor', 'nurse']);
  });

  it('is no breakdown by two groups of which one is small', () => {
    assert.deepEqual(shownOf({ nurse: 40, porter: 3 }), []);
  });

  it('does not hide anything for a group in which nobody answered', () => {
    const plan = { total: 'p', breakdowns: [['nurse', 'doctor', 'porter']] };
    const { shown } = publishable(atomsOf({ nurse: 40, doctor: 30 }), plan, [], threshold);
    assert.deepEqual([...shown].sort(), ['doctor', 'nurse']);
  });

  it('counts who is in no group as one of a hidden group', () => {
    const atoms = [...atomsOf({ nurse: 40, doctor: 30 }), { n: 3, cells: ['p'] }];
    const { shown } = publishable(atoms, { total: 'p', breakdowns: [['nurse', 'doctor']] }, [], threshold);
    assert.deepEqual([...shown], ['nurse']);
  });

  it('obeys a threshold that was raised (D4.1)', () => {
    const answers = { nurse: 40, doctor: 19, pharmacist: 25 };
    const { shown } = publishable(atomsOf(answers), planOf(answers), [], 20);
    assert.deepEqual([...shown], ['nurse']);
  });
});

describe('what may be shown of a pulse with two breakdowns', () => {
  it('is all of them where no difference is small', () => {
    const answers = { 'nurse Main': 30, 'nurse North': 20, 'doctor Main': 15, 'doctor North': 12 };
    assert.deepEqual(shownOf(answers), ['Main', 'North', 'doctor', 'nurse']);
  });

  it('never tells of three doctors at Main where all nurses are at Main', () => {
    // Main has 43 and nurses are 40: both numbers at once would say what the three answered.
    const answers = { 'nurse Main': 40, 'doctor Main': 3, 'doctor North': 100 };
    assert.deepEqual(shownOf(answers), ['doctor', 'nurse']);
  });

  it('never tells of a small crossing by several groups at once', () => {
    // Each group has at least 40, but nurses and pharmacists are those at Main and East, but for two people.
    const answers = {
      'nurse Main': 20,
      'nurse East': 20,
      'pharmacist Main': 20,
      'pharmacist East': 20,
      'doctor North': 20,
      'doctor South': 20,
      'porter North': 20,
      'porter South': 20,
      'nurse South': 2,
    };
    const shown = shownOf(answers);
    assert.ok(shown.length < 8, shown.join());
    assert.ok(shown.length >= 4, shown.join());
  });

  it('is all of them where the professions of each site are its own', () => {
    const answers = { 'nurse Main': 30, 'doctor North': 20, 'pharmacist North': 14 };
    assert.deepEqual(shownOf(answers), ['Main', 'North', 'doctor', 'nurse', 'pharmacist']);
  });

  it('shows of one breakdown what hides nothing in the other', () => {
    const answers = {
      'nurse Main': 30,
      'nurse North': 20,
      'doctor Main': 15,
      'doctor North': 12,
      'porter Main': 4,
    };
    assert.deepEqual(shownOf(answers), ['Main', 'North', 'nurse']);
  });

  it('does not depend on the order in which people are counted', () => {
    const answers = {
      'nurse Main': 30,
      'nurse North': 9,
      'doctor Main': 5,
      'doctor North': 12,
      'porter East': 11,
    };
    const { breakdowns } = planOf(answers);
    const turned = { total: 'p', breakdowns: breakdowns.map((groups) => [...groups].reverse()) };
    assert.deepEqual(
      publishable([...atomsOf(answers)].reverse(), turned, [], threshold).shown,
      publishedOf(answers).shown,
    );
  });
});
