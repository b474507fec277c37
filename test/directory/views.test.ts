import assert from 'node:assert/strict';
import type { Member } from '../../bot/core/organisation.ts';
import { type Entry, printOf } from '../../bot/directory/entry.ts';
import { listedView } from '../../bot/directory/listed-view.ts';
import { whoView } from '../../bot/directory/who-view.ts';
import { timesOf } from '../support/leads.ts';
import { anOrganisation, now } from '../support/requests.ts';

const lead = (more: Partial<Member> = {}): Member => ({
  id: 'a',
  name: 'Lena Fox',
  roles: ['lead'],
  sessions: [{ day: 'Wed', from: '09:00', to: '13:00' }],
  ...more,
});

const ivan: Member = { id: 'i', name: 'Ivan Petrov', roles: ['informatics'] };
const entry: Entry = { since: '2025-02-03T09:00:00.000Z' };

interface Reading {
  readonly reader?: string;
  readonly page?: number;
  readonly entries?: Readonly<Record<string, Entry>>;
  readonly at?: Date;
}

const who = (people: readonly Member[], { reader, page, entries = {}, at = now }: Reading = {}) =>
  whoView({
    organisation: anOrganisation({ people }),
    times: timesOf(people),
    entries: new Map(Object.entries(entries)),
    now: at,
    reader,
    page,
  }).data;

const only = (member: Member, reading: Reading = {}, ...others: readonly Member[]) =>
  who([member, ...others], reading).leads[0] ?? assert.fail('no lead');

describe('who the leads are', () => {
  it('says so where there are none', () => {
    const { empty, leads } = who([{ ...lead(), roles: ['informatics', 'cio'] }]);
    assert.deepEqual([empty, leads], [true, []]);
  });

  it('D2.1: names what to ring, because somebody looks for a person at 3am', () => {
    assert.match(who([lead()]).emergency, /If a patient is at risk now, ring Switchboard on \*\*2222\*\*/);
  });

  it('A4.3: lists every lead and nobody else, one, six or thirty, six at a time', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => lead({ id: `${at}`, name: `Lead ${at}` }));
    assert.deepEqual([who([lead(), ivan]).leads.length, who([...many(6), ivan]).leads.length], [1, 6]);
    assert.deepEqual([who(many(6)).hasNext, who(many(6)).hasCount], [false, false]);
    const seen: string[] = [];
    for (let page = 0; page < 5; page += 1) {
      const { leads, hasNext, hasBack, next, count } = who(many(30), { page });
      seen.push(...leads.map(({ name }) => name));
      assert.deepEqual([hasNext, hasBack], [page < 4, page > 0]);
      assert.equal(next, String(page + 1));
      assert.equal(count, `${page * 6 + 1} to ${page * 6 + 6} of 30 leads`);
    }
    assert.equal(new Set(seen).size, 30);
    assert.deepEqual(
      who(many(7), { page: 99 }).leads.map(({ name }) => name),
      ['Lead 6'],
    );
  });

  it('A4.4, A4.15: names any profession beside the digital role, and takes nobody for a doctor', () => {
    assert.equal(
      only(lead({ profession: 'physiotherapist' })).role,
      'Physiotherapist and clinical digital lead',
    );
    assert.equal(only(lead()).role, 'Clinical digital lead');
    assert.doesNotMatch(JSON.stringify(who([lead()])), /\bDr\b|doctor|medical/i);
  });

  it('A4.1: says what to ask, with the specialties and places that are known', () => {
    const known = only(lead({ specialties: ['emergency care', 'triage'], sites: ['Main', 'North'] }));
    assert.equal(known.ask, 'Ask about: emergency care, triage');
    assert.equal(known.role, 'Clinical digital lead, Main and North');
    assert.equal(only(lead()).ask, 'Ask about any digital system');
  });

  it('A4.7, B8: says when they are in next, with its date, and in which hours of each week', () => {
    assert.equal(only(lead()).next, 'In next: Wednesday 25 November, 9am to 1pm');
    assert.equal(
      only(lead(), { at: new Date('2026-11-25T10:00:00Z') }).next,
      'In on Wednesday 25 November, 9am to 1pm, then on Wednesday 2 December, 9am to 1pm',
    );
    const sessions = [
      { day: 'Tue', from: '09:00', to: '12:00' },
      { day: 'Thu', from: '13:30', to: '17:05' },
      { day: 'Fri', from: '09:00', to: '12:00' },
      { day: 'Sat', from: '12:30', to: '24:00' },
    ] as const;
    assert.equal(
      only(lead({ sessions })).weekly,
      'Each week: Tuesday and Friday 9am to midday; Thursday 1:30pm to 5:05pm; Saturday 12:30pm to midnight',
    );
  });

  it('says that somebody is there in service hours where they name no sessions, and never where they have none', () => {
    const always = only(lead({ sessions: undefined }), { at: new Date('2026-11-24T19:00:00Z') });
    assert.deepEqual([always.next, always.hasWeekly], ['In next: Wednesday 25 November, 8am to 6pm', false]);
    assert.equal(only(lead({ sessions: [] })).next, 'No set times for this');
  });

  it('A4.6: says who stands in while they are away, now or soon', () => {
    const at = (from: string, to: string) => only(lead({ away: [{ from, to, cover: ivan.id }] }), {}, ivan);
    assert.equal(
      at('2026-11-20', '2026-11-27').away,
      'Away until Friday 27 November. Ivan Petrov stands in.',
    );
    assert.equal(at('2026-11-20', '2026-11-27').next, 'In next: Wednesday 2 December, 9am to 1pm');
    assert.equal(
      at('2026-11-30', '2027-01-04').away,
      'Away from Monday 30 November to Monday 4 January 2027. Ivan Petrov stands in.',
    );
    assert.equal(
      at('2026-11-25', '2026-11-25').away,
      'Away on Wednesday 25 November. Ivan Petrov stands in.',
    );
    assert.equal(at('2027-02-01', '2027-02-05').hasAway, false, 'far off');
    assert.equal(
      only(lead({ away: [{ from: '2026-11-20', to: '2026-11-27' }] })).away,
      'Away until Friday 27 November.',
    );
    assert.equal(only(lead({ sessions: [], deputy: ivan.id }), {}, ivan).away, 'Ivan Petrov stands in.');
  });

  it('A4.10: names their colleague in informatics', () => {
    assert.equal(only(lead({ buddy: ivan.id }), {}, ivan).buddy, 'Works with Ivan Petrov in informatics');
    assert.equal(only(lead()).hasBuddy, false);
  });

  it('A4.2: says when each was confirmed last, and flags what was asked about 90 days ago', () => {
    const said = (of: Entry) => {
      const { confirmed, sure, doubtful } = only(lead(), { entries: { a: of } });
      assert.notEqual(sure, doubtful);
      return [confirmed, doubtful];
    };
    assert.deepEqual(said(entry), ['Not confirmed yet', false]);
    const confirmed = '2026-03-03T10:00:00.000Z';
    assert.deepEqual(said({ ...entry, confirmed }), ['Confirmed on 3 March 2026', false]);
    const asked = { ...entry, unanswered: '2026-08-26T10:30:00.001Z' };
    assert.deepEqual(said(asked), ['Not confirmed yet', false], 'a millisecond before');
    const late = { ...entry, unanswered: '2026-08-26T10:30:00.000Z' };
    assert.deepEqual(said(late), ['This may be out of date. Nobody has confirmed it yet.', true]);
    assert.deepEqual(said({ ...late, confirmed }), [
      'This may be out of date. Last confirmed on 3 March 2026.',
      true,
    ]);
  });

  it('A4.2: has the entry of the reader first, and a button on it alone', () => {
    const two = [lead(), lead({ id: 'b', name: 'Farah Siddiqui' })];
    const buttons = (reading: Reading) =>
      who(two, reading).leads.map(({ name, canConfirm }) => [name, canConfirm]);
    assert.deepEqual(buttons({ reader: 'b' }), [
      ['Farah Siddiqui', true],
      ['Lena Fox', false],
    ]);
    assert.deepEqual(buttons({}), [
      ['Lena Fox', false],
      ['Farah Siddiqui', false],
    ]);
    const fresh = { b: { ...entry, confirmed: '2026-11-24T09:00:00.000Z' } };
    assert.equal(buttons({ reader: 'b', entries: fresh })[0]?.[1], false, 'confirmed a moment ago');
  });

  it('shows names and specialties as they are written, in one line', () => {
    const odd = only(lead({ name: 'Sam *Fox*', specialties: ['[ED]\nX'] }));
    assert.deepEqual([odd.name, odd.ask], ['Sam \\*Fox\\*', 'Ask about: \\[ED\\] X']);
  });
});

