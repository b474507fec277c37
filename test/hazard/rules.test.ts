import assert from 'node:assert/strict';
import type { Role } from '../../bot/core/actor.ts';
import { hearers, type Judgement, mayRate, mayResolve, needsResidual, rate } from '../../bot/hazard/rules.ts';
import { type Hazard, isAccepted, isAnswered, newestOf, shownRating } from '../../bot/request/hazard.ts';
import { matrixVersion } from '../../bot/request/risk-matrix.ts';
import { aFullHazard, aHazard, aRating, aResidual, isRefused, sunil } from '../support/hazards.ts';
import { inMinutes, ivan, lena, now } from '../support/requests.ts';

const officer: readonly Role[] = ['safety-officer'];
const initial: Judgement = { stage: 'initial', severity: 4, likelihood: 3 };
const residual: Judgement = {
  stage: 'residual',
  severity: 4,
  likelihood: 1,
  control: 'Training on the ward',
};

const rated = (...given: Parameters<typeof rate>): Hazard => {
  const result = rate(...given);
  return isRefused(result) ? assert.fail(`refused: ${result}`) : result;
};

describe('rating a hazard', () => {
  const who: readonly (readonly [Role, initial: boolean, residual: boolean])[] = [
    ['safety-officer', true, true],
    ['lead', true, false],
    ['informatics', true, false],
    ['cio', false, false],
    ['admin', false, false],
    ['requester', false, false],
  ];
  for (const [role, first, left] of who) {
    it(`D3.2: ${role} ${first ? 'rates' : 'does not rate'} the initial and ${left ? 'rates' : 'does not rate'} the residual risk`, () => {
      assert.deepEqual([mayRate('initial', [role]), mayRate('residual', [role])], [first, left]);
      const results = [initial, residual].map((judged) =>
        rate(aHazard(aRating()), judged, lena, [role], now),
      );
      assert.deepEqual(
        results.map((result) => result !== 'not-allowed'),
        [first, left],
      );
    });
  }

  it('D3.2: a delegate with the role as well as another may rate what is left', () => {
    assert.ok(mayRate('residual', ['lead', 'safety-officer']));
  });

  it('D3.1: keeps who, when, why and the version of the matrix that gave the risk', () => {
    const hazard = rated(
      undefined,
      { ...initial, control: 'A paper chart' },
      { ...ivan, organisation: 'RXX' } as typeof ivan,
      ['informatics'],
      now,
    );
    assert.deepEqual(hazard, {
      ratings: [
        {
          stage: 'initial',
          severity: 4,
          likelihood: 3,
          risk: 3,
          matrix: matrixVersion,
          by: ivan,
          at: now.toISOString(),
          control: 'A paper chart',
        },
      ],
    });
  });

  it('keeps what else is known of the hazard, and every rating before', () => {
    const before: Hazard = { ...aFullHazard, causes: 'Two labels of one size', evidence: 'INC-1' };
    const after = rated(before, residual, sunil, officer, now);
    assert.deepEqual({ ...after, ratings: after.ratings.slice(0, -1) }, before);
    assert.equal(after.ratings.length, before.ratings.length + 1);
  });

  it('A5.1: rates what is left only after the initial risk, and only with a control', () => {
    assert.equal(rate(undefined, residual, sunil, officer, now), 'no-initial');
    assert.equal(rate(aHazard(), residual, sunil, officer, now), 'no-initial');
    for (const control of [undefined, ''])
      assert.equal(rate(aHazard(aRating()), { ...residual, control }, sunil, officer, now), 'no-control');
    assert.ok(isAccepted(rated(aHazard(aRating()), residual, sunil, officer, now)));
  });

  it('one control does not stand for a later rating', () => {
    assert.equal(rate(aFullHazard, { ...residual, control: undefined }, sunil, officer, now), 'no-control');
  });

  it('a second tap changes nothing', () => {
    const once = rated(undefined, initial, ivan, ['lead'], now);
    assert.equal(rate(once, initial, ivan, ['lead'], inMinutes(9)), 'unchanged');
    const other = rated(once, { ...initial, severity: 5 }, lena, ['lead'], inMinutes(1));
    assert.equal(
      rate(other, initial, ivan, ['lead'], inMinutes(2)),
      'unchanged',
      'somebody else was in between',
    );
  });

  it('another person, another answer, new words or another day is a rating of its own', () => {
    const once = rated(undefined, initial, ivan, ['lead'], now);
    for (const [judged, by, at] of [
      [initial, lena, now],
      [{ ...initial, severity: 5 }, ivan, now],
      [{ ...initial, likelihood: 4 }, ivan, now],
      [{ ...initial, control: 'A paper chart' }, ivan, now],
      [initial, ivan, inMinutes(10)],
    ] as const)
      assert.equal(rated(once, judged, by, ['lead'], at).ratings.length, 2);
  });

  it('goes back and forth as a person thinks again', () => {
    const there = rated(
      rated(undefined, initial, ivan, ['lead'], now),
      { ...initial, severity: 5 },
      ivan,
      ['lead'],
      inMinutes(1),
    );
    const back = rated(there, initial, ivan, ['lead'], inMinutes(2));
    assert.deepEqual(
      back.ratings.map(({ severity }) => severity),
      [4, 5, 4],
    );
  });

  it('stops at fifty initial ratings, and still takes the residual one up to a hundred', () => {
    const ratings = Array.from({ length: 50 }, () => aRating());
    assert.equal(rate({ ratings }, initial, ivan, ['lead'], now), 'too-many');
    assert.equal(rated({ ratings }, residual, sunil, officer, now).ratings.length, 51);
    assert.equal(rate({ ratings: [...ratings, ...ratings] }, residual, sunil, officer, now), 'too-many');
  });
});

