import assert from 'node:assert/strict';
import { factsOf } from '../../bot/routing/facts.ts';
import { type Rule, readRules } from '../../bot/routing/parse.ts';
import { fourGroups, fourLeads } from '../support/four-leads.ts';

const named = { people: Object.values(fourLeads), groups: fourGroups };
const rule = (when: string, id = 'a', to = 'lead'): Rule => ({ id, when, to });

const faultOf = (when: string, to = 'lead'): string => {
  const { faults } = readRules([rule('true', 'fine'), rule(when, 'odd', to)], named);
  assert.equal(faults.length, 1, `${when}: ${faults.join('; ')}`);
  return faults[0] ?? '';
};

describe('a condition that cannot be used', () => {
  it('is told with its rule, its place in the text and what is wrong with it', () => {
    const places: readonly (readonly [when: string, place: string, why: string])[] = [
      ["colour == 'red'", 'line 1, character 1', 'colour is not a fact of a request'],
      ["kind == 'colour' && colour == 1", 'line 1, character 21', 'colour is not a fact of a request'],
      ["kind == 'safety", 'line 1, character 9', 'the condition cannot be read from here'],
      [
        "kind == 'safety' &&\n  harm = 'now'",
        'line 2, character 8',
        'the condition cannot be read from here',
      ],
      ['true && length(what) > 3', 'line 1, character 9', 'length may not be used in a rule'],
      ["true\n && isMatch(what, 'a')", 'line 2, character 5', 'isMatch may not be used in a rule'],
      ["true && contains('x')", 'line 1, character 9', 'contains\\(.*should have at least 2 children.'],
    ];
    for (const [when, place, why] of places) {
      assert.match(faultOf(when), new RegExp(`^routing\\.1 \\(odd\\): ${place}: ${why}$`), when);
    }
  });

  it('names something that no request has', () => {
    for (const when of [
      'urgent',
      'Kind == 1',
      'requester.name == 1',
      'what.length',
      '$root.kind',
      'constructor',
      '__proto__',
    ])
      assert.match(faultOf(when), /is not a fact of a request/, when);
  });

  it('is not an expression at all', () => {
    for (const when of ['kind ==', '&&', '((true)', 'kind = 1', '#']) faultOf(when);
  });

  it('has more parts or more levels than anybody reads', () => {
    const long = Array(45).fill('true').join('&&');
    const deep = `${'!'.repeat(20)}true`;
    for (const when of [long, deep]) assert.match(faultOf(when), /make two rules of it$/);
  });

  it('is refused in no time, however it is built', () => {
    const start = performance.now();
    for (const when of ['('.repeat(499), `${'!'.repeat(496)}true`, `${'toLower('.repeat(60)}''`])
      faultOf(when);
    assert.ok(performance.now() - start < 1_000);
  });

  it('leaves the others working, and tells of each', () => {
    const { faults, ready } = readRules([rule('red'), rule('blue', 'b'), rule('true', 'c')], named);
    assert.equal(faults.length, 2);
    assert.deepEqual(
      ready.map(({ rule: { id } }) => id),
      ['c'],
    );
  });
});

describe('a destination that names nobody', () => {
  it('A4.5: is a fault with its place, whoever it asks for', () => {
    const places: readonly (readonly [to: string, fault: string])[] = [
      ['lead:profession=midwife', 'to, character 6: no lead has the profession midwife'],
      ['lead:site=Main, specialty=dentistry', 'to, character 17: no lead has the specialty dentistry'],
      ['lead:site=North,specialty=emergency', 'to, character 1: no lead has all of this'],
      ['lead:id=nobody', 'to, character 6: no lead has the id nobody'],
      ['group:porters', 'to, character 7: there is no group porters'],
      ['lead:ward=4', 'to, character 6: ward is none of profession, specialty, site, id'],
      ['lead:site=', 'to, character 6: site needs a value after ='],
      ['lead:', 'to, character 6: nothing is none of profession, specialty, site, id'],
    ];
    for (const [to, fault] of places) assert.equal(faultOf('true', to), `routing.1 (odd): ${fault}`);
    for (const to of ['cio', 'Lead', 'group:', ''])
      assert.match(faultOf('true', to), /to, character 1: /, to);
  });

  it('is any lead where there is none', () => {
    assert.deepEqual(readRules([rule('true')], { people: [] }).faults, [
      'routing.0 (a): to, character 1: there is no lead',
    ]);
  });

  it('does not look at case or spaces', () => {
    const tos = ['lead:profession=CHARGE  nurse', 'lead: site = urgent care centre , specialty=Emergency'];
    for (const to of tos) assert.deepEqual(readRules([rule('true', 'a', to)], named).faults, []);
  });

  it('is not asked about where the lists of people could not be read', () => {
    assert.deepEqual(readRules([rule('true', 'a', 'group:porters')]).faults, []);
  });
});

describe('the words in a rule', () => {
  const read = (when: string) => readRules([{ id: 'a', when, to: 'informatics' }]);
  const holds = (when: string, facts: Parameters<typeof factsOf>[0], from = {}): boolean =>
    read(when).ready[0]?.holds(factsOf(facts, from)) ?? assert.fail(read(when).faults.join());

  it('may be written as people write them, in capitals too', () => {
    assert.ok(holds("contains(where, 'Ward 9')", { what: 'x', where: 'Ward 9, bay 2' }));
    assert.ok(holds("kind == 'Safety'", { what: 'x', kind: 'safety' }));
    assert.ok(
      holds("site == 'Main' && profession == 'Nurse'", { what: 'x' }, { site: 'main', profession: 'nurse' }),
    );
  });

  it('are a fault where no request can ever say so', () => {
    for (const when of ["kind == 'saftey'", "'often' != harm", "!(affects == 'everybody')"]) {
      const [fault, ...more] = read(when).faults;
      assert.match(fault ?? '', /^routing\.0 \(a\): line 1, character \d+: (kind|harm|affects) is one of /);
      assert.deepEqual(more, []);
    }
  });

  it('and where it goes are both looked at: one start shows every fault', () => {
    const { faults } = readRules([{ id: 'a', when: 'colour == 1', to: 'nowhere' }]);
    assert.equal(faults.length, 2, faults.join('\n'));
  });
});