describe('the question to a lead', () => {
  const listed = (more: Partial<Entry>) =>
    listedView(lead(), { ...entry, ...more }, { times: timesOf([lead()]), now }).data;

  it('A4.2: shows their entry as others read it, and says what comes of no answer', () => {
    const asked = listed({ unanswered: '2026-11-24T09:00:00.000Z' });
    const { canConfirm: _mine, seen, ...shown } = only(lead(), { entries: { a: entry } });
    assert.deepEqual({ ...asked, ...shown }, asked);
    assert.equal(seen, asked.seen);
    assert.equal(
      asked.until,
      'Please answer by 22 February 2027. After that we send you no new requests until you do.',
    );
    assert.equal(
      listed({ unanswered: '2026-01-13T09:00:00.000Z' }).until,
      'We send you no new requests until you confirm it.',
    );
  });

  it('is no question any more once it was answered', () => {
    const { isOpen, hasUntil } = listed({ confirmed: now.toISOString() });
    assert.deepEqual([isOpen, hasUntil], [false, false]);
  });

  it('knows what was confirmed: the words of the settings file, and no absence of this week', () => {
    const print = printOf(lead());
    assert.equal(printOf(lead({ away: [{ from: '2026-11-24', to: '2026-11-24' }] })), print);
    for (const more of [
      { name: 'X' },
      { profession: 'x' },
      { sites: ['x'] },
      { sessions: [] },
      { buddy: 'i' },
    ]) {
      assert.notEqual(printOf(lead(more)), print);
    }
  });
});
