import assert from 'node:assert/strict';
import { hazardTitles } from '../../bot/hazard/hazard-log.ts';
import type { HazardLine } from '../../bot/request/store.ts';
import { hazardFile } from '../../bot/wiring/hazard-file.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest } from '../support/requests.ts';
import { cellsIn } from './csv.ts';

const numberOf = (at: number): string => `WL-${String(at).padStart(5, '0')}`;

/** So many concerns, every tenth in confidence, and how many were read at the same time. */
const storeOf = (count: number) => {
  let reading = 0;
  const most = { atOnce: 0 };
  const lines = Array.from({ length: count }, (_, at): HazardLine => {
    return { id: numberOf(at), status: 'submitted', ...(at % 10 === 0 ? { confidential: true } : {}) };
  });
  return {
    most,
    store: {
      hazards: async (_code: string, wanted: number, page = '0') => {
        const items = lines.slice(Number(page), Number(page) + wanted);
        const to = Number(page) + items.length;
        return { items, ...(to < count ? { next: String(to) } : {}) };
      },
      load: async (_code: string, id: string) => {
        reading += 1;
        most.atOnce = Math.max(most.atOnce, reading);
        await Promise.resolve();
        reading -= 1;
        return { request: aRequest({ id, kind: 'safety' }), etag: '' };
      },
    },
  };
};

const organisation = anOrganisation({
  people: Object.values(people),
  confidential: { roles: ['safety-officer'], people: [] },
});

const fileOf = async (count: number, reader: (typeof people)['safetyOfficer' | 'admin']) => {
  const { store, most } = storeOf(count);
  let text = '';
  for await (const part of hazardFile(store, organisation, reader)) text += part;
  const [titles, ...lines] = cellsIn(text);
  return { titles, numbers: lines.map(([number]) => number), most };
};

describe('the hazard log as a file', () => {
  it('holds every concern once and in order, however many, and few of them in memory', async () => {
    for (const count of [0, 1, 49, 50, 51, 1203]) {
      const { titles, numbers, most } = await fileOf(count, people.safetyOfficer);
      assert.deepEqual(titles, [...hazardTitles]);
      assert.deepEqual(
        numbers,
        Array.from({ length: count }, (_, at) => numberOf(at)),
      );
      assert.ok(most.atOnce <= 50);
    }
  });

  it('A2.8: reads no confidential concern for somebody outside the circle, also where a page holds no other', async () => {
    const { numbers } = await fileOf(101, people.admin);
    assert.equal(numbers.length, 90);
    assert.ok(numbers.every((number) => !number?.endsWith('0')));
    assert.deepEqual((await fileOf(1, people.admin)).numbers, []);
  });
});
