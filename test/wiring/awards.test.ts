import assert from 'node:assert/strict';
import { keys } from '../../bot/storage/keys.ts';
import { withdraw } from '../../bot/story/approval-rules.ts';
import { awards } from '../../bot/wiring/awards.ts';
import { type Kept, keptStories } from '../support/kept-stories.ts';
import { anOrganisation, aRequest, now } from '../support/requests.ts';
import { aStory, teller } from '../support/stories.ts';

describe('a year of stories for awards', () => {
  let kept: Kept;
  beforeEach(async () => {
    kept = await keptStories();
  });

  const inYear = async (year: number) => {
    const read = awards({ ...kept.stored, organisation: anOrganisation({ code: kept.code }) });
    return (await read(year)).map(({ id }) => id);
  };

  it('A8.1: is of what was posted in that year by the clock on the wall, and still is', async () => {
    const zone = 'Europe/Paris';
    await kept.post({ id: 'WS-00001', postedAt: '2026-12-31T22:59:59.999Z' });
    await kept.post({ id: 'WS-00002', postedAt: '2026-12-31T23:00:00.000Z' });
    await kept.post({ id: 'WS-00003', postedAt: '2026-06-01T12:00:00.000Z' });
    await kept.change('WS-00003', (story) => withdraw(story, teller, now));
    const change = { story: aStory({ id: 'WS-00004' }), event: 'told', tasks: [] } as const;
    await kept.stored.stories.save(kept.code, { change, by: teller });
    const read = awards({ ...kept.stored, organisation: anOrganisation({ code: kept.code, zone }) });
    assert.deepEqual(
      (await read(2026)).map(({ id }) => id),
      ['WS-00001'],
    );
    assert.deepEqual(
      (await read(2027)).map(({ id }) => id),
      ['WS-00002'],
    );
  });

  it('has every one of them, in the order in which they were posted, however many', async () => {
    const ids = Array.from({ length: 19 }, (_, at) => `WS-000${10 + at}`);
    for (const [at, id] of ids.entries())
      await kept.post({ id, postedAt: `2026-03-${String(at + 1).padStart(2, '0')}T12:00:00.000Z` });
    assert.deepEqual(await inYear(2026), ids);
    assert.deepEqual(await inYear(2025), []);
  });

  it('A2.8: proves it by requests that are there, and by none that was raised in confidence', async () => {
    const requests = [
      aRequest({ id: 'WL-00001', status: 'resolved' }),
      aRequest({ id: 'WL-00002', status: 'resolved', confidential: true }),
    ];
    await kept.fresh.rows.commit(kept.code, [
      ...requests.map((value) => ({ op: 'put', key: keys.request(value.id), value }) as const),
      { op: 'put', key: keys.toldIn('WS-7K2QX', 'WB-7K2QX'), value: { broadcast: 'WB-7K2QX', at: '2' } },
    ]);
    await kept.post({ requests: ['WL-00001', 'WL-00002', 'WL-00003'] });
    const read = awards({ ...kept.stored, organisation: anOrganisation({ code: kept.code }) });
    const [award, ...more] = await read(2026);
    assert.deepEqual([award?.evidence.map(({ id }) => id), more], [['WL-00001'], []]);
    assert.deepEqual(award?.broadcasts, ['WB-7K2QX']);
    assert.doesNotMatch(JSON.stringify(award), /WL-0000[23]/);
  });
});
