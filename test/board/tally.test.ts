import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Vote } from '../../bot/board/store.ts';
import { tally } from '../../bot/board/tally.ts';
import { costChoices, tallyLines, turnoutWords, valueChoices } from '../../bot/board/vote-words.ts';
import { levels } from '../../bot/request/risk-matrix.ts';
import { aVote, meeting } from '../support/boards.ts';

const members = ['a', 'b', 'c', 'd', 'e', 'f'];
const six = (...pairs: readonly (readonly [Vote['value'], Vote['cost']])[]): readonly Vote[] =>
  pairs.map(([value, cost], at) => aVote({ person: members[at] ?? '', value, cost }));

describe('the votes of a group', () => {
  it('say in words how many meant the same, and what the group made of it', () => {
    const counted = tally(six([4, 2], [5, 1], [4, 1], [5, 2], [3, 3], [1, 5]), members, meeting);
    assert.deepEqual(tallyLines(counted), [
      'Worth doing soon. In the middle: worth a lot, little work.',
      'Worth a lot, little work: 4 of 6',
      'Worth something, some work: 1 of 6',
      'Worth little, a lot of work: 1 of 6',
    ]);
    assert.equal(turnoutWords(counted), '6 of 6 have voted.');
  });

  it('take the more careful one of two in the middle', () => {
    const { middle } = tally(six([1, 1], [5, 5]), members, meeting);
    assert.deepEqual(middle, { value: 'low', cost: 'high' });
    assert.match(tallyLines(tally(six([1, 1], [5, 5]), members, meeting))[0] ?? '', /^Hard to justify/);
  });

  it('leave out whoever is no member, and what was said for another meeting', () => {
    const votes = [
      aVote({ person: 'stranger' }),
      aVote({ person: 'a', on: '2026-11-24' }),
      aVote({ person: 'b' }),
    ];
    assert.equal(tally(votes, members, meeting).voted, 1);
    assert.deepEqual(tallyLines(tally([], members, meeting)), ['Nobody voted.']);
  });

  it('add up, whatever was said', () => {
    const level = fc.constantFrom(...levels);
    const votes = fc.uniqueArray(
      fc.record({ person: fc.constantFrom(...members), value: level, cost: level }),
      {
        selector: ({ person }) => person,
      },
    );
    fc.assert(
      fc.property(votes, (said) => {
        const counted = tally(
          said.map((one) => aVote(one)),
          members,
          meeting,
        );
        assert.equal(counted.voted, said.length);
        assert.equal(
          counted.groups.reduce((sum, { count }) => sum + count, 0),
          said.length,
        );
      }),
    );
  });

  it('D7.1: offer no bare number', () => {
    for (const { title } of [...valueChoices, ...costChoices]) assert.match(title, /^[A-Z][a-z ]+$/);
  });
});
