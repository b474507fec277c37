import assert from 'node:assert/strict';
import type { Person } from '../../bot/core/actor.ts';
import { merge } from '../../bot/link/merge-rules.ts';
import type { Change } from '../../bot/request/change.ts';
import { firstLook, hearBy } from '../../bot/request/promise.ts';
import { isOpen, type Request } from '../../bot/request/request.ts';
import { submit } from '../../bot/request/rules.ts';
import { type Trail, trailOf } from '../../bot/request/trail.ts';
import { alerts } from '../../bot/triage/alerts.ts';
import { watched } from '../../bot/watch/watch.ts';
import { itself } from '../../bot/wiring/watch.ts';
import { agenda } from './agenda.ts';
import { arrivals, professions, sites, someReport } from './arrivals.ts';
import { checks } from './checks.ts';
import { type Deed, done, firstLookAfter, plansAfter, worked } from './people.ts';
import { type Chance, chance } from './random.ts';
import { analysts, hours, leadDesk, organisation, targets, worldAt } from './trust.ts';

type Item =
  | { readonly do: 'raise'; readonly number: number }
  | { readonly do: 'wake'; readonly id: string }
  | { readonly do: Deed | 'merge'; readonly id: string };

export interface Year {
  /** The log, as it would be stored. */
  readonly trail: readonly Trail[];
  /** As they were at the end. */
  readonly requests: ReadonlyMap<string, Request>;
  /** How often a request was looked at for the time alone. */
  readonly looks: number;
}

