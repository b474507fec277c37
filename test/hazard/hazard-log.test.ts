import assert from 'node:assert/strict';
import { type HazardStatus, hazardRow, hazardStatus, hazardTitles } from '../../bot/hazard/hazard-log.ts';
import type { Hazard } from '../../bot/request/hazard.ts';
import type { Request } from '../../bot/request/request.ts';
import { matrixVersion } from '../../bot/request/risk-matrix.ts';
import { aFullHazard, aHazard, aRating, sunil } from '../support/hazards.ts';
import { aDecision, aFullRequest, aRequest, ivan, statuses } from '../support/requests.ts';

const zone = 'Europe/London';

const lineOf = (request: Request, hazard?: Hazard): Readonly<Record<string, string>> => {
  const row = hazardRow({ request, hazard }, sunil, zone);
  assert.equal(row.length, hazardTitles.length);
  return Object.fromEntries(hazardTitles.map((title, at) => [title, row[at] ?? '']));
};

describe('a line of the hazard log', () => {
  it('B1: has the standard’s fields in the standard’s order, then what makes it traceable', () => {
    const hazard: Hazard = {
      ...aFullHazard,
      causes: 'Two labels of one size',
      effect: 'Samples are labelled away from the bed',
      potential: 'A sample goes to the wrong patient',
      harm: 'Wrong treatment',
      evidence: 'INC-2210',
    };
    const request = aFullRequest({ status: 'accepted', owner: ivan });
    assert.deepEqual(Object.entries(lineOf(request, hazard)), [
      ['Number', 'WL-7K2QX'],
      ['Name', 'The label printer on Ward 4 is broken'],
      ['Description', 'The label printer on Ward 4 is broken'],
      ['Causes', 'Two labels of one size'],
      ['Effect', 'Samples are labelled away from the bed'],
      ['Hazard', 'A sample goes to the wrong patient'],
      ['Harm', 'Wrong treatment'],
      ['Existing controls', 'We walk to Ward 5 and use theirs'],
      ['Initial likelihood', 'High (4 of 5)'],
      ['Initial severity', 'Catastrophic (5 of 5)'],
      ['Initial risk', 'Risk 5 of 5: not acceptable'],
      ['Owner', 'Ivan Petrov'],
      ['New controls', 'Second reader for every label'],
      ['Residual likelihood', 'Very low (1 of 5)'],
      ['Residual severity', 'Considerable (3 of 5)'],
      ['Residual risk', 'Risk 2 of 5: acceptable, if reducing it costs more than it helps'],
      ['Status', 'open'],
      ['Linked evidence', 'INC-2210'],
      ['Label', ''],
      ['Harm as the requester sees it', 'A patient is at risk now'],
      ['Affects', 'A whole ward or clinic'],
      ['Raised at', '2026-11-24 09:30:00'],
      ['Initial rated by', 'Ivan Petrov'],
      ['Initial rated at', '2026-11-24 07:10:00'],
      ['Residual rated by', 'Sunil Rao'],
      ['Residual rated at', '2026-11-24 10:00:00'],
      ['Ratings', '3'],
      ['Matrix', matrixVersion],
      ['In confidence', ''],
    ]);
  });

  it('B1: is for triage until somebody rates it, and belongs to the safety officer until somebody takes it', () => {
    const line = lineOf(aRequest({ kind: 'safety' }));
    assert.deepEqual([line.Label, line.Owner, line.Status], ['for triage', 'Sunil Rao', 'open']);
    assert.deepEqual(
      [line['Initial risk'], line['Residual risk'], line.Ratings, line.Matrix],
      ['', '', '0', ''],
    );
    assert.equal(hazardRow({ request: aRequest() }, undefined, zone)[hazardTitles.indexOf('Owner')], '');
  });

  it('D3.2: keeps the requester’s own view beside the rating', () => {
    const view = 'Harm as the requester sees it';
    const five = aHazard(aRating({ severity: 5, likelihood: 5 }));
    assert.equal(lineOf(aRequest({ harm: 'no' }), five)[view], 'None expected');
    assert.equal(lineOf(aRequest(), five)[view], 'Not said');
  });

  it('has both the controls that a rater and that the requester named, and what was being done as the effect', () => {
    const request = aRequest({ workaround: 'By hand', doing: 'Labelling blood' });
    const line = lineOf(request, aHazard(aRating({ control: 'A second reader' })));
    assert.deepEqual(
      [line['Existing controls'], line.Effect],
      ['A second reader\nBy hand', 'Labelling blood'],
    );
  });

  it('D3.1: names every matrix that its ratings were made with', () => {
    const [first, , residual] = aFullHazard.ratings;
    assert.ok(first && residual);
    const line = lineOf(aRequest(), aHazard({ ...first, matrix: 'DCB0129 5' }, residual));
    assert.equal(line.Matrix, `DCB0129 5; ${matrixVersion}`);
    assert.deepEqual(
      [line['Initial severity'], line['Initial risk']],
      ['3 of 5', 'Risk 3 of 5, where 5 is the worst'],
    );
  });

  it('leaves what was typed as it is, a name cut to one line: the file quotes it', () => {
    const what = `=1+1, "x"\n${'*a* '.repeat(40)}`.trim();
    const line = lineOf(aRequest({ what }));
    assert.equal(line.Description, what);
    assert.ok((line.Name?.length ?? 0) <= 80 && !line.Name?.includes('\n'));
  });
});

describe('the status of a hazard', () => {
  const all = (hazard: Hazard | undefined, more: Partial<Request> = {}): readonly HazardStatus[] =>
    statuses.map((status) => hazardStatus({ request: aRequest({ status, ...more }), hazard }));

  it('A5.1: is closed only with an accepted risk, once nothing is left to confirm', () => {
    assert.deepEqual(all(aFullHazard), ['open', 'open', 'open', 'open', 'closed', 'closed']);
    assert.deepEqual(new Set(all(aHazard(aRating()))), new Set(['open']));
    assert.deepEqual(new Set(all(undefined)), new Set(['open']));
    assert.deepEqual(new Set(all(aHazard(...aFullHazard.ratings, aRating()))), new Set(['open']));
  });

  it('is transferred where the request was passed on, until it is opened again', () => {
    const decided = aDecision({ outcome: 'passed-on' });
    assert.deepEqual(all(undefined, { decided }), [
      'open',
      'open',
      'open',
      'transferred',
      'transferred',
      'open',
    ]);
    assert.deepEqual(all(aFullHazard, { decided }).slice(3), ['transferred', 'transferred', 'closed']);
  });
});
