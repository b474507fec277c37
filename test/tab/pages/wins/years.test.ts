import assert from 'node:assert/strict';
import type { WinCard } from '../../../../bot/page/wins-page.ts';
import { listsOf, yearChoices } from '../../../../bot/tab/pages/wins/lists.ts';
import { yearsOf } from '../../../../bot/tab/pages/wins/years.ts';

const card = (id: string, year: string) => ({ id, year }) as WinCard;

describe('the wall of wins', () => {
  it('puts the stories of a year together, also those of the next page', () => {
    const years = yearsOf([card('a', '2026'), card('b', '2026'), card('c', '2025')]);
    assert.deepEqual(
      years.map(({ year, cards }) => [year, ...cards.map(({ id }) => id)]),
      [
        ['2026', 'a', 'b'],
        ['2025', 'c'],
      ],
    );
    assert.deepEqual(yearsOf([]), []);
  });

  it('offers years where there are several, and the list of what waits where the service says so', () => {
    assert.deepEqual(yearChoices(['2026']), []);
    assert.deepEqual(
      yearChoices(['2026', '2024']).map(({ value }) => value),
      ['', '2026', '2024'],
    );
    const values = (canWaiting: boolean) => listsOf({ canWaiting }).map(({ value }) => value);
    assert.deepEqual(values(false), ['wall', 'mine']);
    assert.deepEqual(values(true), ['wall', 'mine', 'waiting']);
  });
});
