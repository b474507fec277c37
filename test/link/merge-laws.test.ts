import assert from 'node:assert/strict';
import fc from 'fast-check';
import { merge, unmerge } from '../../bot/link/merge-rules.ts';
import { followed } from '../../bot/link/parent-due.ts';
import type { Change } from '../../bot/request/change.ts';
import { isOpen, type Request } from '../../bot/request/request.ts';
import { join, reopen, withdraw } from '../../bot/request/rules.ts';
import type { Both } from '../../bot/request/settle-both.ts';
import { resolve, take } from '../../bot/triage/rules.ts';
import { plan, start } from '../../bot/triage/status-rules.ts';
import { aRequest, inMinutes, ivan, lena, omar } from '../support/requests.ts';

const ids = ['WL-00001', 'WL-00002', 'WL-00003', 'WL-00004', 'WL-00005'] as const;
const promised = () => inMinutes(10_000);

/** Some requests, and all that was told of each. What a change stirs is looked at until nothing follows. */
const openWorld = () => {
  const requests = new Map<string, Request>(
    ids.map((id, at) => [id, aRequest({ id, requester: { id: `p${at}`, name: `Person ${at}` } })]),
  );
  const told = new Map<string, string[]>();
  let minute = 0;
  const now = () => inMinutes(minute);
  const at = (id: string): Request => requests.get(id) ?? assert.fail(id);

  const keep = (changes: readonly Change[]): void => {
    const queue = [...changes];
    for (let steps = 0; queue.length > 0; steps += 1) {
      assert.ok(steps < 200, 'it comes to rest');
      const change = queue.shift();
      if (!change) return;
      const { id } = change.request;
      requests.set(id, change.request);
      const tells = change.tell.flatMap(({ to, why }) => (to === 'requester' ? [why] : []));
      told.set(id, [...(told.get(id) ?? []), ...tells]);
      for (const part of change.stir ?? []) queue.push(...follow(part));
    }
  };

  const follow = (id: string): readonly Change[] => {
    const request = at(id);
    const parent = request.parent === undefined ? undefined : requests.get(request.parent);
    const due = parent && followed(request, parent, promised, now());
    return due ? [due.change, ...(due.also ? [due.also] : [])] : [];
  };

  const root = (id: string): Request => {
    const request = at(id);
    return request.status === 'linked' && request.parent ? root(request.parent) : request;
  };

  return {
    at,
    told: (id: string) => told.get(id) ?? [],
    follow,
    root,
    /** One thing that somebody does; whatever the rule does not allow changes nothing. */
    does: (verb: string, id: string, other: string): void => {
      minute += 1;
      const [one, by] = [at(id), verb === 'take' ? lena : ivan];
      const words = { by, text: `${verb} ${minute}` };
      const doings: Readonly<Record<string, () => Both | Change | string>> = {
        merge: () => merge(one, root(other), now()),
        unmerge: () => (one.parent ? unmerge(one, at(one.parent), promised, now()) : 'unchanged'),
        take: () => take(one, by, inMinutes(500), now()),
        start: () => start(one, by, now()),
        plan: () => plan(one, { by, until: inMinutes(minute + 5000), why: 'A reason' }, now()),
        resolve: () => resolve(one, { ...words, outcome: 'done' }, now()),
        join: () => join(one, { by: omar, text: '' }, false, now()),
        reopen: () => reopen(one, { by: one.requester, text: '' }, inMinutes(9000), now()),
        withdraw: () => withdraw(one, { by: one.requester, text: '' }, now()),
      };
      const made = doings[verb]?.();
      if (!made || typeof made === 'string') return;
      keep('change' in made ? [made.change, made.also] : [made]);
    },
  };
};

type World = ReturnType<typeof openWorld>;

const verbs = ['merge', 'merge', 'unmerge', 'take', 'start', 'plan', 'resolve', 'join', 'reopen', 'withdraw'];
const steps = fc.array(
  fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...ids), fc.constantFrom(...ids)),
  { maxLength: 40 },
);

const lived = (story: readonly (readonly [string, string, string])[]): World => {
  const world = openWorld();
  for (const step of story) world.does(...step);
  return world;
};

describe('whatever is put together and taken apart again', () => {
  it('A2.1: everybody who told of something is answered, and hears each outcome once', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const world = lived(story);
        for (const id of ids) world.does('resolve', id, id);
        for (const id of ids) {
          const { status, acknowledgedAt, decided, reopened } = world.at(id);
          if (status === 'withdrawn') continue;
          assert.equal(status, 'resolved', `${id} has an outcome`);
          assert.ok(acknowledgedAt && decided);
          const outcomes = world.told(id).filter((why) => why === 'outcome').length;
          assert.equal(outcomes, reopened + 1, `${id} was told ${world.told(id).join(' ')}`);
        }
      }),
    );
  });

  it('nothing goes round in a circle, and a part is part of something that is open', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const world = lived(story);
        for (const id of ids) {
          const request = world.at(id);
          if (request.status !== 'linked') continue;
          assert.ok(isOpen(world.root(id)));
          const parent = world.at(request.parent ?? '');
          assert.ok(parent.children?.some((child) => child.id === id));
          assert.equal(JSON.stringify(request.owner), JSON.stringify(world.root(id).owner));
        }
      }),
    );
  });

  it('what a change stirs is all that follows from it', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const world = lived(story);
        for (const id of ids) assert.deepEqual(world.follow(id), []);
      }),
    );
  });
});
