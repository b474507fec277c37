import assert from 'node:assert/strict';
import type { Deed } from '../../bot/recall/contribution.ts';
import type { LogRow } from '../../bot/report/log.ts';
import type { Request } from '../../bot/request/request.ts';
import type { Loaded } from '../../bot/request/store.ts';
import type { Trail } from '../../bot/request/trail.ts';
import { contributions } from '../../bot/wiring/contributions.ts';
import { logOf } from '../support/event-log.ts';
import { people } from '../support/people.ts';
import { aDecision, anOrganisation, aRequest, minutesAgo, now } from '../support/requests.ts';
import { aPostedStory, aStory, clinical, digital } from '../support/stories.ts';

const { nadia, informatics } = people;

const aRow = (more: Partial<Trail> = {}): Trail => ({
  ...{ id: 'WL-7K2QX', version: 2, event: 'resolved', at: minutesAgo(5), by: informatics.id },
  ...{ to: 'resolved', outcome: 'done', backers: 0, createdAt: minutesAgo(60), desk: 'informatics' },
  ...more,
});

const paged = <Item>(items: readonly Item[], page: string | undefined) => {
  const at = Number(page ?? 0);
  const next = at + 8 < items.length ? { next: String(at + 8) } : {};
  return { items: items.slice(at, at + 8), ...next };
};

/** What is not among these had its outcome as long ago as a row says. */
const loadOf =
  (requests: readonly Request[]) =>
  async (_code: string, id: string): Promise<Loaded> => {
    const decided = aDecision({ at: minutesAgo(5) });
    const request = requests.find((one) => one.id === id) ?? aRequest({ id, status: 'resolved', decided });
    return { request, etag: '' };
  };

/** Somebody's requests, stories and rows of the log, read as the stores read them. */
const of = (
  {
    rows = [],
    requests = [],
    stories = [aStory()].slice(1),
  }: {
    readonly rows?: readonly LogRow[];
    readonly requests?: readonly Request[];
    readonly stories?: readonly ReturnType<typeof aStory>[];
  },
  patience = 5000,
) =>
  contributions({
    log: logOf(rows, 3),
    requests: { mine: async (_code, _person, page) => paged(requests, page), load: loadOf(requests) },
    stories: {
      own: async (_code, _person, page) =>
        paged(
          stories.map((story) => ({ ...story, as: 'teller' as const })),
          page,
        ),
      load: async (_code, id) => {
        const story = stories.find((one) => one.id === id);
        return story && { story, etag: '' };
      },
    },
    organisation: anOrganisation(),
    patience,
  });

const deedsOf = async (found: ReturnType<typeof of>, person: { readonly id: string }) => {
  const all: Deed[] = [];
  for await (const deed of found.deeds(person, now)) all.push(deed);
  return all;
};

