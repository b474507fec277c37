import assert from 'node:assert/strict';
import { parseDuration } from '../../bot/calendar/duration.ts';
import type { Change } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { type World, watched } from '../../bot/watch/watch.ts';
import { people } from '../support/people.ts';
import { aRequest, ivan, lena, nadia } from '../support/requests.ts';

const read = readSettings(
  JSON.stringify({
    organisation: { code: 'RXX', name: 'Example', tenants: ['t'] },
    emergency: [{ label: 'Switchboard', number: '2222' }],
  }),
);
if (!read.ok) throw new Error(read.faults.join('\n'));
const { targets, hours } = read.settings;

const world: World = {
  targets,
  hours,
  silence: parseDuration('16h'),
  duty: [lena.id],
  admins: [people.admin.id],
  officers: [people.safetyOfficer.id],
  members: () => [people.informatics.id],
};

/** A Tuesday in term, by the clock of the ward. */
const tuesday = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);
const raised = (more: Partial<Request> = {}): Request => {
  const at = tuesday('09:00').toISOString();
  return aRequest({ createdAt: at, updatedAt: at, ...more });
};

/** Looks whenever it is asked to, as delivery does, up to a time; everything that came of it. */
const until = (
  request: Request,
  end: Date,
): { readonly request: Request; readonly made: readonly Change[] } => {
  const made: Change[] = [];
  let now = new Date(request.createdAt);
  let at = request;
  while (now <= end) {
    const { change, next } = watched(at, world, now);
    if (change) {
      made.push(change);
      at = change.request;
    }
    if (!next) break;
    now = new Date(Math.max(next.getTime(), now.getTime() + 1000));
  }
  return { request: at, made };
};

const said = (made: readonly Change[]): readonly string[] =>
  made.map(
    ({ event, request, tell }) =>
      `${request.updatedAt.slice(5, 16)} ${event}: ${tell.map((one) => `${'ids' in one ? one.ids.join('+') : one.to} ${one.why}`).join(', ')}`,
  );

describe('what time alone brings to a request', () => {
  it('D6.3: is a word to whoever is to have it before the time runs out, then to the rota, then to the admins', () => {
    const { made } = until(raised({ affects: 'ward' }), new Date('2026-11-25T17:59:00Z'));
    const [nudge, late, later] = said(made);
    assert.equal(nudge, '11-24T15:00 nudged: channel nudge', '6 of 8 service hours');
    assert.equal(late, `11-24T17:00 escalated: ${lena.id} late`);
    assert.match(later ?? '', new RegExp(`^11-25T11:00 escalated: ${people.admin.id} late`));
  });

  it('A1.4, H1: tells the safety officer of a late concern too, each time, before it could go unread', () => {
    const at = new Date('2026-11-25T17:59:00Z');
    const late = said(until(raised({ harm: 'could' }), at).made).filter((one) => one.includes('escalated'));
    assert.match(late[0] ?? '', new RegExp(`${people.safetyOfficer.id}\\+${lena.id} late`));
    assert.match(late[1] ?? '', new RegExp(`${people.safetyOfficer.id}\\+${people.admin.id} late`));
  });

  it('goes to the lead or the group that it was sent to, and to its owner once it has one', () => {
    const at = new Date('2026-11-24T15:30:00Z');
    const first = (more: Partial<Request>) => said(until(raised({ affects: 'ward', ...more }), at).made)[0];
    assert.match(first({ lead: lena }) ?? '', new RegExp(`nudged: ${lena.id} nudge`));
    assert.match(first({ group: ivan }) ?? '', new RegExp(`nudged: ${people.informatics.id} nudge`));
    assert.match(first({ owner: ivan, status: 'received' }) ?? '', /nudged: owner nudge/);
  });

  it('A1.3: is a truthful note to everybody who waits, every 16 service hours, and a new promise', () => {
    const taken = raised({ status: 'accepted', owner: ivan, acknowledgedAt: tuesday('09:05').toISOString() });
    const { made, request } = until(taken, new Date('2026-11-27T18:00:00Z'));
    const notes = made.filter(({ event }) => event === 'progress');
    assert.deepEqual(said(notes), [
      '11-25T15:00 progress: requester progress, followers progress',
      '11-27T11:00 progress: requester progress, followers progress',
    ]);
    assert.equal(request.hearBy, '2026-11-30T17:00:00.000Z');
  });

  it('puts a request that was set aside back before the desk at its time, and tells its owner', () => {
    const aside = raised({ owner: ivan, status: 'accepted', snoozedUntil: '2026-11-24T12:00:00.000Z' });
    const { made } = until(aside, tuesday('12:01'));
    assert.deepEqual(said(made), ['11-24T12:00 woken: owner back']);
    assert.equal(made[0]?.request.snoozedUntil, undefined);
  });

  it('D6.4: closes nothing for silence, however long nobody answers', () => {
    const waiting = raised({
      status: 'waiting',
      owner: ivan,
      acknowledgedAt: tuesday('09:05').toISOString(),
      pauses: [{ from: tuesday('09:05').toISOString(), reason: 'requester' }],
    });
    const { request, made } = until(waiting, new Date('2027-03-01T18:00:00Z'));
    assert.equal(request.status, 'waiting');
    assert.ok(made.every(({ event }) => ['progress', 'missed', 'retried'].includes(event)));
  });

  it('is nothing more once it has ended', () => {
    for (const status of ['resolved', 'confirmed', 'withdrawn', 'error'] as const)
      assert.deepEqual(watched(raised({ status }), world, new Date('2027-01-01')), {});
  });

  it('is said once, however often it is asked and however late', () => {
    const late = raised({ affects: 'ward' });
    const at = new Date('2026-11-25T12:00:00Z');
    const first = watched(late, world, at).change ?? assert.fail();
    assert.equal(watched(first.request, world, at).change, undefined);
  });

  it('A1.4: presses on where a patient could come to harm, while it waits for an answer too', () => {
    const waiting = raised({
      harm: 'could',
      status: 'waiting',
      owner: ivan,
      requester: nadia,
      pauses: [{ from: tuesday('09:05').toISOString(), reason: 'requester' }],
    });
    const { made } = until(waiting, new Date('2026-11-25T17:00:00Z'));
    assert.ok(made.some(({ event }) => event === 'escalated'));
  });
});

describe('a date that was given and has passed', () => {
  const planned = raised({
    status: 'planned',
    owner: ivan,
    acknowledgedAt: tuesday('09:05').toISOString(),
    promises: [
      { at: tuesday('09:05').toISOString(), by: ivan, until: tuesday('12:00').toISOString(), why: '' },
    ],
  });

  it('A4.16: is told to whoever has the request and to the rota, once', () => {
    const { made } = until(planned, tuesday('16:00'));
    assert.deepEqual(said(made), [`11-24T12:00 overdue: ${ivan.id}+${lena.id} overdue`]);
    assert.deepEqual(watched(made[0]?.request ?? assert.fail(), world, tuesday('12:30')).change, undefined);
  });

  it('is told again of the next date that passes, and of none that was moved in time', () => {
    const [first] = planned.promises ?? [];
    assert.ok(first);
    const moved = { ...planned, promises: [first, { ...first, until: tuesday('15:00').toISOString() }] };
    assert.deepEqual(
      said(until(moved, tuesday('15:30')).made).map((line) => line.slice(0, 20)),
      ['11-24T15:00 overdue:'],
    );
  });
});
