import assert from 'node:assert/strict';
import { limits } from '../../bot/core/fields.ts';
import { type Form, formView } from '../../bot/request/form-view.ts';
import { anOrganisation } from '../support/requests.ts';

const formOf = (more: Partial<Form> = {}) =>
  formView({ id: 'WL-7K2QX', report: { what: 'The **label** printer' }, ...more }, anOrganisation()).data;

const report = {
  what: 'The label printer',
  where: 'Ward 4',
  kind: 'safety',
  affects: 'ward',
  harm: 'could',
  doing: 'Labelling blood samples',
  workaround: 'We use theirs',
} as const;

describe('the request form', () => {
  it('A1.8: holds the sentence as it was typed, and nothing else is asked for', () => {
    const data = formOf();
    assert.equal(data.what, 'The **label** printer', 'an input shows text as it is');
    assert.deepEqual(
      [data.where, data.kind, data.affects, data.harm, data.doing, data.workaround, data.checked],
      ['', '', '', '', '', '', ''],
    );
    assert.deepEqual([data.hasNotice, data.hasSimilar, data.send], [false, false, 'Send']);
  });

  it('comes back with everything that was filled in', () => {
    const { id, checked, ...data } = formOf({
      report,
      notice: 'Look again.',
      checked: ['postcode', 'date-of-birth'],
    });
    assert.deepEqual({ ...data, ...report }, data);
    assert.deepEqual([id, checked], ['WL-7K2QX', 'postcode date-of-birth']);
    assert.deepEqual([data.hasNotice, data.notice, data.send], [true, 'Look again.', 'Send it as it is']);
  });

  it('D2.1: says on every form that it is not for emergencies, with the number to ring', () => {
    assert.match(formOf().emergency, /^Not for emergencies\. .*\*\*2222\*\*/);
  });

  it('A2.1: shows open requests that are like it, and sends the sentence along with "me too"', () => {
    const { hasSimilar, similar } = formOf({
      similar: [{ id: 'WL-4M8TD', what: '*Blank*\nlabels', where: 'Ward 4' }],
    });
    assert.ok(hasSimilar);
    assert.deepEqual(similar, [
      { id: 'WL-4M8TD', what: '\\*Blank\\* labels', message: 'The **label** printer' },
    ]);
  });

  it('A2.1: sends no more along with "me too" than that verb takes', () => {
    const [hint] = formOf({
      report: { what: 'label printer '.repeat(142) },
      similar: [{ id: 'WL-4M8TD', what: 'Blank labels' }],
    }).similar;
    assert.ok(hint && hint.message.length <= limits.message, `${hint?.message.length}`);
  });
});
