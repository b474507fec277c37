import assert from 'node:assert/strict';
import { awardsView } from '../../bot/recall/awards-view.ts';
import { anAward } from '../support/look-back.ts';

const links = { markdown: 'https://wardline.example/m', csv: 'https://wardline.example/c' };
const looks = { year: 2026, thisYear: 2026, links };

describe('the card of a year for awards', () => {
  it('A8.1: says how many stories are ready and what the others lack', () => {
    const { data } = awardsView([anAward(), anAward({ measure: undefined }, [])], looks);
    assert.equal(data.text, '2 stories were posted in 2026. Ready for an award: 1.');
    assert.deepEqual(data.lacks, [
      { title: 'Not measured', value: '1 story' },
      { title: 'No request with an outcome', value: '1 story' },
    ]);
    assert.deepEqual([data.hasFiles, data.markdownUrl, data.csvUrl], [true, links.markdown, links.csv]);
    assert.match(awardsView([anAward()], looks).data.text, /^1 story was posted in 2026\. .*: all\.$/);
  });

  it('has no file of an empty year, and none where nobody said under which address', () => {
    const empty = awardsView([], looks).data;
    assert.deepEqual(
      [empty.text, empty.hasFiles, empty.hasLacks],
      ['No story of 2026 is posted.', false, false],
    );
    assert.equal(awardsView([anAward()], { ...looks, links: undefined }).data.hasFiles, false);
  });

  it('goes back five years and no further than today', () => {
    const around = (year: number) => {
      const { hasBefore, before, hasAfter, after } = awardsView([], { ...looks, year }).data;
      return [hasBefore && before, hasAfter && after];
    };
    assert.deepEqual(around(2026), ['2025', false]);
    assert.deepEqual(around(2024), ['2023', '2025']);
    assert.deepEqual(around(2021), [false, '2022']);
  });
});
