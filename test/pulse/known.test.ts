import assert from 'node:assert/strict';
import sinon from 'sinon';
import { knownPulses } from '../../bot/pulse/known.ts';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import type { Loaded } from '../../bot/pulse/store.ts';
import { aPulse, pulseStatuses } from '../support/pulses.ts';
import { aTurn } from '../support/turns.ts';

const start = new Date('2026-12-02T10:00:00Z');
const turnAt = (ms: number) => aTurn({ at: new Date(start.getTime() + ms) });

const opened = (pulse: Pulse | undefined) => {
  const load = sinon.fake(async (): Promise<Loaded | undefined> => pulse && { pulse, etag: '1' });
  return { load, known: knownPulses({ store: { load } as never }) };
};

describe('what is known of open pulses', () => {
  it('lets all who answer within ten seconds read one snapshot', async () => {
    const { load, known } = opened(aPulse());
    for (let ms = 0; ms < 10_000; ms += 500) await known.get(turnAt(ms), 'WP-7K2QX');
    sinon.assert.calledOnce(load);
    await known.get(turnAt(10_000), 'WP-7K2QX');
    sinon.assert.calledTwice(load);
  });

  it('is looked at again where a ballot says that it is over, and where the clock was put back', async () => {
    const { load, known } = opened(aPulse());
    await known.get(turnAt(0), 'WP-7K2QX');
    known.forget('WP-7K2QX');
    await known.get(turnAt(1), 'WP-7K2QX');
    await known.get(turnAt(-3_600_000), 'WP-7K2QX');
    sinon.assert.calledThrice(load);
  });

  it('is nothing about one that is not open, and a refusal where there is none', async () => {
    for (const status of pulseStatuses.filter((one) => one !== 'open')) {
      const { load, known } = opened(aPulse({ status }));
      await known.get(turnAt(0), 'WP-7K2QX');
      await known.get(turnAt(1), 'WP-7K2QX');
      sinon.assert.calledTwice(load);
    }
    await assert.rejects(opened(undefined).known.get(turnAt(0), 'WP-7K2QX'), { code: 'no-pulse' });
  });
});