export interface YearOptions {
  readonly seed: number;
  readonly count: number;
  /** Its first day; there are 365. */
  readonly first?: string;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const numberOf = (at: number): string =>
  `WL-${[20, 15, 10, 5, 0].map((bits) => alphabet[(at >> bits) & 31]).join('')}`;

/**
 * A year of the desk through the rules that the service runs: people press, the time passes, and a queue of wakes is
 * kept just as the sender keeps it. Nothing is stored, and the same seed gives the same year to the millisecond.
 */
export const simulated = ({ seed, count, first = '2026-09-01' }: YearOptions): Year => {
  const random = chance(seed);
  const times = arrivals(first, count, random);
  const own = new Map<string, Chance>();
  const requests = new Map<string, Request>();
  const workload = new Map<string, number>();
  const pending = new Map<string, Set<number>>();
  const trail: Trail[] = [];
  const checked = checks();
  const coming = agenda<Item>();
  const desk = leadDesk((person) => workload.get(person) ?? 0);
  const recent: string[] = [];
  let looks = 0;

  const chanceOf = (id: string): Chance => own.get(id) ?? assert.fail(id);

  /** One key for one time, as in the outbox: a wake that is there already is not put twice. */
  const wake = (id: string, at: number): void => {
    const known = pending.get(id) ?? new Set();
    if (known.has(at)) return;
    pending.set(id, known.add(at));
    coming.add(at, { do: 'wake', id });
  };

  const count1 = (request: Request | undefined, by: 1 | -1): void => {
    const person = request && isOpen(request) ? (request.owner ?? request.lead)?.id : undefined;
    if (person) workload.set(person, (workload.get(person) ?? 0) + by);
  };

  /** What a transaction would hold: the snapshot, the row of the log and the wakes. */
  const save = (before: Request | undefined, change: Change, by: Person, now: Date): void => {
    const { request, wake: due, stir = [] } = change;
    checked.changed(before, change, by.id === itself.id, now);
    count1(before, -1);
    count1(request, 1);
    requests.set(request.id, request);
    trail.push(trailOf({ before: before && { request: before, etag: '' }, change, by }));
    if (due) wake(request.id, due === 'now' ? now.getTime() : due.getTime());
    for (const id of stir) wake(id, now.getTime());
  };

  const plan = (request: Request, deed: Deed, now: number): void => {
    for (const [next, minutes, of] of plansAfter(deed, request, chanceOf(request.id))) {
      coming.add(of === 'work' ? worked(request, minutes, now) : now + minutes * 60_000, {
        do: next,
        id: request.id,
      });
    }
  };

  const raise = (number: number, now: Date): void => {
    const id = numberOf(number);
    const mine = chance(seed * 1_000_003 + number);
    own.set(id, mine);
    const report = someReport(mine);
    const isLeads = report.kind === 'safety' || report.harm !== 'no' || report.kind === 'change';
    const lead = isLeads ? desk.choose(now) : undefined;
    const change = submit(
      {
        id,
        report,
        by: { id: `staff-${number % 4_000}`, name: 'A colleague' },
        route: { desk: isLeads ? 'lead' : 'informatics', rule: isLeads ? 'leads' : 'else', lead },
        from: { profession: mine.one(professions), site: mine.one(sites) },
        hearBy: hearBy(report, 'raised', now, targets, hours),
        look: firstLook(report, now, targets, hours),
        alert: (request) => alerts(request, organisation, []),
        onCard: mine.is(0.5),
      },
      now,
    );
    const { request } = change;
    save(undefined, change, request.requester, now);
    coming.add(worked(request, firstLookAfter(request, mine), now.getTime()), { do: 'look', id });
    const later = (share: number, item: Deed | 'merge', mean: number): void => {
      if (mine.is(share)) coming.add(now.getTime() + Math.ceil(mine.about(mean)) * 60_000, { do: item, id });
    };
    for (const share of [0.1, 0.05, 0.02]) later(share, 'join', 2_000);
    later(0.04, 'merge', 200);
    later(0.02, 'withdraw', 3_000);
    later(0.05, 'answer', 1_000);
    recent.push(id);
    if (recent.length > 40) recent.shift();
  };

  const act = (request: Request, deed: Deed, now: Date): void => {
    const mine = chanceOf(request.id);
    const by = request.owner ?? request.lead ?? mine.one(analysts);
    const other = deed === 'join' ? { id: `other-${mine.whole(1, 9_999)}`, name: 'B' } : mine.one(analysts);
    const change = done({ request, deed, now, by, other, chance: mine });
    const owns: readonly Deed[] = ['answer', 'agree', 'correct', 'confirm', 'reopen', 'withdraw'];
    if (typeof change === 'string') return;
    const who = owns.includes(deed) ? request.requester : deed === 'join' ? other : by;
    save(request, change, who, now);
    plan(change.request, deed, now.getTime());
  };

  const mergeInto = (child: Request, now: Date): void => {
    const into = requests.get(chanceOf(child.id).one(recent));
    const both = into && merge(child, into, now);
    if (!into || !both || typeof both === 'string') return;
    const [by = itself] = analysts;
    save(child, both.change, by, now);
    save(into, both.also, by, now);
  };

  /** As delivery and `requestWatch` do it: what is due is saved, and the row is put again for the next time. */
  const look = (request: Request, at: number): void => {
    pending.get(request.id)?.delete(at);
    looks += 1;
    const now = new Date(at);
    checked.heardInTime(request, at);
    const parent = request.parent ? requests.get(request.parent) : undefined;
    const due = watched(request, worldAt(now, desk, parent), now);
    if (due.change) save(request, due.change, itself, now);
    if (due.also && parent) save(parent, due.also, itself, now);
    const late = due.change?.tell.some(({ why }) => why === 'late');
    // Whoever is told that something is late looks at it.
    if (late && !request.acknowledgedAt) {
      coming.add(worked(request, chanceOf(request.id).whole(5, 90), at), { do: 'look', id: request.id });
    }
    if (due.next) wake(request.id, Math.max(due.next.getTime(), at + 1_000));
  };

  for (const [number, at] of times.entries()) coming.add(at, { do: 'raise', number });
  const end = (times.at(-1) ?? 0) + 28 * 86_400_000;
  for (let next = coming.next(); next && next.at <= end; next = coming.next()) {
    const { at, item } = next;
    const now = new Date(at);
    if (item.do === 'raise') raise(item.number, now);
    else {
      const request = requests.get(item.id) ?? assert.fail(item.id);
      if (item.do === 'wake') look(request, at);
      else if (item.do === 'merge') mergeInto(request, now);
      else act(request, item.do, now);
    }
  }

  const open = [...requests.values()].filter(isOpen);
  for (const request of open) {
    checked.heardInTime(request, end);
    // A part is looked at when its whole changes; everything else always has a next time.
    const sure = request.status === 'linked' || (pending.get(request.id)?.size ?? 0) > 0;
    assert.ok(sure, `${request.id} is ${request.status}, and nothing will ever look at it again`);
  }
  return { trail, requests, looks };
};
