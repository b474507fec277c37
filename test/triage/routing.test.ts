import assert from 'node:assert/strict';
import type { Report } from '../../bot/request/request.ts';
import { type Rule, routing } from '../../bot/triage/routing.ts';

const rule = (when: string, id = 'a', to: Rule['to'] = 'lead'): Rule => ({ id, when, to });
const routed = (rules: readonly Rule[], report: Partial<Report> = {}) =>
  routing(rules).to({ what: 'Label printer', ...report });
const holds = (when: string, report: Partial<Report> = {}): boolean =>
  routed([rule(when)], report).rule === 'a';

describe('routing', () => {
  it('A3.10: goes by the first rule that holds, and names it', () => {
    const rules = [
      rule("kind == 'safety'", 'safety-first'),
      rule("affects == 'site'", 'site', 'informatics'),
      rule('true', 'else', 'informatics'),
    ];
    assert.deepEqual(routed(rules, { kind: 'safety', affects: 'site' }), {
      desk: 'lead',
      rule: 'safety-first',
    });
    assert.deepEqual(routed(rules, { affects: 'site' }), { desk: 'informatics', rule: 'site' });
    assert.deepEqual(routed(rules), { desk: 'informatics', rule: 'else' });
    assert.deepEqual(routed(rules.toReversed(), { kind: 'safety' }), { desk: 'informatics', rule: 'else' });
  });

  it('goes to informatics where no rule holds, or there is none', () => {
    assert.deepEqual(routed([rule('false')]), { desk: 'informatics', rule: 'no rule' });
    assert.deepEqual(routed([]), { desk: 'informatics', rule: 'no rule' });
  });

  it('D9.4: gives the same answer for the same request every time', () => {
    const { to } = routing([rule("contains(what, 'printer') && harm != 'no'")]);
    const report = { what: 'Label printer', harm: 'could' } as const;
    assert.deepEqual(to(report), to({ ...report }));
  });
});

describe('a rule', () => {
  it('takes answers that were left out for the mildest', () => {
    assert.ok(holds("kind == 'incident' && harm == 'no' && affects == 'me' && where == ''"));
  });

  it('reads words in lower case', () => {
    assert.ok(holds("startsWith(what, 'label') && endsWith(where, '4')", { where: 'Ward 4' }));
    assert.ok(holds("contains(what, toLower('LABEL'))"));
    assert.ok(!holds("contains(what, 'Label')"));
  });

  it('may join, turn round and put aside', () => {
    assert.ok(holds("(kind == 'incident' || harm == 'now') && !(affects == 'site') && exists(where)"));
  });

  it('holds only where it is plainly true', () => {
    assert.ok(!holds("'true'"));
    assert.ok(!holds('what'));
  });

  it('reads words of a request as words, whatever is in them', () => {
    assert.ok(!holds("kind == 'safety'", { what: "' || true || '" }));
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a person could type
    assert.ok(!holds("contains(what, 'x')", { what: '${true}' }));
  });
});

describe('a rule that cannot be used', () => {
  const faultOf = (when: string): string => {
    const { faults } = routing([rule('true', 'fine'), rule(when, 'odd')]);
    assert.equal(faults.length, 1, `${when}: ${faults.join('; ')}`);
    return faults[0] ?? '';
  };

  it('is told with its place, its id and what is wrong with it', () => {
    assert.match(faultOf("colour == 'red'"), /^routing\.1 \(odd\): colour is not a fact of a request$/);
    assert.match(faultOf("kind == 'safety"), /^routing\.1 \(odd\): ./);
    assert.match(faultOf('length(what) > 3'), /^routing\.1 \(odd\): .*may not be used in a rule$/);
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

  it('leaves the others working, and tells of each', () => {
    const { faults, to } = routing([rule('red'), rule('blue', 'b'), rule('true', 'c')]);
    assert.equal(faults.length, 2);
    assert.equal(to({ what: 'x' }).rule, 'c');
  });
});
