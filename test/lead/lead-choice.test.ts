import assert from 'node:assert/strict';
import type { Member } from '../../bot/core/organisation.ts';
import {
  chooseInstead,
  chooseLead,
  hasTime,
  hasTimeUntil,
  type LeadTimes,
  type Load,
} from '../../bot/lead/lead-choice.ts';

const dayMs = 24 * 60 * 60_000;
const hours = { days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '08:00', to: '18:00' } as const;

const timesOf = (people: readonly Member[], within = 7): LeadTimes => ({
  people,
  hours: { ...hours, zone: 'Europe/London' },
  within: within * dayMs,
});

const aLead = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  name: `Lead ${id}`,
  roles: ['lead'],
  sessions: [{ day: 'Tue', from: '09:00', to: '13:00' }],
  ...more,
});

const idle: Load = () => 0;
/** A Wednesday. */
const wednesday = new Date('2026-11-25T10:00:00Z');

const pick = (leads: readonly Member[], { people = leads, load = idle, now = wednesday, within = 7 } = {}) =>
  chooseLead(leads, timesOf(people, within), load, now)?.id;

describe('which lead gets a request', () => {
  it('A4.6: is the one with the least to do for the sessions that they have', () => {
    const long = aLead('long', {
      sessions: [
        { day: 'Mon', from: '09:00', to: '17:00' },
        { day: 'Thu', from: '09:00', to: '17:00' },
      ],
    });
    const short = aLead('short');
    const with2 = (id: string): number => (id === 'long' ? 2 : 0);
    const with4 = (id: string): number => (id === 'long' ? 4 : 0);
    assert.equal(pick([short, long]), 'long');
    assert.equal(pick([short, long], { load: with2 }), 'long', '3 for 16 hours is less than 1 for 4');
    assert.equal(pick([short, long], { load: with4 }), 'short');
  });

  it('is the first by id where two have the same, in whatever order they stand', () => {
    assert.equal(pick([aLead('b'), aLead('a')]), 'a');
    assert.equal(pick([aLead('a'), aLead('b')]), 'a');
  });

  it('A4.6: is never one who has no session in the next days', () => {
    const away = aLead('away', { away: [{ from: '2026-11-25', to: '2026-12-04' }] });
    const inName = aLead('in-name-only', { sessions: [] });
    assert.equal(pick([away, inName]), undefined);
    assert.equal(pick([away, inName, aLead('there')]), 'there');
    assert.equal(pick([aLead('there')], { within: 5 }), undefined, 'Tuesday is six days off');
  });

  it('counts a lead who names no sessions as there in service hours', () => {
    const always = aLead('always', { sessions: undefined });
    assert.equal(pick([always], { within: 1 }), 'always');
    assert.equal(pick([always, aLead('tuesday')], { load: (id) => (id === 'always' ? 10 : 0) }), 'always');
    assert.equal(pick([always, aLead('tuesday')], { load: (id) => (id === 'always' ? 13 : 0) }), 'tuesday');
  });

  it('A4.6: is the cover of this absence, then the deputy, then the deputy of the deputy', () => {
    const holiday = { from: '2026-11-25', to: '2026-12-04' };
    const lead = aLead('lead', { away: [{ ...holiday, cover: 'cover' }], deputy: 'deputy' });
    const cover = aLead('cover');
    const deputy = aLead('deputy', { deputy: 'last' });
    const last: Member = { id: 'last', name: 'Ivan', roles: ['informatics'] };
    const gone = { away: [holiday] };
    assert.equal(pick([lead], { people: [lead, cover, deputy, last] }), 'cover');
    assert.equal(pick([lead], { people: [lead, { ...cover, ...gone }, deputy, last] }), 'deputy');
    assert.equal(
      pick([lead], { people: [lead, { ...cover, ...gone }, { ...deputy, ...gone }, last] }),
      'last',
    );
    assert.equal(pick([lead], { people: [lead, { ...cover, ...gone }] }), undefined);
    const elsewhere: Member = { id: 'cover', name: 'Cleo', roles: ['cio'] };
    assert.equal(pick([lead], { people: [lead, elsewhere] }), undefined, 'who does not work at the desk');
  });

  it('has no cover for an absence that is over or far off', () => {
    const lead = aLead('lead', {
      sessions: [],
      away: [
        { from: '2026-11-01', to: '2026-11-23', cover: 'cover' },
        { from: '2027-02-01', to: '2027-02-05', cover: 'cover' },
      ],
    });
    assert.equal(pick([lead], { people: [lead, aLead('cover')] }), undefined);
  });

  it('ends where deputies go in a circle', () => {
    const one = aLead('one', { sessions: [], deputy: 'two' });
    const two = aLead('two', { sessions: [], deputy: 'one' });
    assert.equal(pick([one], { people: [one, two] }), undefined);
  });

  it('is another lead whom the rule names where nobody stands in', () => {
    const lead = aLead('lead', { away: [{ from: '2026-11-25', to: '2026-12-31' }] });
    const other = aLead('other');
    const instead = (suitable: readonly Member[], from: Member | undefined = lead) =>
      chooseInstead(from, suitable, timesOf([lead, other]), idle, wednesday)?.id;
    assert.equal(instead([lead, other]), 'other');
    assert.equal(instead([lead]), undefined);
    assert.equal(instead([other], undefined), 'other', 'somebody who left the settings file');
  });

  it('A4.2: is nobody whose entry went unconfirmed, neither as a lead nor in place of one', () => {
    const [lead, cover, other] = [aLead('lead', { deputy: 'cover' }), aLead('cover'), aLead('other')];
    const from = wednesday.getTime();
    const choose = (doubtful: readonly string[], leads: readonly Member[], at = wednesday) => {
      const doubtfulFrom = (id: string) => (doubtful.includes(id) ? from : undefined);
      return chooseLead(leads, { ...timesOf([lead, cover, other]), doubtfulFrom }, idle, at)?.id;
    };
    assert.equal(choose(['lead'], [lead], new Date(from - 1)), 'lead', 'until then');
    assert.equal(choose(['lead'], [lead]), 'cover');
    assert.equal(choose(['lead'], [lead, other]), 'other');
    assert.equal(choose(['lead', 'cover'], [lead]), undefined, 'informatics has it');
    assert.ok(hasTime(lead, { ...timesOf([lead]), doubtfulFrom: () => from }, wednesday), 'they are there');
  });

  it('knows when somebody has no time any more', () => {
    const holiday = { from: '2026-12-08', to: '2026-12-20' };
    const lead = aLead('lead', { away: [holiday] });
    const times = timesOf([lead]);
    const until = hasTimeUntil(lead, times, wednesday);
    assert.equal(until?.toISOString(), '2026-12-01T13:00:00.000Z', 'the last session before the holiday');
    assert.ok(hasTime(lead, times, new Date((until?.getTime() ?? 0) - 1)));
    assert.ok(until && !hasTime(lead, times, until));
    assert.equal(hasTimeUntil(aLead('other'), times, wednesday), undefined);
  });
});
