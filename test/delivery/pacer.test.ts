import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FarServer, farServer, type Line } from './far-server.ts';

const steady = (ms: number, recorded = 0): Line => ({
  there: () => Math.floor(ms / 2),
  back: () => Math.ceil(ms / 2),
  recorded: () => recorded,
});

describe('the pacer', () => {
  let server: FarServer;
  afterEach(() => server.end());

  /** Calls a second while there is always another, once the pace has been found. */
  const rateOf = async (perSecond: number, line: Line): Promise<number> => {
    server = farServer(perSecond, line);
    await server.busy(5_000);
    const before = server.arrivals.length;
    await server.busy(20_000);
    return (server.arrivals.length - before) / 20;
  };

  describe('never lets more than its rate arrive within any second', () => {
    /** Any line with a shortest way there and back that it sometimes takes, and delays that come on top. */
    const anyLine = fc.record({
      perSecond: fc.integer({ min: 2, max: 60 }),
      shortest: fc.nat(60),
      delays: fc.array(fc.nat(60), { minLength: 40, maxLength: 60, size: 'max' }),
      slow: fc.array(fc.integer({ min: 0, max: 4_000 }), { maxLength: 3 }),
    });

    it('wherever on its way a call is delayed', async () => {
      await fc.assert(
        fc.asyncProperty(anyLine, async ({ perSecond, shortest, delays, slow }) => {
          const time = (n: number, way: number): number => {
            // Every few calls nothing is in the way: that is what the shortest time means.
            if (n % 4 === 0) return shortest;
            const late = n % 41 === 0 ? slow[n % 3] : delays[(2 * n + way) % delays.length];
            return shortest + (late ?? 0);
          };
          server = farServer(perSecond, { there: (n) => time(n, 0), back: (n) => time(n, 1) });
          await server.busy(8_000);
          server.end();
          assert.ok(server.densest() <= perSecond, `${server.densest()} of ${perSecond}`);
        }),
        { numRuns: 60 },
      );
    }).timeout(20_000);

    it('when a burst follows on silence', async () => {
      server = farServer(30, steady(5));
      await server.pass(60_000);
      await server.busy(3_000);
      assert.ok(server.densest() <= 30);
    });

    it('when others who cannot wait use up some of it', async () => {
      server = farServer(30, steady(5));
      const spending = setInterval(() => server.pace.spend(), 100);
      await server.busy(100);
      for (let time = 0; time < 50; time += 1) {
        server.pace.spend();
        await server.busy(100, 'one', 4, 1);
      }
      clearInterval(spending);
      const rate = server.arrivals.filter((at) => at > 2_000 && at <= 5_000).length / 3;
      assert.ok(rate <= 20.5, `${rate} beside ten a second of others`);
      assert.ok(rate >= 18, `${rate} beside ten a second of others`);
    });
  });

  for (const [perSecond, line, name] of [
    [30, steady(5), 'answers in 5 ms'],
    [150, steady(5), 'answers in 5 ms'],
    [30, steady(200), 'answers in 200 ms'],
    [30, steady(5, 20), 'answers in 5 ms, written down in 20'],
    [150, steady(5, 6), 'answers in 5 ms, written down in 6'],
    [5, steady(100), 'answers in 100 ms'],
  ] as const) {
    it(`reaches 98 % of ${perSecond} a second with ${name}`, async () => {
      const rate = await rateOf(perSecond, line);
      assert.ok(rate >= perSecond * 0.98 && rate <= perSecond, `${rate} a second`);
    });
  }

  it('has at most one in the air while that is enough: it is all that a crash can repeat', async () => {
    server = farServer(30, steady(10, 15));
    await server.busy(10_000);
    assert.equal(Math.max(...server.served.map(({ air }) => air)), 1);
  });

  it('lets a slow answer hold up nobody', async () => {
    server = farServer(30, steady(5));
    await server.busy(2_000);
    void server.call('one', 0, { back: () => 9_000 });
    const before = server.arrivals.length;
    await server.busy(8_000);
    const rate = (server.arrivals.length - before) / 8;
    assert.ok(rate >= 28, `${rate} a second beside one that is not answered`);
    assert.ok(server.densest() <= 30);
  });

  it('sends nothing at all for as long as Teams said to wait, and then goes on', async () => {
    server = farServer(30, steady(5));
    await server.busy(1_000);
    server.pace.hold(60_000);
    const before = server.arrivals.length;
    await server.busy(59_900);
    assert.ok(server.arrivals.length - before <= 1, 'one that was on its way');
    await server.busy(1_100);
    assert.ok(server.arrivals.length - before >= 25);
  });

  it('keeps to the longest of several waits', async () => {
    server = farServer(30, steady(5));
    server.pace.hold(10_000);
    server.pace.hold(1_000);
    await server.busy(9_990);
    assert.deepEqual(server.arrivals, []);
  });

  it('gives every turn to the most urgent who waits', async () => {
    server = farServer(10, steady(5));
    for (const rank of [4, 4, 3, 4, 1, 0, 4, 2]) void server.call('one', rank);
    await server.pass(3_000);
    // The first was alone when it came.
    assert.deepEqual(
      server.served.map(({ rank }) => rank),
      [4, 0, 1, 2, 3, 4, 4, 4],
    );
  });

  it('lets flows of one rank take turns, however many wait in each', async () => {
    server = farServer(10, steady(5));
    for (let one = 0; one < 10; one += 1) void server.call('many', 4);
    for (let one = 0; one < 3; one += 1) void server.call('few', 4);
    await server.pass(3_000);
    const flows = server.served.map(({ flow }) => flow).slice(0, 7);
    assert.equal(flows.filter((flow) => flow === 'few').length, 3, flows.join(' '));
  });

  it('is shared by the organisations of a tenant alike', async () => {
    server = farServer(20, steady(5));
    void server.busy(0, 'RXX');
    void server.busy(0, 'RYY');
    await server.busy(10_000, 'RZZ', 4, 1);
    assert.ok(server.densest() <= 20);
  });
});
