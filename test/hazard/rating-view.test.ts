import assert from 'node:assert/strict';
import type { Role } from '../../bot/core/actor.ts';
import { ratingView } from '../../bot/hazard/rating-view.ts';
import type { Hazard } from '../../bot/request/hazard.ts';
import type { Request } from '../../bot/request/request.ts';
import { aFullHazard, aHazard, aRating, aResidual } from '../support/hazards.ts';
import { anOrganisation, aRequest, lena, nadia, now } from '../support/requests.ts';

interface Looked {
  readonly request?: Partial<Request>;
  readonly hazard?: Hazard | undefined;
  readonly roles?: readonly Role[];
}

const card = ({ request = {}, hazard, roles = ['lead'] }: Looked) =>
  ratingView(
    { request: aRequest({ kind: 'safety', ...request }), hazard },
    { now, organisation: anOrganisation(), roles },
  ).data;

const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text);

describe('the card to rate a risk', () => {
  it('shows each current rating in words, with who and when, and not as a bare number (D3.7)', () => {
    const { ratings, unrated } = card({ hazard: aFullHazard });
    assert.ok(!unrated);
    assert.deepEqual(
      ratings.map(({ stage, risk, who, style }) => [stage, risk, who, style]),
      [
        [
          'Before new controls (initial risk)',
          'Risk 5 of 5: not acceptable',
          'Ivan Petrov, at 7:10am on Tuesday 24 November',
          'attention',
        ],
        [
          'With the new controls (residual risk)',
          'Risk 2 of 5: acceptable, if reducing it costs more than it helps',
          'Sunil Rao, at 10am on Tuesday 24 November',
          'emphasis',
        ],
      ],
    );
    assert.match(ratings[0]?.severity ?? '', /^Severity: Catastrophic\. Several patients: /);
    assert.match(ratings[0]?.likelihood ?? '', /^Likelihood: High\. Not certain/);
    assert.deepEqual(
      ratings.map(({ hasControl }) => hasControl),
      [false, true],
    );
    assert.equal(ratings[1]?.control, 'Controls: Second reader for every label');
  });

  it('keeps the newest of the earlier ratings in sight, and counts the rest', () => {
    const many = [1, 2, 3, 4, 5].map((severity) => aRating({ severity: severity as 1, by: lena }));
    const { hasEarlier, earlier, ratings } = card({ hazard: aHazard(...many) });
    assert.deepEqual([hasEarlier, ratings.length], [true, 1]);
    const lines = texts(earlier);
    assert.equal(lines.length, 4);
    assert.match(
      lines[0] ?? '',
      /^Before new controls \(initial risk\)\. Risk 3 of 5: .*\. Lena Fox, at 9:30am/,
    );
    assert.equal(lines[3], 'And 1 before these.');
    assert.ok(!card({ hazard: aHazard(aRating(), aResidual()) }).hasEarlier);
  });

  it('says so where nobody has rated it', () => {
    const { unrated, ratings, isOutdated } = card({});
    assert.deepEqual([unrated, ratings, isOutdated], [true, [], false]);
  });

  it('D3.2: shows the requester’s own view of harm beside the ratings', () => {
    const seen = (harm: Request['harm']) =>
      card({ request: { harm }, hazard: aFullHazard }).facts.find(({ title }) => title.startsWith('Harm'))
        ?.value;
    assert.equal(seen('no'), 'None expected');
    assert.equal(seen('now'), 'A patient is at risk now');
    assert.equal(seen(undefined), 'They did not say');
  });

  it('D2.1, D2.2: carries the emergency numbers, the phone first where a patient is at risk now', () => {
    assert.match(card({}).emergency, /^Not for emergencies\..*\*\*2222\*\*/);
    assert.match(card({ request: { harm: 'now' } }).emergency, /^Is a patient at risk now\? Ring .* first/);
    assert.match(card({ request: { harm: 'now' }, hazard: aFullHazard }).emergency, /^Not for emergencies/);
  });

  const offers: readonly (readonly [Role, Hazard | undefined, string, boolean, boolean])[] = [
    ['lead', undefined, 'You can rate the initial risk. Only the clinical safety officer', true, false],
    [
      'informatics',
      aFullHazard,
      'You can rate the initial risk. Only the clinical safety officer',
      true,
      false,
    ],
    ['safety-officer', undefined, 'You can rate the initial and the residual risk.', true, false],
    ['safety-officer', aHazard(aRating()), 'You can rate the initial and the residual risk.', true, true],
    ['cio', aFullHazard, 'Informatics, leads and the clinical safety officer rate risks.', false, false],
  ];
  for (const [role, hazard, right, rates, accepts] of offers) {
    it(`D3.2: tells ${role} what they may do with ${hazard?.ratings.length ?? 'no'} ratings, and offers no more`, () => {
      const { rights, canRate, canResidual, controlLabel } = card({ hazard, roles: [role] });
      assert.ok(rights[0]?.text.startsWith(right), rights[0]?.text);
      assert.deepEqual([canRate, canResidual], [rates, accepts]);
      assert.match(controlLabel, accepts ? /needed/ : /optional/);
    });
  }

  it('D3.3: says who gives the outcome of a risk of 4 or 5', () => {
    const held = 'This risk must be reduced. Only the clinical safety officer can give its outcome.';
    const four = aRating({ severity: 5, likelihood: 3 });
    assert.deepEqual(texts(card({ hazard: aHazard(four) }).rights).slice(1), [held]);
    assert.deepEqual(texts(card({ hazard: aHazard(four, aResidual()) }).rights).slice(1), []);
  });

  it('says that the residual risk needs another look once the initial one was rated again', () => {
    assert.ok(!card({ hazard: aFullHazard }).isOutdated);
    assert.ok(card({ hazard: aHazard(...aFullHazard.ratings, aRating()) }).isOutdated);
    assert.ok(!card({ hazard: aHazard(aRating(), aRating()) }).isOutdated);
  });

  it('offers the levels by description and chooses none for the person', () => {
    const { severity, likelihood, stage, severities, likelihoods } = card({ hazard: aFullHazard });
    assert.deepEqual([severity, likelihood, stage], ['', '', '']);
    assert.deepEqual([severities.length, likelihoods.length], [5, 5]);
  });

  it('comes back with all that was filled in, and says why', () => {
    const typed = { stage: 'residual', severity: '4', likelihood: '2', control: '*Training*' } as const;
    const looks = { now, organisation: anOrganisation(), roles: ['safety-officer'] as const };
    const { data } = ratingView(
      { request: aRequest(), hazard: aFullHazard },
      { ...looks, typed, notice: 'Look again.', checked: ['postcode'] },
    );
    const { stage, severity, likelihood, control } = data;
    assert.deepEqual({ stage, severity, likelihood, control }, typed);
    assert.deepEqual([data.hasNotice, data.notice, data.checked], [true, 'Look again.', 'postcode']);
  });

  it('shows typed words as they were typed, cut before they are escaped', () => {
    const by = { ...nadia, name: '*Nadia*' };
    const data = card({
      request: { what: '*'.repeat(2000), workaround: '_by hand_', requester: by },
      hazard: aHazard(aRating({ by, control: '*'.repeat(1000) })),
    });
    assert.equal(data.what, `${'\\*'.repeat(799)}…`);
    assert.equal(data.ratings[0]?.control, `Controls: ${'\\*'.repeat(249)}…`);
    assert.match(data.ratings[0]?.who ?? '', /^\\\*Nadia\\\*,/);
    assert.deepEqual(
      data.facts.map(({ value }) => value),
      ['\\*Nadia\\*', 'They did not say', '\\_by hand\\_'],
    );
  });
});
