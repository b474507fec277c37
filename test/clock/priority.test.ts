import assert from 'node:assert/strict';
import {
  impactChoices,
  impactWords,
  type Level,
  level,
  type Priority,
  priorities,
  priorityNames,
  priorityOf,
  priorityWords,
  urgencyChoices,
  urgencyWords,
} from '../../bot/clock/priority.ts';

const levels: readonly Level[] = [1, 2, 3, 4, 5];
const rankOf = (priority: Priority): number => priorities.indexOf(priority) + 1;

/** B2 as printed there: a line for each impact, a column for each urgency. */
const published = `
  1 1 2 2 3
  1 2 2 3 4
  2 3 3 4 4
  3 3 4 4 5
  4 5 5 5 5`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' ').map(Number));

const choices = [...impactChoices, ...urgencyChoices];

describe('the priority of a request', () => {
  for (const impact of levels)
    for (const urgency of levels) {
      const expected = published[impact - 1]?.[urgency - 1];
      it(`B2: is P${expected} for impact ${impact} and urgency ${urgency}`, () => {
        assert.equal(rankOf(priorityOf(impact, urgency)), expected);
      });
    }

  it('B2: is never better for a worse impact or a worse urgency', () => {
    for (const worse of levels)
      for (const better of levels.filter((step) => step > worse))
        for (const other of levels) {
          assert.ok(rankOf(priorityOf(worse, other)) <= rankOf(priorityOf(better, other)));
          assert.ok(rankOf(priorityOf(other, worse)) <= rankOf(priorityOf(other, better)));
        }
  });

  it('D3.7: is never told as a bare number', () => {
    for (const priority of priorities) {
      assert.match(priorityNames[priority], new RegExp(`^${priority}, [a-z]+$`));
      assert.ok(priorityWords(priority).startsWith(`${priorityNames[priority]}: `));
    }
    assert.equal(priorityWords('P2'), 'P2, high: it comes before everyday work');
  });
});

describe('the choices of impact and urgency', () => {
  it('D3.7: are descriptions, all different, with no number in them', () => {
    assert.equal(new Set(choices.map(({ title }) => title)).size, 10);
    for (const { title } of choices) assert.match(title, /^[^\d]{20,}$/);
  });

  it('B8: are one sentence of under 20 words', () => {
    for (const { title } of choices) assert.ok(title.split(' ').length < 20 && !title.includes('.'), title);
  });

  it('come worst first, and back as what was chosen', () => {
    for (const list of [impactChoices, urgencyChoices])
      assert.deepEqual(
        list.map(({ value }) => level.parse(value)),
        levels,
      );
    assert.deepEqual(
      impactChoices.map(({ title }) => title),
      levels.map(impactWords),
    );
    assert.deepEqual(
      urgencyChoices.map(({ title }) => title),
      levels.map(urgencyWords),
    );
  });

  it('are refused where they are no such choice', () => {
    for (const forged of ['', '0', '6', ' 1', '1.0', 0, 6, 1.5, true, null, undefined, 'P1', ['1']])
      assert.equal(level.safeParse(forged).success, false, String(forged));
  });
});
