import assert from 'node:assert/strict';
import type { LogRow } from '../../bot/report/log.ts';
import type { Request } from '../../bot/request/request.ts';
import type { Trail } from '../../bot/request/trail.ts';
import type { Deed } from '../../bot/story/contribution.ts';
import { contributions } from '../../bot/wiring/contributions.ts';
import { logOf } from '../support/event-log.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, minutesAgo, now } from '../support/requests.ts';
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
    requests: { mine: async (_code, _person, page) => paged(requests, page) },
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
      aRow({ version: 4, event: 'said', words: 'reply', by: nadia.id, outcome: undefined }),
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

  it('is every page of their requests and stories, what happened at this very moment too', async () => {
    const requests = Array.from({ length: 19 }, (_, at) => aRequest({ id: `WL-000${10 + at}` }));
    const stories = Array.from({ length: 17 }, (_, at) =>
      aPostedStory({ id: `WS-000${10 + at}`, contributors: [clinical({ answer: 'named' }), digital()] }),
    );
    const rows = [aRow({ by: nadia.id, at: now.toISOString() })];
    const { all } = await of({ rows, requests, stories }).whole(nadia, now);
    assert.deepEqual([all.raised, all.outcomes, all.part.clinical, all.told], [19, 1, 17, 0]);
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
      requests: { mine: async () => ({ items: [] }) },
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
      requests: { mine: async () => ({ items: [] }) },
      stories: { own: async () => ({ items: [] }), load: async () => undefined },
      organisation: anOrganisation(),
    });
    await assert.rejects(found.soon(informatics, now), /storage is away/);
    fails = false;
    assert.equal((await found.soon(informatics, now))?.all.outcomes, 1);
  });
});
