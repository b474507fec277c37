import assert from 'node:assert/strict';
import { type ContactFacts, type ContactRules, mayTell, sessionsOf } from '../../bot/contact/rules.ts';
import { noWishes, stoppable, type Wishes } from '../../bot/contact/wishes.ts';
import type { Occasion, Topic } from '../../bot/core/occasion.ts';
import { anOrganisation, lena, nadia } from '../support/requests.ts';
import { at, wall } from './wall.ts';

const rules: ContactRules = { zone: 'Europe/London', perWeek: 3 };
const reply: Occasion = { topic: 'request', urgent: false, bulk: false };
const news: Occasion = { topic: 'update', urgent: false, bulk: true };

const facts = (wishes: Partial<Wishes> = {}, more: Partial<ContactFacts> = {}): ContactFacts => ({
  wishes: { ...noWishes, ...wishes },
  told: {},
  ...more,
});

/** "send", "stopped", or "2026-11-25 07:30 next-shift". */
const said = (of: ContactFacts, now: string, occasion = reply, under = rules): string => {
  const verdict = mayTell(of, occasion, at(now), under);
  if (verdict.say === 'send') return 'send';
  return verdict.say === 'skip' ? verdict.reason : `${wall(verdict.until)} ${verdict.reason}`;
};

const early = { date: '2026-11-25', kind: 'early' } as const;
const night = { date: '2026-11-27', kind: 'night' } as const;
const nine = { from: '21:00', to: '07:00' };
const clinic = { day: 'Tue', from: '09:00', to: '13:00' } as const;

