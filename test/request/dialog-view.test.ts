import assert from 'node:assert/strict';
import { dialogView, linkView, sentView } from '../../bot/request/dialog-view.ts';
import { formView } from '../../bot/request/form-view.ts';
import type { Request } from '../../bot/request/request.ts';
import { requestCard } from '../support/request-card.ts';
import {
  aDecision,
  aFullRequest,
  anOrganisation,
  aRequest,
  ivan,
  minutesAgo,
  now,
} from '../support/requests.ts';

describe('the form in a dialog', () => {
  it('is the same form', () => {
    const { data } = formView(
      { id: 'WL-7K2QX', report: { what: 'Label printer', harm: 'now' } },
      anOrganisation(),
    );
    assert.deepEqual(dialogView(data), { template: 'request-dialog', data });
  });
});

describe('the word that a request was sent from a dialog', () => {
  it('A1.1: holds the number, the desk and the promise', () => {
    const { data } = sentView(requestCard(aRequest()));
    assert.deepEqual(
      [data.id, data.status, data.next],
      [
        'WL-7K2QX',
        'Sent to informatics, not yet read',
        'You will hear from us by 2:30pm on Tuesday 24 November.',
      ],
    );
  });

  it('D2.2: puts the phone first where a patient is at risk', () => {
    assert.equal(sentView(requestCard(aRequest({ harm: 'now' }))).data.atRisk, true);
    assert.equal(sentView(requestCard(aRequest())).data.atRisk, false);
  });
});

describe('a request that somebody puts into a chat', () => {
  const link = (more: Partial<Request>) => linkView(aFullRequest(more), now, anOrganisation()).data;

  it('is its number, its words and how it stands, and when that was', () => {
    assert.deepEqual(link({ status: 'accepted', owner: ivan }), {
      id: 'WL-7K2QX',
      what: 'The label printer on Ward 4 is broken',
      status: 'Ivan Petrov has this',
      when: 'at 10:30am on Tuesday 24 November',
    });
  });

  it('says when it was put there, not when it last changed', () => {
    assert.equal(link({ updatedAt: minutesAgo(3_000) }).when, 'at 10:30am on Tuesday 24 November');
  });

  it('D5.3: holds no words of the people in it: no message, no note, no reason, no name of who raised it', () => {
    const json = JSON.stringify(link({ status: 'resolved', decided: aDecision() }));
    assert.doesNotMatch(json, /sluice|Known fault|bay 6|New printer|Nadia/);
  });
});
