import assert from 'node:assert/strict';
import { nothingYet } from '../../bot/recall/contribution.ts';
import { contributionView } from '../../bot/recall/contribution-view.ts';
import { aContribution, someSums, zone } from '../support/look-back.ts';
import { now } from '../support/requests.ts';

const links = { markdown: 'https://wardline.example/m', csv: 'https://wardline.example/c' };
const looks = { zone };

describe('the card of somebody’s own record', () => {
  it('A4.19: says in numbers what they did, in the last 12 months and in all', () => {
    const { data } = contributionView(aContribution(), links, looks);
    assert.deepEqual(
      data.sections.map(({ heading }) => heading),
      ['Since Monday 24 November 2025', 'Of all time'],
    );
    assert.deepEqual(data.sections[1]?.facts, [
      {
        title: 'Requests raised',
        value: '1,204 in all. Done: 9. It can already do this: 2. Not now: 1. Still open: 2.',
      },
      { title: 'Outcomes given', value: '2,310' },
      { title: 'Questions asked', value: '12' },
      { title: 'Questions answered', value: '3' },
      { title: 'Stories told', value: '2 in all. Posted: 1.' },
      { title: 'Stories taken part in', value: '3 in all. Clinical side: 2. Digital side: 1.' },
      { title: 'Named', value: 'By name: 2. Without a name: 1.' },
    ]);
    assert.deepEqual([data.hasFiles, data.hasText], [true, false]);
  });

  it('leaves out what there is none of, and a year without anything', () => {
    const { year } = nothingYet(now, zone);
    const all = someSums({ raised: 0, came: {}, told: 0, posted: 0, part: { clinical: 0, digital: 0 } });
    const { sections } = contributionView(aContribution({ year, all }), links, looks).data;
    assert.deepEqual(
      sections.map(({ facts }) => facts.map(({ title }) => title)),
      [['Outcomes given', 'Questions asked', 'Questions answered']],
    );
  });

  it('says that there is nothing yet, and that it is still counting', () => {
    assert.match(contributionView(nothingYet(now, zone), links, looks).data.text, /nothing to count yet/);
    const waiting = contributionView(undefined, links, looks).data;
    assert.match(waiting.text, /still counting\. Press Update/);
    assert.deepEqual(
      [waiting.sections, waiting.hasFiles],
      [[], true],
      'the files take the time that they need',
    );
    assert.equal(contributionView(aContribution(), undefined, looks).data.hasFiles, false);
  });
});