describe('the risk that is told', () => {
  it('is the newest of the furthest stage', () => {
    const [first, second] = [aRating({ severity: 5 }), aRating({ severity: 1 })];
    const [third, fourth] = [aResidual({ severity: 4 }), aResidual({ severity: 2 })];
    assert.equal(shownRating(undefined), undefined);
    assert.equal(shownRating(aHazard()), undefined);
    assert.equal(shownRating(aHazard(first, second)), second);
    assert.equal(shownRating(aHazard(first, third, fourth, second)), fourth);
    assert.equal(newestOf(aHazard(first, third, fourth, second), 'initial'), second);
  });

  it('is accepted until somebody rates the initial risk again', () => {
    assert.ok(isAccepted(aFullHazard));
    assert.ok(!isAccepted(aHazard(...aFullHazard.ratings, aRating())));
    assert.ok(!isAccepted(aHazard(aRating())));
    assert.ok(!isAccepted(undefined));
  });
});

describe('what a risk holds back', () => {
  const four = aRating({ severity: 5, likelihood: 3 });
  const five = aRating({ severity: 5, likelihood: 5 });

  const outcomes: readonly (readonly [string, Hazard | undefined, leads: boolean])[] = [
    ['no rating', undefined, true],
    ['a risk of 3', aHazard(aRating()), true],
    ['a risk of 4', aHazard(four), false],
    ['a risk of 5', aHazard(five), false],
    ['a risk of 4 that was rated down to 3', aHazard(four, aRating()), false],
    ['a risk of 5 with an accepted one of 2', aHazard(five, aResidual()), true],
    ['an accepted risk of 4', aHazard(five, aResidual({ severity: 5, likelihood: 2 })), false],
    ['a risk of 4 that came after an accepted one', aHazard(five, aResidual(), four), false],
    ['a risk of 3 that came after an accepted one', aHazard(five, aResidual(), aRating()), true],
  ];
  for (const [name, hazard, leads] of outcomes) {
    it(`D3.3: with ${name}, a lead or informatics ${leads ? 'gives' : 'does not give'} the outcome alone`, () => {
      assert.equal(mayResolve(hazard, ['lead']), leads);
      assert.equal(mayResolve(hazard, ['informatics', 'cio']), leads);
      assert.ok(mayResolve(hazard, ['safety-officer']));
    });
  }

  it('A5.1: whoever may accept a risk of 3 or more says what is left of it before its outcome', () => {
    const asks = (hazard: Hazard | undefined, roles = officer) => needsResidual(hazard, roles);
    assert.ok(asks(aHazard(aRating())), 'a risk of 3');
    assert.ok(asks(aHazard(five, aResidual(), aRating())), 'a risk of 3 after an accepted one');
    assert.ok(!asks(aHazard(five, aResidual())), 'an accepted risk');
    assert.ok(!asks(aHazard(aRating({ severity: 1, likelihood: 2 }))), 'a risk of 1');
    assert.ok(!asks(undefined) && !asks(aHazard()), 'nothing rated');
    assert.ok(!asks(aHazard(aRating()), ['lead', 'informatics']), 'they cannot accept it');
  });

  it('D3.3: the executive hears as the risk comes to 5, and not of every rating after', () => {
    const worst = aResidual({ severity: 5, likelihood: 4 });
    assert.ok(hearers(undefined, aHazard(five)).executive);
    assert.ok(hearers(aHazard(aRating()), aHazard(aRating(), worst)).executive);
    assert.ok(!hearers(undefined, aHazard(four)).executive);
    assert.ok(!hearers(aHazard(five), aHazard(five, five)).executive, 'they heard of the first');
  });

  it('D3.3: the safety officer hears of every 4 and 5, whoever has the request', () => {
    assert.ok(hearers(undefined, aHazard(four)).officer);
    assert.ok(hearers(aHazard(five), aHazard(five, five)).officer);
    assert.ok(!hearers(undefined, aHazard(aRating())).officer);
  });

  it('A5.1: what was accepted is in doubt once the request is opened again, until the officer looks', () => {
    const doubted = { ...aHazard(five, aResidual()), doubtedAt: inMinutes(60).toISOString() };
    assert.ok(mayResolve(aHazard(five, aResidual()), ['lead']));
    assert.ok(!mayResolve(doubted, ['lead']));
    assert.ok(!isAccepted(doubted) && !isAnswered(doubted));
    const looked = rated(doubted, residual, sunil, officer, inMinutes(90));
    assert.ok(mayResolve(looked, ['lead']) && isAccepted(looked));
  });

  it('B1: a residual risk of 4 or 5 is answered, and accepted by nobody', () => {
    const left = aHazard(five, aResidual({ severity: 5, likelihood: 4 }));
    assert.ok(isAnswered(left) && !isAccepted(left));
    assert.ok(!needsResidual(left, officer), 'the officer may still give the outcome');
  });
});
