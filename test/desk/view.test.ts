import assert from 'node:assert/strict';
import { helpView, noticeView } from '../../bot/desk/view.ts';
import { anOrganisation } from '../support/requests.ts';

const nobody = { id: 'nobody', roles: [] };

describe('the help card', () => {
  it('D2.1: names the organisation and what to ring, and offers the queue to the desk only', () => {
    assert.deepEqual(helpView(anOrganisation({ name: 'St Mary_s [North]' }), nobody), {
      template: 'desk-help',
      data: {
        organisation: 'St Mary\\_s \\[North\\]',
        emergency: 'Not for emergencies. If a patient is at risk now, ring Switchboard on **2222**.',
        jobs: [],
        desk: false,
      },
    });
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
