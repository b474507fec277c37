import assert from 'node:assert/strict';
import { inAll, stillThere, toggled, upTo } from '../../../../bot/tab/pages/board/select.ts';
import { steps } from '../../../../bot/tab/pages/board/steps.ts';

const ids = ['a', 'b', 'c', 'd'];

describe('picking rows of a board', () => {
  it('picks one and lets it go', () => {
    assert.deepEqual([...toggled(new Set(['a']), 'b')], ['a', 'b']);
    assert.deepEqual([...toggled(new Set(['a']), 'a')], []);
  });

  it('picks everything between two, in either direction, and one alone where the first has gone', () => {
    assert.deepEqual([...upTo(new Set(), ids, 'b', 'd')], ['b', 'c', 'd']);
    assert.deepEqual([...upTo(new Set(), ids, 'c', 'a')], ['a', 'b', 'c']);
    assert.deepEqual([...upTo(new Set(), ids, 'gone', 'c')], ['c']);
    assert.deepEqual([...upTo(new Set(), ids, undefined, 'c')], ['c']);
  });

  it('lets go of what is not there any more', () => {
    assert.deepEqual([...stillThere(new Set(['a', 'z']), new Set(ids))], ['a']);
    const all = new Set(['a']);
    assert.equal(stillThere(all, new Set(ids)), all);
  });

  it('offers only those who may have all of them', () => {
    const [one, two, three] = ['1', '2', '3'].map((value) => ({ title: value, value }));
    assert.ok(one && two && three);
    assert.deepEqual(
      inAll([
        [one, two],
        [two, three],
      ]),
      [two],
    );
    assert.deepEqual(inAll([]), []);
  });
});

describe('the keys of a list', () => {
  const to = (key: string, at: number): number | undefined => steps(key, at, 10, 4);

  it('move within it and never out of it', () => {
    assert.deepEqual(
      [to('ArrowDown', 0), to('ArrowDown', 9), to('ArrowUp', 0), to('ArrowUp', 5)],
      [1, 9, 0, 4],
    );
    assert.deepEqual([to('PageDown', 7), to('PageUp', 2), to('Home', 7), to('End', 2)], [9, 0, 0, 9]);
  });

  it('leave every other key alone', () => {
    for (const key of ['a', 'Tab', 'ArrowLeft']) assert.equal(to(key, 3), undefined);
  });
});
