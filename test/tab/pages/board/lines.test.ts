import assert from 'node:assert/strict';
import type { BoardChanges } from '../../../../bot/page/board-page.ts';
import {
  newsLasts,
  noBoard,
  readAgain,
  readWhole,
  settled,
  withChanges,
  withPart,
} from '../../../../bot/tab/pages/board/lines.ts';
import { aLine, aPart, at } from './lines-of.ts';

const changes = (more: Partial<BoardChanges>): BoardChanges => ({
  reload: false,
  stale: false,
  lines: [],
  gone: [],
  since: 'x',
  now: new Date(at).toISOString(),
  ...more,
});

const board = readWhole([aPart([aLine('WL-00001'), aLine('WL-00002')])], at);

describe('the lines of an open board', () => {
  it('come part by part, and are whole with the last one', () => {
    const first = withPart(noBoard, aPart([aLine('WL-00001')], 'more'), at);
    assert.deepEqual([first.whole, first.start?.since], [false, 'first']);
    const whole = withPart(first, aPart([aLine('WL-00002')], '', false), at);
    assert.deepEqual(
      [whole.whole, [...whole.lines.keys()], whole.start?.since],
      [true, ['WL-00001', 'WL-00002'], 'first'],
    );
  });

  it('change, come and go, and say which is new and which has changed', () => {
    const changed = aLine('WL-00001', { status: 'Ivan Petrov has this' });
    const next = withChanges(board, changes({ lines: [changed, aLine('WL-00003')], gone: ['WL-00002'] }), at);
    assert.deepEqual([...next.lines.keys()], ['WL-00001', 'WL-00003']);
    assert.deepEqual(
      [...next.news].map(([id, { kind }]) => [id, kind]),
      [
        ['WL-00001', 'changed'],
        ['WL-00003', 'new'],
      ],
    );
  });

  it('say nothing of a change that no line shows, and still count it for whoever has it open', () => {
    const next = withChanges(board, changes({ lines: [aLine('WL-00001')] }), at);
    assert.equal(next.news.size, 0);
    assert.equal(next.versions.get('WL-00001'), 1);
  });

  it('do not ask a card to be read again that shows the change already', () => {
    const next = withChanges(
      board,
      changes({ lines: [aLine('WL-00001')], gone: ['WL-00002'] }),
      at,
      'WL-00001',
    );
    assert.deepEqual([next.versions.get('WL-00001'), next.versions.get('WL-00002')], [undefined, 1]);
  });

  it('stay the same thing where nothing has changed, so that nothing is drawn again', () => {
    assert.equal(withChanges(board, changes({}), at), board);
    assert.equal(settled(board, at), board);
  });

  it('are, read again, told of as if each change had come by itself', () => {
    const next = readAgain(board, [aPart([aLine('WL-00001', { rank: 0 }), aLine('WL-00004')])], at);
    assert.deepEqual([...next.lines.keys()], ['WL-00001', 'WL-00004']);
    assert.deepEqual(
      [...next.news].map(([id, { kind }]) => [id, kind]),
      [
        ['WL-00001', 'changed'],
        ['WL-00004', 'new'],
      ],
    );
    assert.deepEqual(
      [...next.versions],
      [
        ['WL-00001', 1],
        ['WL-00004', 1],
        ['WL-00002', 1],
      ],
    );
  });

  it('are no news any more after some seconds', () => {
    const next = withChanges(board, changes({ lines: [aLine('WL-00003')] }), at);
    assert.equal(settled(next, at + newsLasts - 1).news.size, 1);
    assert.equal(settled(next, at + newsLasts).news.size, 0);
  });
});
