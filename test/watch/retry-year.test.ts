import assert from 'node:assert/strict';
import { mayTell } from '../../bot/contact/rules.ts';
import { nextWindow } from '../../bot/contact/windows.ts';
import type { Request } from '../../bot/request/request.ts';
import { ask } from '../../bot/triage/rules.ts';
import { retryDue } from '../../bot/watch/retry.ts';
import { at, wallOf } from '../contact/wall.ts';
import { aRequest, inMinutes, ivan, omar } from '../support/requests.ts';
import { seeded, type Worker, wishesOf, workers } from '../support/rosters.ts';
import { aWatch } from '../support/watch.ts';

const zone = 'Europe/London';
const rules = { zone, perWeek: 14, quiet: { from: '21:00', to: '07:00' } };
const question = { topic: 'request', urgent: false, bulk: false } as const;
const [hourMs, dayMs] = [3_600_000, 86_400_000];
const each = 40;
const followed = 70 * dayMs;

const start = at('2026-09-07 00:00').getTime();
const lastAsked = 270 * dayMs;

const askedOn = (now: Date): Request => {
  const decision = ask(aRequest(), { by: ivan, text: 'Which printer?' }, inMinutes(600), now);
  return typeof decision === 'string' ? assert.fail(decision) : decision.request;
};

/** What becomes of a question that nobody ever answers: when it was told again, and when somebody else was. */
const silence = (worker: Worker, asked: Date) => {
  const again: number[] = [];
  let [deputy, owner] = [0, 0];
  let request = askedOn(asked);
  let now = asked;
  while (now.getTime() < asked.getTime() + followed) {
    const wishes = wishesOf(worker, now, zone);
    const requester = { window: (from: number) => nextWindow({ wishes }, from, zone), deputy: omar };
    const { change, next } = retryDue(request, { ...aWatch, requester }, now);
    for (const { to } of change?.tell ?? []) {
      if (to === 'requester') again.push(now.getTime());
      if (to === 'deputy') deputy = now.getTime();
      if (to === 'owner') owner = now.getTime();
    }
    request = change?.request ?? request;
    assert.ok(next, 'it is never given up');
    now = next > now ? next : now;
  }
  return { again, deputy, owner, request };
};

const windowsOf = ({
  shifts,
  standing,
}: Worker): readonly { readonly from: number; readonly to: number }[] =>
  standing
    ? Array.from({ length: 400 }, (_, days) => {
        const day = new Date(start + days * dayMs + dayMs / 2).toISOString().slice(0, 10);
        return { from: at(`${day} 08:00`).getTime(), to: at(`${day} 09:30`).getTime() };
      })
    : shifts.map((shift) => wallOf(shift).window);

describe('a simulated year of questions that nobody on shifts answers', () => {
  const random = seeded(20270328);
  for (const worker of workers(random)) {
    it(`D6.4: asks ${worker.name} once a window, then the deputy after two, and closes nothing`, () => {
      const windows = windowsOf(worker);
      const indexAt = (time: number): number =>
        windows.findIndex(({ from, to }) => from <= time && time < to);
      for (let nth = 0; nth < each; nth += 1) {
        const asked = new Date(start + random() * lastAsked);
        const { again, deputy, owner, request } = silence(worker, asked);
        assert.equal(request.status, 'waiting');

        const inside = again.map(indexAt);
        assert.ok(!inside.includes(-1), `${asked.toISOString()} was told outside every window`);
        assert.equal(new Set(inside).size, inside.length, 'at most once in each window');
        for (const time of again) {
          const now = new Date(time);
          const wishes = wishesOf(worker, now, zone);
          assert.equal(mayTell({ wishes, told: {} }, question, now, rules).say, 'send');
        }

        // Two whole windows, the first of them with an hour left at least.
        const first = windows.findIndex(({ from, to }) => to - Math.max(from, asked.getTime()) >= hourMs);
        assert.equal(deputy, windows[first + 1]?.to, asked.toISOString());
        assert.ok(owner > deputy, 'the owner hears that the deputy was silent too');

        const later = again.slice(4);
        assert.ok(later.length >= 3, 'and it goes on');
        assert.ok(later.every((time, index) => index === 0 || time - (later[index - 1] ?? 0) >= 6.9 * dayMs));
      }
    });
  }
});
