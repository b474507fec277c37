import assert from 'node:assert/strict';
import { describe as described } from '../../bot/hazard/describe-rules.ts';
import { detailsView } from '../../bot/hazard/details-view.ts';
import { aFullHazard } from '../support/hazards.ts';
import { anOrganisation, aRequest } from '../support/requests.ts';

describe('describing a hazard', () => {
  const words = { causes: 'Two labels of one size', evidence: 'INC-2210' };

  it('B1: adds what the log needs beside the ratings, which stay as they are', () => {
    assert.deepEqual(described(aFullHazard, words), { ...aFullHazard, ...words });
    assert.deepEqual(described(undefined, words), { ratings: [], ...words });
  });

  it('changes nothing on a second tap, nor where nothing is filled in', () => {
    const once = described(aFullHazard, words);
    assert.ok(once !== 'unchanged');
    assert.equal(described(once, words), 'unchanged');
    assert.equal(described(undefined, {}), 'unchanged');
  });

  it('takes nothing away where a form comes back that was opened before a colleague filled in theirs', () => {
    const once = described(undefined, words);
    assert.ok(once !== 'unchanged');
    assert.deepEqual(described(once, { effect: 'A wrong label', causes: '' }), {
      ...once,
      effect: 'A wrong label',
    });
    assert.equal(described(once, { causes: undefined }), 'unchanged');
  });
});

describe('the form to describe a hazard', () => {
  it('D3.5: says where the incident belongs, and links there where the settings say how', () => {
    const shown = (incidents?: { name: string; url?: string }) =>
      detailsView(aRequest(), { organisation: anOrganisation({ incidents }) }).data;
    assert.match(shown().system, /^Report it in your incident system too/);
    const named = shown({ name: 'Datix', url: 'https://incidents.example' });
    assert.match(named.system, /^Report it in Datix too\. Wardline keeps only the reference\.$/);
    assert.deepEqual(
      [named.hasUrl, named.open, shown({ name: 'Datix' }).hasUrl],
      [true, 'Open Datix', false],
    );
  });
});
