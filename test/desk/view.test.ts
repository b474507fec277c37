import assert from 'node:assert/strict';
import type { Member } from '../../bot/core/organisation.ts';
import { helpView, noticeView, whoView } from '../../bot/desk/view.ts';
import { anOrganisation } from '../support/requests.ts';

const lead = (more: Partial<Member> = {}): Member => ({
  id: 'a',
  name: 'Lena Fox',
  roles: ['lead'],
  ...more,
});

const nobody = { id: 'nobody', roles: [] };

describe('the help card', () => {
  it('D2.1: names the organisation and what to ring, and offers the queue to the desk only', () => {
    assert.deepEqual(helpView(anOrganisation({ name: 'St Mary_s [North]' }), nobody), {
      template: 'desk-help',
      data: {
        organisation: 'St Mary\\_s \\[North\\]',
        hasNotice: false,
        notice: '',
        emergency: 'Not for emergencies. If a patient is at risk now, ring Switchboard on **2222**.',
        jobs: [],
        desk: false,
      },
    });
  });

  it('shows a notice above, in the words it is given', () => {
    const { data } = helpView(anOrganisation(), nobody, 'Success stories are not switched on here yet.');
    assert.deepEqual(
      { ...data, hasNotice: true, notice: 'Success stories are not switched on here yet.' },
      data,
    );
  });
});

describe('a notice', () => {
  it('is one sentence, with the numbers to ring only where Wardline cannot help', () => {
    assert.deepEqual(noticeView('Not found.').data, {
      text: 'Not found.',
      hasEmergency: false,
      emergency: '',
    });
    assert.deepEqual(noticeView('Try again.', anOrganisation()).data, {
      text: 'Try again.',
      hasEmergency: true,
      emergency: 'If it cannot wait, ring Switchboard on **2222**.',
    });
  });
});

describe('who the leads are', () => {
  const who = (...people: readonly Member[]) => {
    const view = whoView(anOrganisation({ people }));
    if (view.template !== 'desk-who') throw new Error(view.template);
    return view.data;
  };

  it('says so where there are none', () => {
    assert.deepEqual(who({ ...lead(), roles: ['informatics', 'cio'] }), { empty: true, leads: [] });
  });

  it('A4.3: lists every lead and nobody else, one or many', () => {
    const others: Member = { id: 'b', name: 'Ivan Petrov', roles: ['informatics'] };
    const six = Array.from({ length: 6 }, (_, at) => lead({ id: `${at}`, name: `Lead ${at}` }));
    assert.equal(who(others, ...six).leads.length, 6);
    assert.equal(who(lead(), others).leads.length, 1);
  });

  it('A4.4: names any profession, and takes nobody for a doctor', () => {
    assert.equal(
      who(lead({ profession: 'physiotherapist' })).leads[0]?.role,
      'Clinical digital lead, physiotherapist',
    );
    assert.equal(who(lead()).leads[0]?.role, 'Clinical digital lead');
    assert.doesNotMatch(JSON.stringify(who(lead())), /\bDr\b|doctor|medical/i);
  });

  it('A4.1: says what to ask, with the specialties and places that are known', () => {
    const [known] = who(lead({ specialties: ['emergency care'], sites: ['Main'] })).leads;
    assert.match(known?.ask ?? '', /^Ask about: emergency care\./);
    assert.equal(known?.role, 'Clinical digital lead, Main');
    assert.equal(who(lead()).leads[0]?.ask, 'Ask about any idea, worry or change to a digital system.');
  });

  it('A4.7, B8: says when they are there as the service manual writes times', () => {
    const sessions = [
      { day: 'Tue', from: '09:00', to: '12:00' },
      { day: 'Thu', from: '13:30', to: '17:05' },
      { day: 'Sun', from: '00:00', to: '00:30' },
      { day: 'Sat', from: '12:30', to: '24:00' },
    ] as const;
    assert.equal(
      who(lead({ sessions })).leads[0]?.times,
      'Tuesday 9am to midday; Thursday 1:30pm to 5:05pm; Sunday midnight to 12:30am; Saturday 12:30pm to midnight',
    );
    assert.deepEqual([who(lead()).leads[0]?.hasTimes, who(lead()).leads[0]?.times], [false, '']);
  });

  it('shows names and specialties as they are written', () => {
    const [odd] = who(lead({ name: 'Sam *Fox*', specialties: ['[ED]'] })).leads;
    assert.deepEqual([odd?.name, odd?.ask.includes('\\[ED\\]')], ['Sam \\*Fox\\*', true]);
  });
});
