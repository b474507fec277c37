import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Link, lightestCut } from '../../bot/measure/disclosure-cut.ts';

/** Every way to part the nodes in two. */
const tried = (size: number, links: readonly Link[]): number =>
  Array.from({ length: 2 ** size }, (_, side) =>
    links.reduce((sum, { from, to, n }) => {
      const isCut = Math.floor(side / 2 ** from) % 2 !== Math.floor(side / 2 ** to) % 2;
      return isCut ? sum + n : sum;
    }, 0),
  ).reduce((least, n) => (n > 0 && n < least ? n : least), Number.POSITIVE_INFINITY);

describe('the lightest cut', () => {
  it('of a published example weighs 4 (Stoer and Wagner 1997, figure 1)', () => {
    const links = [
      [1, 2, 2],
      [1, 5, 3],
      [2, 3, 3],
      [2, 5, 2],
      [2, 6, 2],
      [3, 4, 4],
      [3, 7, 2],
      [4, 7, 2],
      [4, 8, 2],
      [5, 6, 3],
      [6, 7, 1],
      [7, 8, 3],
    ].map(([from = 0, to = 0, n = 0]) => ({ from: from - 1, to: to - 1, n }));
    assert.equal(lightestCut(links)?.n, 4);
  });

  it('parts no piece from another that it does not hang together with', () => {
    const links = [
      { from: 0, to: 1, n: 7 },
      { from: 2, to: 3, n: 5 },
    ];
    assert.equal(lightestCut(links)?.n, 5);
    assert.equal(lightestCut([]), undefined);
    assert.equal(lightestCut([{ from: 0, to: 0, n: 3 }]), undefined);
  });

  it('is the lightest of all that can be tried', () => {
    const node = fc.nat(5);
    const link = fc.record({ from: node, to: node, n: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 10 }), (links) => {
        const cut = lightestCut(links);
        assert.equal(cut?.n ?? Number.POSITIVE_INFINITY, tried(6, links));
        const across = links.filter(({ from, to }) => cut?.side.has(from) !== cut?.side.has(to));
        assert.equal(
          cut?.n ?? 0,
          across.reduce((sum, { n }) => sum + n, 0),
        );
      }),
      { numRuns: 300 },
    );
  });
});