describe('what is counted for a person', () => {
  it('A4.19: is what they did at the desk, from the log of all that happened', async () => {
    const rows = [
      aRow(),
      aRow({ version: 3, event: 'asked', to: 'waiting', outcome: undefined }),
      aRow({ version: 4, event: 'said', words: 'reply', by: nadia.id, from: 'waiting', to: 'accepted' }),
      aRow({ version: 5, event: 'said', words: 'again', by: informatics.id, outcome: undefined }),
      aRow({ version: 6, event: 'taken', outcome: undefined }),
      aRow({ version: 7, by: 'somebody else' }),
      { id: 'WB-7K2QX', version: 1, event: 'resolved', at: minutesAgo(4), by: informatics.id, to: 'sent' },
    ] as const satisfies readonly LogRow[];
    assert.deepEqual(
      (await deedsOf(of({ rows }), informatics)).map(({ kind, id }) => [kind, id]),
      [
        ['outcome', 'WL-7K2QX'],
        ['asked', 'WL-7K2QX'],
      ],
    );
    assert.deepEqual(
      (await deedsOf(of({ rows }), nadia)).map(({ kind }) => kind),
      ['answered'],
    );
  });

  it('A2.8: is nothing that was done about a concern in confidence', async () => {
    assert.deepEqual(await deedsOf(of({ rows: [aRow({ sealed: true })] }), informatics), []);
  });

  it('B2: is not an outcome that was opened again, nor anything of a request sent in error or not found', async () => {
    const ids = ['WL-00001', 'WL-00002', 'WL-00003', 'WL-00004', 'WL-00005'] as const;
    const [opened, again, error, gone, stands] = ids;
    const decided = aDecision({ at: minutesAgo(5) });
    const requests = [
      aRequest({ id: opened, status: 'accepted', decided }),
      aRequest({ id: again, status: 'resolved', decided: aDecision({ at: minutesAgo(2) }) }),
      aRequest({ id: error, status: 'error', decided }),
      aRequest({ id: stands, status: 'confirmed', decided }),
    ];
    const rows = [
      ...ids.map((id) => aRow({ id, version: 2, event: 'asked', at: minutesAgo(9), outcome: undefined })),
      ...ids.map((id) => aRow({ id, version: 3 })),
      aRow({ id: again, version: 5, at: minutesAgo(2), outcome: 'not-now' }),
    ];
    const found = contributions({
      log: logOf(rows, 3),
      requests: {
        mine: async () => ({ items: [] }),
        load: async (code, id) => (id === gone ? undefined : loadOf(requests)(code, id)),
      },
      stories: { own: async () => ({ items: [] }), load: async () => undefined },
      organisation: anOrganisation(),
    });
    assert.deepEqual(
      (await deedsOf(found, informatics)).map(({ kind, id, at }) => `${kind} ${id} ${at}`),
      [
        ...[opened, again, stands].map((id) => `asked ${id} ${minutesAgo(9)}`),
        `outcome ${stands} ${minutesAgo(5)}`,
        `outcome ${again} ${minutesAgo(2)}`,
      ],
    );
  });

  it('reads a few requests at once, of a page of the log at a time, and none of somebody else', async () => {
    let reading = 0;
    let most = 0;
    const read: string[] = [];
    const rows = Array.from({ length: 100 }, (_, at) =>
      aRow({ id: `WL-000${10 + at}`, by: at % 2 === 0 ? informatics.id : nadia.id }),
    );
    const found = contributions({
      log: logOf(rows, 50),
      requests: {
        mine: async () => ({ items: [] }),
        load: async (code, id) => {
          read.push(id);
          reading += 1;
          most = Math.max(most, reading);
          await new Promise(setImmediate);
          reading -= 1;
          return loadOf([])(code, id);
        },
      },
      stories: { own: async () => ({ items: [] }), load: async () => undefined },
      organisation: anOrganisation(),
    });
    assert.equal((await found.whole(informatics, now)).all.outcomes, 50);
    assert.ok(most > 1 && most <= 16, `${most} at once`);
    assert.equal(read.length, 50);
  });

  it('is every page of their requests and stories, what happened at this very moment too', async () => {
    const requests = Array.from({ length: 19 }, (_, at) => aRequest({ id: `WL-000${10 + at}` }));
    const stories = Array.from({ length: 17 }, (_, at) =>
      aPostedStory({ id: `WS-000${10 + at}`, contributors: [clinical({ answer: 'named' }), digital()] }),
    );
    const rows = [aRow({ event: 'asked', by: nadia.id, at: now.toISOString() })];
    const { all } = await of({ rows, requests, stories }).whole(nadia, now);
    assert.deepEqual([all.raised, all.asked, all.part.clinical, all.told], [19, 1, 17, 0]);
  });

  it('does not keep a person waiting at a card, and has the numbers when they ask again', async () => {
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    let reads = 0;
    const slow = contributions({
      log: {
        async *between() {
          reads += 1;
          await gate;
          yield [aRow()];
        },
      },
      requests: { mine: async () => ({ items: [] }), load: loadOf([]) },
      stories: { own: async () => ({ items: [] }), load: async () => undefined },
      organisation: anOrganisation(),
      patience: 20,
    });
    assert.equal(await slow.soon(informatics, now), undefined);
    assert.equal(await slow.soon(nadia, now), undefined, 'whoever asks meanwhile waits for their turn');
    assert.equal(reads, 1);
    go();
    assert.equal((await slow.whole(informatics, now)).all.outcomes, 1);
    assert.equal((await slow.whole(nadia, now)).all.outcomes, 0, 'nobody is shown the numbers of another');
    assert.equal(reads, 2);
  });

  it('goes on for the next person after it failed for one', async () => {
    let fails = true;
    const found = contributions({
      log: {
        async *between() {
          if (fails) throw new Error('storage is away');
          yield [aRow()];
        },
      },
      requests: { mine: async () => ({ items: [] }), load: loadOf([]) },
      stories: { own: async () => ({ items: [] }), load: async () => undefined },
      organisation: anOrganisation(),
    });
    await assert.rejects(found.soon(informatics, now), /storage is away/);
    fails = false;
    assert.equal((await found.soon(informatics, now))?.all.outcomes, 1);
  });
});
