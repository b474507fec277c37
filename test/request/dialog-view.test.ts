import assert from 'node:assert/strict';
import { dialogView, sentView } from '../../bot/request/dialog-view.ts';
import { formView } from '../../bot/request/form-view.ts';
import { requestCard } from '../support/request-card.ts';
import { anOrganisation, aRequest } from '../support/requests.ts';

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

  it('says first where the same message was raised before', () => {
    const notice = 'You have raised this message before. Here is how it stands.';
    const { data } = sentView(requestCard(aRequest(), { notice }));
    assert.deepEqual([data.hasNotice, data.notice], [true, notice]);
  });

  it('D2.2: puts the phone first where a patient is at risk', () => {
    assert.equal(sentView(requestCard(aRequest({ harm: 'now' }))).data.atRisk, true);
    assert.equal(sentView(requestCard(aRequest())).data.atRisk, false);
  });
});
