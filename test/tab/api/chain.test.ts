import assert from 'node:assert/strict';
import type { Answer, Asked } from '../../../bot/tab/api/answer.ts';
import { readChain } from '../../../bot/tab/api/chain.ts';

interface Numbers {
  readonly items: readonly number[];
  readonly next: string;
}

describe('pages of a list, one after the other', () => {
  const three: Readonly<Record<string, Numbers>> = {
    '': { items: [1, 2], next: 'b' },
    b: { items: [3, 4], next: 'c' },
    c: { items: [5], next: '' },
  };
  let asked: Asked[];
  let down: string | undefined;
  const signal = new AbortController().signal;

  beforeEach(() => {
    asked = [];
    down = undefined;
  });

  const ask = async (one: Asked): Promise<Answer> => {
    asked.push(one);
    const { page = '' } = one.fields as { readonly page?: string };
    if (page === down) return { ok: false, problem: { kind: 'offline' } };
    return { ok: true, body: { data: three[page] } };
  };
  const read = (most: number, known: readonly Numbers[] = []) =>
    readChain<Numbers>(ask, { verb: 'page.x', fields: { filter: 'open' }, most }, signal, known);

  it('begins at the first, with the fields of the list, and goes on from where each ends', async () => {
    const { pages, problem } = await read(2);
    assert.deepEqual([pages, problem], [[three[''], three.b], undefined]);
    assert.deepEqual(
      asked.map(({ fields }) => fields),
      [{ filter: 'open' }, { filter: 'open', page: 'b' }],
    );
  });

  it('ends with the last page, however many were asked for', async () => {
    assert.deepEqual(
      (await read(9)).pages.flatMap(({ items }) => items),
      [1, 2, 3, 4, 5],
    );
    assert.equal(asked.length, 3);
  });

  it('reads only what is not known yet', async () => {
    const { pages } = await read(2, [three[''] ?? assert.fail()]);
    assert.equal(pages.length, 2);
    assert.equal(asked.length, 1);
  });

  it('keeps what came before the connection went, and says why there is no more', async () => {
    down = 'b';
    const { pages, problem } = await read(3);
    assert.deepEqual([pages, problem], [[three['']], { kind: 'offline' }]);
  });
});
