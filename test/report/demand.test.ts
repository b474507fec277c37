import assert from 'node:assert/strict';
import { concerns, demandOf } from '../../bot/report/demand.ts';
import type { Trail } from '../../bot/request/trail.ts';
import { eventsOf } from '../support/events.ts';
import { people } from '../support/people.ts';
import { aWatch } from '../support/watch.ts';

const { hours } = aWatch;
const lead = people.lead;
/** Lena has Tuesdays, 9am to 1pm. */
const quarter = { from: new Date('2026-09-30T23:00:00Z'), to: new Date('2027-01-01T00:00:00Z') };

const demand = (rows: readonly Trail[], who: Parameters<typeof demandOf>[0] = lead, stretch = quarter) =>
  demandOf(
    who,
    rows.filter((row) => concerns(who.id, row)),
    stretch,
    hours,
  );

const inSession = '2026-11-24T10:00:00.000Z';
const outside = '2026-11-24T14:00:00.000Z';

describe('a lead’s demand against their time', () => {
  it('A4.7: plans their sessions, without bank holidays and absences, the same on either side of October', () => {
    const { sessions, minutes } = demand([]);
    assert.deepEqual([sessions, minutes], [13, 13 * 240]);
    const may = { from: new Date('2027-04-30T23:00:00Z'), to: new Date('2027-05-31T23:00:00Z') };
    const mondays = { ...lead, sessions: [{ day: 'Mon', from: '09:00', to: '13:00' }] } as const;
    assert.equal(demand([], mondays, may).sessions, 3, 'of five Mondays two are bank holidays');
    const away = { ...lead, away: [{ from: '2026-12-01', to: '2026-12-31' }] };
    assert.equal(demand([], away).sessions, 8);
    assert.equal(demand([], { ...lead, sessions: undefined }).minutes, 0);
  });

  it('counts a request that came to them once, however often it came', () => {
    const rows = eventsOf(
      'WL-00001',
      { at: inSession, lead: lead.id },
      { event: 'assigned', at: outside, owner: lead.id },
      { event: 'assigned', at: outside, owner: 'ivan' },
      { event: 'assigned', at: outside, owner: lead.id },
    );
    const { came, took, deeds } = demand(rows);
    assert.deepEqual([came, took, deeds], [1, 0, 0]);
  });

  it('tells what they took unasked, did and decided, by kind and outcome', () => {
    const rows = eventsOf(
      'WL-00001',
      { at: inSession, kind: 'change' },
      { event: 'taken', at: inSession, to: 'accepted', by: lead.id, owner: lead.id },
      { event: 'resolved', at: outside, to: 'resolved', by: lead.id, outcome: 'not-now' },
    );
    const found = demand(rows);
    assert.deepEqual([found.came, found.took, found.deeds, found.outcomes], [0, 1, 2, 1]);
    assert.deepEqual([found.byKind, found.byOutcome], [{ change: 1 }, { 'not-now': 1 }]);
    assert.deepEqual([found.outside, found.urgentOutside], [1, 0]);
  });

  it('A4.7, D6.2: tells the urgent that came or was done outside their sessions apart', () => {
    const rows = [inSession, outside].flatMap((at, index) =>
      eventsOf(
        `WL-0000${index}`,
        { at, lead: lead.id, urgent: true },
        { event: 'taken', at, to: 'accepted', by: lead.id, owner: lead.id },
      ),
    );
    const { came, outside: done, urgentOutside, cameUrgentOutside } = demand(rows);
    assert.deepEqual([came, done, urgentOutside, cameUrgentOutside], [2, 1, 1, 1]);
  });

  it('A2.8: counts nothing of a concern raised in confidence, and not what they raised themselves', () => {
    const sealed = eventsOf(
      'WL-00001',
      { at: inSession, lead: lead.id, sealed: true },
      { event: 'taken', at: inSession, to: 'accepted', by: lead.id, owner: lead.id },
    );
    const own = eventsOf('WL-00002', { at: inSession, by: lead.id });
    const { came, deeds } = demand([...sealed, ...own]);
    assert.deepEqual([came, deeds], [0, 0]);
  });

  it('has every week of the quarter, from its Monday', () => {
    const { weeks } = demand([]);
    assert.deepEqual([weeks[0]?.from, weeks.at(-1)?.from, weeks.length], ['2026-09-28', '2026-12-28', 14]);
  });
});
