import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Person, Role } from '../../bot/core/actor.ts';
import { hearers, type Judgement, mayResolve, type Refused, rate } from '../../bot/hazard/rules.ts';
import { type Hazard, newestOf, shownRating, stages } from '../../bot/request/hazard.ts';
import { levels, riskOf } from '../../bot/request/risk-matrix.ts';
import { isRefused, sunil } from '../support/hazards.ts';
import { inMinutes, ivan, lena, nadia } from '../support/requests.ts';

interface Press {
  readonly judged: Judgement;
  readonly by: Person;
  readonly roles: readonly Role[];
  readonly minutes: number;
}

const everybody: readonly Pick<Press, 'by' | 'roles'>[] = [
  { by: sunil, roles: ['safety-officer'] },
  { by: lena, roles: ['lead'] },
  { by: ivan, roles: ['informatics'] },
  { by: nadia, roles: [] },
];

const judged: fc.Arbitrary<Judgement> = fc.record({
  stage: fc.constantFrom(...stages),
  severity: fc.constantFrom(...levels),
  likelihood: fc.constantFrom(...levels),
  control: fc.constantFrom(undefined, '', 'Training', 'A second check'),
});

/** Presses in the order in which they come, some within minutes of each other, some days apart. */
const presses = (who: typeof everybody): fc.Arbitrary<readonly Press[]> =>
  fc
    .array(fc.record({ judged, who: fc.constantFrom(...who), gap: fc.constantFrom(0, 1, 5, 10, 1500) }), {
      maxLength: 25,
    })
    .map((drawn) => {
      let minutes = 0;
      return drawn.map(({ judged: one, who: { by, roles }, gap }) => {
        minutes += gap;
        return { judged: one, by, roles, minutes };
      });
    });

const pressed = (hazard: Hazard | undefined, { judged: one, by, roles, minutes }: Press): Hazard | Refused =>
  rate(hazard, one, by, roles, inMinutes(minutes));

/** Every state on the way, with the press that led there and what came of it. */
const steps = (all: readonly Press[]) => {
  let before: Hazard | undefined;
  return all.map((press) => {
    const result = pressed(before, press);
    const step = { before, press, result };
    if (!isRefused(result)) before = result;
    return { ...step, after: before };
  });
};

type Step = ReturnType<typeof steps>[number];

const always = (law: (step: Step) => void, who = everybody): void =>
  fc.assert(
    fc.property(presses(who), (all) => steps(all).forEach(law)),
    { numRuns: 300 },
  );

const roleOf = (person: Person) => everybody.find(({ by }) => by.id === person.id)?.roles;

describe('the rules of hazards, whoever presses what in whichever order', () => {
  it('keep the history: nothing in it is changed, taken out or moved', () => {
    always(({ before, result, press }) => {
      if (isRefused(result)) return;
      const old = before?.ratings ?? [];
      assert.equal(result.ratings.length, old.length + 1);
      for (const [at, rating] of old.entries()) assert.equal(result.ratings[at], rating);
      const added = result.ratings.at(-1);
      assert.deepEqual([added?.by, added?.at], [press.by, inMinutes(press.minutes).toISOString()]);
      assert.equal(added?.risk, riskOf(press.judged.severity, press.judged.likelihood));
    });
  });

  it('show the newest rating of the furthest stage', () => {
    always(({ after }) => {
      const told = [...(after?.ratings ?? [])].reverse();
      const left = told.filter(({ stage }) => stage === 'residual');
      assert.equal(shownRating(after), [...left, ...told][0]);
      assert.equal(newestOf(after, 'initial'), told.filter(({ stage }) => stage === 'initial')[0]);
    });
  });

  it('D3.2, A5.1: hold no residual rating but the safety officer’s, with a control, after an initial one', () => {
    always(({ after }) => {
      const ratings = after?.ratings ?? [];
      for (const { stage, by, control } of ratings) {
        assert.notDeepEqual(roleOf(by), []);
        if (stage === 'initial') continue;
        assert.deepEqual([roleOf(by), Boolean(control)], [['safety-officer'], true]);
      }
      assert.notEqual(ratings[0]?.stage, 'residual');
    });
  });

  it('do nothing on a press that comes again, also after somebody else’s', () => {
    fc.assert(
      fc.property(presses(everybody), presses(everybody), (all, others) => {
        const last = steps(all).at(-1);
        if (!last || isRefused(last.result)) return;
        assert.equal(pressed(last.result, last.press), 'unchanged');
        const between = others
          .filter(({ by }) => by.id !== last.press.by.id)
          .reduce<Hazard>((hazard, press) => {
            const next = pressed(hazard, { ...press, minutes: last.press.minutes });
            return isRefused(next) ? hazard : next;
          }, last.result);
        assert.equal(pressed(between, last.press), 'unchanged');
      }),
    );
  });

  it('D3.3: once at 4 or 5, no lead and nobody of informatics gets past it without the safety officer', () => {
    const desk = everybody.filter(({ roles }) => !roles.includes('safety-officer'));
    fc.assert(
      fc.property(presses(everybody), presses(desk), (all, later) => {
        const held = steps(all).at(-1)?.after;
        if (mayResolve(held, ['lead'])) return;
        const days = (all.at(-1)?.minutes ?? 0) + 1500;
        const after = later.reduce<Hazard | undefined>((hazard, press) => {
          const next = pressed(hazard, { ...press, minutes: press.minutes + days });
          return isRefused(next) ? hazard : next;
        }, held);
        assert.ok(!mayResolve(after, ['lead', 'informatics']));
      }),
    );
  });

  it('D3.3: let nobody but the safety officer give an outcome while the shown risk is 4 or 5', () => {
    always(({ after }) => {
      const risk = shownRating(after)?.risk ?? 1;
      if (risk >= 4) assert.ok(!mayResolve(after, ['lead', 'informatics', 'cio', 'admin']));
    });
  });

  it('D3.3: tell the executive of each rating of 5', () => {
    always(({ result, press }) => {
      if (isRefused(result)) return;
      const risk = riskOf(press.judged.severity, press.judged.likelihood);
      assert.equal(hearers(undefined, result).executive, risk === 5);
      assert.equal(hearers(undefined, result).officer, risk >= 4);
    });
  });
});
