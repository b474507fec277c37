import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Answer, Asked } from '../../../../bot/tab/api/answer.ts';
import { boardFeed, every, pause } from '../../../../bot/tab/pages/board/feed.ts';
import { aLine, aPart, at } from './lines-of.ts';

const ok = (data: object): Answer => ({ ok: true, body: { data } });
const offline: Answer = { ok: false, problem: { kind: 'offline' } };
const nothing = {
  reload: false,
  stale: false,
  lines: [],
  gone: [],
  since: 'next',
  now: new Date(at).toISOString(),
};

describe('the feed of a board', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: at, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => clock.restore());

  const open = (answers: (asked: Asked) => Answer) => {
    const asked: Asked[] = [];
    let visible = true;
    const feed = boardFeed({
      ask: async (one) => {
        asked.push(one);
        return answers(one);
      },
      now: Date.now,
      isVisible: () => visible,
      changed: () => undefined,
    });
    return {
      feed,
      asked,
      verbs: () => asked.map(({ verb }) => verb.slice('page.'.length)),
      hide: () => {
        visible = false;
      },
      show: () => {
        visible = true;
        feed.poke();
      },
    };
  };

  const usual = ({ verb, fields }: Asked): Answer => {
    if (verb === 'page.board-changes') return ok(nothing);
    const after = (fields as { after?: string }).after;
    return ok(after ? aPart([aLine('WL-00002')], '', false) : aPart([aLine('WL-00001')], 'more'));
  };

  it('reads every part, then asks every three seconds what has changed since', async () => {
    const { feed, asked, verbs } = open(usual);
    feed.start();
    await clock.tickAsync(0);
    assert.deepEqual([...feed.board().lines.keys()], ['WL-00001', 'WL-00002']);
    await clock.tickAsync(2 * every);
    assert.deepEqual(verbs(), ['board', 'board', 'board-changes', 'board-changes']);
    assert.deepEqual(
      asked.slice(2).map(({ fields }) => fields),
      [{ since: 'first' }, { since: 'next' }],
    );
    feed.stop();
    await clock.tickAsync(10 * every);
    assert.equal(asked.length, 4);
  });

  it('asks nothing while nobody can see it, and at once when somebody can', async () => {
    const { feed, asked, hide, show } = open(usual);
    feed.start();
    await clock.tickAsync(0);
    hide();
    await clock.tickAsync(10 * every);
    assert.equal(asked.length, 3, 'one was under way');
    show();
    await clock.tickAsync(0);
    assert.equal(asked.length, 4);
  });

  it('asks at once after a press, and once more where that came while it was asking', async () => {
    const { feed, asked } = open(usual);
    feed.start();
    feed.poke();
    await clock.tickAsync(0);
    assert.equal(asked.length, 3);
    feed.poke('WL-00001');
    feed.poke('WL-00001');
    await clock.tickAsync(0);
    assert.equal(asked.length, 5);
  });

  it('waits longer each time while there is no connection, keeps what it has, and says so', async () => {
    let up = true;
    const { feed, asked } = open((one) => (up ? usual(one) : offline));
    feed.start();
    await clock.tickAsync(0);
    up = false;
    await clock.tickAsync(every);
    assert.equal(feed.problem()?.kind, 'offline');
    assert.equal(feed.board().lines.size, 2);
    const before = asked.length;
    await clock.tickAsync(pause(1) - 1);
    assert.equal(asked.length, before);
    await clock.tickAsync(1);
    assert.equal(asked.length, before + 1);
    up = true;
    feed.poke();
    await clock.tickAsync(0);
    assert.equal(feed.problem(), undefined);
    assert.deepEqual([pause(0), pause(20)], [3000, 60_000]);
  });

  it('reads everything again where it is told to, and not more often than every ten seconds', async () => {
    const { feed, verbs } = open((one) =>
      one.verb === 'page.board-changes' ? ok({ ...nothing, reload: true }) : usual(one),
    );
    feed.start();
    await clock.tickAsync(9_999);
    const readings = (): number => verbs().filter((verb) => verb === 'board').length / 2;
    assert.equal(readings(), 1);
    await clock.tickAsync(5_000);
    assert.equal(readings(), 2);
    await clock.tickAsync(30_000);
    assert.ok(readings() <= 5);
  });

  it('reads everything again now and then where something may have changed that nobody may name', async () => {
    const { feed, verbs } = open((one) =>
      one.verb === 'page.board-changes' ? ok({ ...nothing, stale: true }) : usual(one),
    );
    feed.start();
    const readings = (): number => verbs().filter((verb) => verb === 'board').length / 2;
    await clock.tickAsync(29_000);
    assert.equal(readings(), 1);
    await clock.tickAsync(3_000);
    assert.equal(readings(), 2);
    feed.stop();
  });

  it('shows nothing any more to somebody who may not see it any more', async () => {
    let may = true;
    const refused: Answer = { ok: false, problem: { kind: 'refused', code: 'not-allowed', text: 'No' } };
    const { feed } = open((one) => (may ? usual(one) : refused));
    feed.start();
    await clock.tickAsync(0);
    may = false;
    await clock.tickAsync(every);
    assert.equal(feed.board().lines.size, 0);
    assert.equal(feed.problem()?.kind, 'refused');
  });
});