describe('whether and when somebody may be told', () => {
  it('at once, where they said nothing and nothing is usual', () => {
    assert.equal(said(facts(), '2026-11-24 03:00'), 'send');
    assert.equal(said(facts(), '2026-11-24 03:00', news), 'send');
  });

  it('D6.2: at once when it is urgent, whatever they said', () => {
    const told = { '2026-11-24': 99 };
    const wishes = { quiet: nine, shifts: [early], snoozedUntil: '2027-01-01T00:00:00Z', stopped: stoppable };
    for (const topic of ['request', 'desk', 'update', 'change', 'celebration', 'outage'] as const) {
      const urgent = { topic, urgent: true, bulk: true };
      assert.equal(said(facts(wishes, { told, sessions: [clinic] }), '2026-11-24 23:00', urgent), 'send');
    }
  });

  it('never, about what they stopped; an outage and their own requests cannot be', () => {
    const every: readonly Topic[] = ['request', 'desk', 'update', 'change', 'celebration', 'outage'];
    const wishes = { stopped: every as unknown as typeof stoppable };
    const answers = every.map((topic) => said(facts(wishes), '2026-11-24 10:00', { ...reply, topic }));
    assert.deepEqual(answers, ['send', 'send', 'stopped', 'stopped', 'stopped', 'send']);
    const seen = at('2026-11-24 10:00').toISOString();
    assert.equal(said(facts(wishes, { seen }), '2026-11-24 10:00', news), 'stopped');
  });

  it('after the pause that they asked for', () => {
    const wishes = { snoozedUntil: at('2026-11-25 07:00').toISOString() };
    assert.equal(said(facts(wishes), '2026-11-24 10:00'), '2026-11-25 07:00 snoozed');
    assert.equal(said(facts(wishes), '2026-11-25 07:00'), 'send');
  });

  it('A1.2: on their next shift, and not in its handovers', () => {
    const of = facts({ shifts: [early, night] });
    assert.equal(said(of, '2026-11-24 10:00'), '2026-11-25 07:30 next-shift');
    assert.equal(said(of, '2026-11-25 07:29'), '2026-11-25 07:30 next-shift');
    assert.equal(said(of, '2026-11-25 13:59'), 'send');
    assert.equal(said(of, '2026-11-25 14:00'), '2026-11-27 20:00 next-shift');
    assert.equal(said(of, '2026-11-28 03:00'), 'send');
  });

  it('as usual once the last shift is over, and never in its handover', () => {
    const of = facts({ shifts: [early, night] });
    assert.equal(said(of, '2026-11-28 07:00'), '2026-11-28 07:30 next-shift');
    assert.equal(said(of, '2026-11-28 07:30'), 'send');
    const under = { ...rules, quiet: { from: '07:00', to: '12:00' } };
    assert.equal(said(of, '2026-11-28 07:00', reply, under), '2026-11-28 12:00 quiet-hours');
  });

  it('on a shift also in quiet hours: the shift is the more exact wish', () => {
    const of = facts({ shifts: [night], quiet: nine });
    assert.equal(said(of, '2026-11-27 12:00'), '2026-11-27 20:00 next-shift');
    assert.equal(said(of, '2026-11-28 02:00'), 'send');
  });

  it('B7: at the time of any day that they chose, while no shift is coming', () => {
    const of = facts({ standing: 'early-morning', quiet: { from: '00:00', to: '23:59' } });
    assert.equal(said(of, '2026-11-24 07:59'), '2026-11-24 08:00 time-of-day');
    assert.equal(said(of, '2026-11-24 09:29'), 'send');
    assert.equal(said(of, '2026-11-24 09:30'), '2026-11-25 08:00 time-of-day');
    const dated = facts({ standing: 'early-morning', shifts: [night] });
    assert.equal(said(dated, '2026-11-24 08:30'), '2026-11-27 20:00 next-shift');
    assert.equal(said(dated, '2026-11-28 07:10'), '2026-11-28 08:00 time-of-day');
    const lead = facts({ standing: 'evening' }, { sessions: [clinic] });
    assert.equal(said(lead, '2026-11-24 18:00'), '2026-12-01 09:00 session');
  });

  it('A4.7: not in the sessions of a lead who is away, but in the first after it', () => {
    const away = [{ from: '2026-11-20', to: '2026-12-08' }];
    const lead = facts({}, { sessions: [clinic], away });
    assert.equal(said(lead, '2026-11-24 10:00'), '2026-12-15 09:00 session');
    assert.equal(said(lead, '2026-12-15 10:00'), 'send');
  });

  it('A4.7: in a lead’s sessions, and in both where they state a shift as well', () => {
    const of = facts({}, { sessions: [clinic, { day: 'Fri', from: '22:00', to: '24:00' }] });
    assert.equal(said(of, '2026-11-24 08:00'), '2026-11-24 09:00 session');
    assert.equal(said(of, '2026-11-24 12:59'), 'send');
    assert.equal(said(of, '2026-11-24 13:00'), '2026-11-27 22:00 session');
    assert.equal(said(of, '2026-11-27 23:59', reply, { ...rules, quiet: nine }), 'send');
    assert.equal(said(of, '2026-11-28 00:00'), '2026-12-01 09:00 session');
    const both = facts({ shifts: [{ date: '2026-12-01', kind: 'late' }] }, { sessions: [clinic] });
    assert.equal(said(both, '2026-11-30 10:00'), '2026-12-08 09:00 session');
    const long = facts({ shifts: [{ date: '2026-12-01', kind: 'long-day' }] }, { sessions: [clinic] });
    assert.equal(said(long, '2026-11-24 10:00'), '2026-12-01 09:00 session');
  });

  it('after quiet hours, over midnight and on both nights when the clocks change', () => {
    const of = facts({ quiet: nine });
    assert.equal(said(of, '2026-11-24 20:59'), 'send');
    assert.equal(said(of, '2026-11-24 21:00'), '2026-11-25 07:00 quiet-hours');
    assert.equal(said(of, '2026-11-25 06:59'), '2026-11-25 07:00 quiet-hours');
    assert.equal(said(of, '2026-11-25 07:00'), 'send');
    for (const morning of ['2026-10-25', '2027-03-28']) {
      assert.equal(said(of, `${morning} 00:30`), `${morning} 07:00 quiet-hours`);
    }
    const siesta = facts({ quiet: { from: '13:00', to: '14:30' } });
    assert.equal(said(siesta, '2026-11-24 13:10'), '2026-11-24 14:30 quiet-hours');
  });

  it('after quiet hours that end in an hour the clocks skip or repeat: at the jump, at its second pass', () => {
    const of = facts({ quiet: { from: '22:00', to: '01:30' } });
    assert.equal(said(of, '2027-03-28 00:30'), '2027-03-28 02:00 quiet-hours');
    const second = mayTell(of, reply, at('2026-10-25 00:30'), rules);
    assert.equal(second.say === 'hold' && second.until.toISOString(), '2026-10-25T01:30:00.000Z');
  });

  it('after the organisation’s quiet hours where they set none, and at once where they want none', () => {
    const under = { ...rules, quiet: nine };
    assert.equal(said(facts(), '2026-11-24 22:00', reply, under), '2026-11-25 07:00 quiet-hours');
    assert.equal(
      said(facts({ quiet: { from: '00:00', to: '00:00' } }), '2026-11-24 22:00', reply, under),
      'send',
    );
    const own = { quiet: { from: '23:00', to: '05:00' } };
    assert.equal(said(facts(own), '2026-11-24 22:00', reply, under), 'send');
  });

  it('at once in quiet hours while they are here, which is 20 minutes from what they did last', () => {
    const of = facts({ quiet: nine }, { seen: at('2026-11-24 22:00').toISOString() });
    assert.equal(said(of, '2026-11-24 22:19'), 'send');
    assert.equal(said(of, '2026-11-24 22:20'), '2026-11-25 07:00 quiet-hours');
    assert.equal(
      said(facts({ quiet: nine }, { seen: 'long ago' }), '2026-11-24 06:00'),
      '2026-11-24 07:00 quiet-hours',
    );
  });

  it('A1.2: never outside the shifts or the time of day that they named, although they are here', () => {
    const seen = at('2026-11-24 10:00').toISOString();
    assert.equal(
      said(facts({ shifts: [early] }, { seen }), '2026-11-24 10:05'),
      '2026-11-25 07:30 next-shift',
    );
    const evening = facts({ standing: 'evening', quiet: nine }, { seen });
    assert.equal(said(evening, '2026-11-24 10:05'), '2026-11-24 17:30 time-of-day');
    const last = facts({ shifts: [early] }, { seen: at('2026-11-25 13:59').toISOString() });
    assert.equal(said(last, '2026-11-25 14:05'), '2026-11-25 14:30 next-shift');
  });

  it('A4.7: outside a lead’s sessions while they are here, yet not outside what they named', () => {
    const seen = at('2026-11-24 17:25').toISOString();
    const here = { seen, sessions: [clinic] };
    assert.equal(said(facts({ quiet: nine }, here), '2026-11-24 17:26'), 'send');
    assert.equal(said(facts({ quiet: nine }, here), '2026-11-24 17:45'), '2026-12-01 09:00 session');
    const evening = facts({ standing: 'evening' }, here);
    assert.equal(said(evening, '2026-11-24 17:26'), '2026-11-24 17:30 time-of-day');
    assert.equal(said(evening, '2026-11-24 17:31'), 'send');
    const midday = facts({ standing: 'midday' }, here);
    assert.equal(said(midday, '2026-11-24 17:26'), '2026-12-01 09:00 session');
    const late = { date: '2026-11-24', kind: 'late' } as const;
    assert.equal(said(facts({ shifts: [late] }, here), '2026-11-24 17:26'), 'send');
    assert.equal(said(facts({ shifts: [night] }, here), '2026-11-24 17:26'), '2026-12-01 09:00 session');
  });

  it('not during a pause that they asked for, although they were here to ask for it', () => {
    const wishes = { snoozedUntil: '2026-11-25T07:00:00Z' };
    const of = facts(wishes, { seen: at('2026-11-24 22:00').toISOString() });
    assert.equal(said(of, '2026-11-24 22:05'), '2026-11-25 07:00 snoozed');
  });

  it('when their week has room again, which is for campaigns alone and also while they are here', () => {
    const told = { '2026-11-18': 1, '2026-11-20': 1, '2026-11-24': 1 };
    const seen = at('2026-11-24 10:00').toISOString();
    assert.equal(said(facts({}, { told, seen }), '2026-11-24 10:00', news), '2026-11-25 09:00 weekly-cap');
    assert.equal(said(facts({}, { told, seen }), '2026-11-24 10:00'), 'send');
    assert.equal(
      said(facts({}, { told: { ...told, '2026-11-20': 2 } }), '2026-11-24 10:00', news),
      '2026-11-27 09:00 weekly-cap',
    );
    assert.equal(said(facts({}, { told: { '2026-11-17': 9 } }), '2026-11-24 10:00', news), 'send');
  });

  it('when all of it allows, with the reason that came last', () => {
    const shifts = [night];
    const snoozedUntil = at('2026-11-27 21:00').toISOString();
    assert.equal(said(facts({ shifts, snoozedUntil }), '2026-11-24 10:00'), '2026-11-27 21:00 snoozed');
    const told = { '2026-11-24': 3 };
    const quiet = { from: '08:00', to: '10:00' };
    assert.equal(said(facts({ quiet }, { told }), '2026-11-24 12:00', news), '2026-12-01 10:00 quiet-hours');
    assert.equal(said(facts({ shifts }, { told }), '2026-11-24 12:00', news), '2026-12-01 09:00 weekly-cap');
    const late = at('2026-11-25 03:00').toISOString();
    assert.equal(
      said(facts({ quiet: nine, snoozedUntil: late }), '2026-11-24 12:00'),
      '2026-11-25 07:00 quiet-hours',
    );
  });
});

describe('the sessions of a person', () => {
  it('are those of the settings file, and none for everybody else', () => {
    assert.deepEqual(sessionsOf(anOrganisation(), lena.id), [{ day: 'Tue', from: '09:00', to: '13:00' }]);
    assert.deepEqual(sessionsOf(anOrganisation(), nadia.id), []);
  });
});
