import assert from 'node:assert/strict';
import { followTerms, standingOf } from '../../bot/pulse/loop.ts';
import type { Line } from '../../bot/pulse/store.ts';
import { aFigure, aPulse } from '../support/pulses.ts';

const line = (id: string, more: Partial<Line> = {}): Line => ({
  ...aPulse({ id, status: 'closed' }),
  figures: [aFigure()],
  ...more,
});
const said = (lines: readonly Line[], except?: string) => {
  const standing = standingOf(lines, 'everyone', except);
  return standing && [standing.kind, standing.line.id];
};

describe('D4.4: what stands in the way of asking the same people again', () => {
  it('is the last pulse to them: one that is not over, or one whose results are out', () => {
    assert.deepEqual(said([line('WP-2'), line('WP-1')]), ['answered', 'WP-2']);
    for (const status of ['planned', 'open', 'closing'] as const) {
      assert.deepEqual(said([line('WP-2', { status }), line('WP-1')]), ['running', 'WP-2']);
    }
  });

  it('is nothing where they were never asked, or another audience was', () => {
    assert.equal(said([]), undefined);
    assert.equal(said([line('WP-1', { audience: 'role:lead' })]), undefined);
  });

  it('is nothing where the last one had no number to tell of', () => {
    assert.equal(said([line('WP-2', { figures: [] }), line('WP-1')]), undefined);
    assert.equal(said([line('WP-2', { figures: undefined }), line('WP-1')]), undefined);
  });

  it('is none that was called off, nor the one that is looked at', () => {
    assert.deepEqual(said([line('WP-2', { status: 'cancelled' }), line('WP-1')]), ['answered', 'WP-1']);
    assert.deepEqual(said([line('WP-2'), line('WP-1')], 'WP-2'), ['answered', 'WP-1']);
  });
});

describe('A2.3: the form of whoever asks whether it is better since a broadcast', () => {
  it('begins with its title, its people and its number', () => {
    const typed = followTerms({ id: 'WB-7K2QX', title: 'You said, we did', audience: 'site:Main' });
    assert.deepEqual(typed, {
      follows: 'WB-7K2QX',
      title: 'Is it better? You said, we did',
      audience: 'site:Main',
    });
  });

  it('has a title that fits, however long that of the broadcast is', () => {
    const { title = '' } = followTerms({ id: 'WB-7K2QX', title: 'so '.repeat(33), audience: 'everyone' });
    assert.ok(title.length <= 100 && title.endsWith('…'), title);
  });
});
