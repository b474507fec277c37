import assert from 'node:assert/strict';
import fc from 'fast-check';
import sinon from 'sinon';
import type { Member } from '../../bot/core/organisation.ts';
import type { Profile, Report } from '../../bot/request/request.ts';
import { submit } from '../../bot/request/rules.ts';
import { type ReadyRule, type Rule, readRules } from '../../bot/routing/parse.ts';
import { replayed } from '../../bot/routing/replay.ts';
import { noLead, type RouterPorts, router } from '../../bot/routing/router.ts';
import { anyReport } from '../support/any-request.ts';
import { firstLead, fourGroups, fourLeads, fourLeadsRouting } from '../support/four-leads.ts';
import { inMinutes, nadia, now } from '../support/requests.ts';

const people: readonly Member[] = Object.values(fourLeads);
const rule = (when: string, id = 'a', to = 'lead'): Rule => ({ id, when, to });
const ready = (rules: readonly Rule[]): readonly ReadyRule[] => {
  const read = readRules(rules, { people, groups: fourGroups });
  assert.deepEqual(read.faults, []);
  return read.ready;
};

const routing = (rules: readonly ReadyRule[], more: Partial<RouterPorts> = {}) =>
  router({
    rules: () => rules,
    people,
    groups: fourGroups,
    chooseLead: firstLead,
    ticks: () => 0,
    report: ({ rule: id, kind }) => assert.fail(`${id} ${kind}`),
    ...more,
  });

const routed = (rules: readonly Rule[], report: Partial<Report> = {}, from: Profile = {}) =>
  routing(ready(rules))({ what: 'Label printer', ...report }, from, now);
const holds = (when: string, report: Partial<Report> = {}, from: Profile = {}): boolean =>
  routed([rule(when)], report, from).rule === 'a';

describe('routing', () => {
  it('A3.10: goes by the first rule that holds, and names it', () => {
    const rules = [
      rule("kind == 'safety'", 'safety-first'),
      rule("affects == 'site'", 'site', 'informatics'),
      rule('true', 'else', 'informatics'),
    ];
    const where = (report: Partial<Report>, order = rules) => {
      const { desk, rule: by } = routed(order, report);
      return [desk, by];
    };
    assert.deepEqual(where({ kind: 'safety', affects: 'site' }), ['lead', 'safety-first']);
    assert.deepEqual(where({ affects: 'site' }), ['informatics', 'site']);
    assert.deepEqual(where({}), ['informatics', 'else']);
    assert.deepEqual(where({ kind: 'safety' }, rules.toReversed()), ['informatics', 'else']);
  });

  it('goes to informatics where no rule holds, or there is none', () => {
    for (const rules of [[rule('false')], []]) {
      assert.deepEqual([routed(rules).desk, routed(rules).rule], ['informatics', 'no rule']);
    }
  });

  it('A3.10: keeps the short facts that the rules saw, and none of the words', () => {
    const from = { profession: 'Staff Nurse', site: 'Main' };
    const { inputs } = routed([rule('true')], { where: 'Ward 4', harm: 'could' }, from);
    assert.deepEqual(inputs, {
      kind: 'incident',
      harm: 'could',
      affects: 'me',
      profession: 'staff nurse',
      site: 'main',
    });
    assert.deepEqual(Object.keys(routed([rule('true')]).inputs ?? {}), ['kind', 'harm', 'affects']);
  });

  it('A3.10, D9.4: decides the same again from what was kept, for any request', () => {
    const rules = ready(fourLeadsRouting);
    const word = fc.constantFrom(
      'pharmacy',
      'prescribed',
      'A&E',
      'RESUS 2',
      'Eye clinic',
      'a theatre list',
      '',
    );
    const profile = fc.record(
      {
        profession: fc.constantFrom('Physiotherapist', 'orthoptist', 'Midwife'),
        site: fc.constantFrom('Eye Unit', 'Main'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyReport, word, word, profile, (any, what, where, from) => {
        const report = { ...any, what: `${any.what} ${what}`, where: where || any.where };
        const route = routing(rules)(report, from, now);
        const asked = { id: 'WL-7K2QX', report, by: nadia, route, from };
        const raised = { ...asked, hearBy: inMinutes(9), look: now, alert: () => [], onCard: true };
        const stored = JSON.parse(JSON.stringify(submit(raised, now).request));
        // What is learned later is no part of what the rules saw.
        const later = { ...stored, kind: 'safety', harm: 'no', affects: 'site', from: { site: 'Eye Unit' } };
        for (const request of [stored, later]) {
          assert.equal(replayed(request, rules).hit?.rule.id ?? 'no rule', route.rule);
        }
      }),
    );
  });
});

describe('where a rule sends a request', () => {
  const to = (destination: string, more: Partial<RouterPorts> = {}) => {
    const because = 'it is a test';
    const rules = ready([{ ...rule('true', 'a', destination), because }]);
    const { inputs, rule: by, ...route } = routing(rules, more)({ what: 'x' }, {}, now);
    return JSON.parse(JSON.stringify(route));
  };
  const named = ({ id, name }: Member) => ({ id, name });

  it('is informatics, one of all leads, one of some or a group', () => {
    const because = 'it is a test';
    assert.deepEqual(to('informatics'), { desk: 'informatics', because });
    assert.deepEqual(to('lead'), { desk: 'lead', lead: named(fourLeads.eyes), because });
    assert.deepEqual(to('lead:site=north'), { desk: 'lead', lead: named(fourLeads.therapy), because });
    assert.deepEqual(to('group:pharmacy'), {
      desk: 'informatics',
      group: { id: 'pharmacy', name: 'Pharmacy systems' },
      because,
    });
  });

  it('A4.6: is chosen among all leads whom it suits, and by nothing but the port', () => {
    const chooseLead = sinon.fake((leads: readonly Member[]) => leads.at(-1));
    assert.deepEqual(to('lead:site=Main', { chooseLead }).lead, named(fourLeads.emergency));
    assert.deepEqual(chooseLead.args, [[[fourLeads.acute, fourLeads.emergency], now]]);
    assert.deepEqual(to('lead', { chooseLead }).lead, named(fourLeads.therapy));
    assert.deepEqual(chooseLead.args[1], [people, now], 'of whom nothing is asked: all of them');
  });

  it('A4.6: is informatics, and says why, where no lead has the time', () => {
    const chooseLead = () => undefined;
    assert.deepEqual(to('lead:site=Main', { chooseLead }), { desk: 'informatics', because: noLead });
    assert.deepEqual(to('lead', { chooseLead }), { desk: 'informatics', because: noLead });
  });

  it('is the desk of whoever stands in for a lead', () => {
    const chooseLead = (): Member => ({ id: 'i', name: 'Ivan Petrov', roles: ['informatics'] });
    assert.deepEqual([to('lead:site=Main', { chooseLead }).desk], ['informatics']);
  });
});

describe('a rule that does not decide', () => {
  const odd = (holdsIt: ReadyRule['holds']): ReadyRule => ({
    rule: rule('true', 'odd'),
    to: { kind: 'lead', wants: [] },
    holds: holdsIt,
  });
  const rest = ready([rule('true', 'next'), rule('false', 'last', 'informatics')]);

  it('and throws, falls to the last rule, whatever that asks, and is reported without any words', () => {
    const report = sinon.fake();
    const rules = [
      odd(() => {
        throw new Error('Mrs Typed Words');
      }),
      ...rest,
    ];
    const route = routing(rules, { report })({ what: 'x' }, {}, now);
    assert.deepEqual([route.rule, route.desk, route.inputs?.failed], ['last', 'informatics', 'odd']);
    assert.deepEqual(report.args, [[{ rule: 'odd', kind: 'failed' }]]);
  });

  it('and takes too long, falls to the last rule and is reported', () => {
    let at = 0;
    const slow = (ms: number, answer: boolean) =>
      odd(() => {
        at += ms;
        return answer;
      });
    const report = sinon.fake();
    const ticks = (): number => at;
    const route = routing([slow(60, false), ...rest], { report, ticks })({ what: 'x' }, {}, now);
    assert.deepEqual([route.rule, route.inputs?.slow], ['last', 'odd']);
    assert.deepEqual(report.args, [[{ rule: 'odd', kind: 'slow' }]]);
    const fine = routing([slow(40, false), ...rest], { ticks })({ what: 'x' }, {}, now);
    assert.equal(fine.rule, 'next');
    const decided = routing([slow(60, true), ...rest], { ticks })({ what: 'x' }, {}, now);
    assert.equal(decided.rule, 'odd', 'an answer that is there is taken');
  });

  it('shares its time with all rules of the request', () => {
    let at = 0;
    const ticking = odd(() => {
      at += 20;
      return false;
    });
    const report = sinon.fake();
    const route = routing([ticking, ticking, ticking, ...rest], { report, ticks: () => at });
    assert.equal(route({ what: 'x' }, {}, now).rule, 'last');
    assert.equal(report.callCount, 1);
  });

  it('D9.4: is replayed as it went that day', () => {
    const report = () => undefined;
    const rules = [
      odd(() => {
        throw new Error('x');
      }),
      ...rest,
    ];
    const route = routing(rules, { report })({ what: 'x' }, {}, now);
    const asked = { id: 'WL-7K2QX', report: { what: 'x' }, by: nadia, route };
    const { request } = submit({ ...asked, hearBy: now, look: now, alert: () => [], onCard: true }, now);
    assert.equal(replayed(request, [odd(() => true), ...rest]).hit?.rule.id, 'last');
  });
});

describe('a rule', () => {
  it('takes answers that were left out for the mildest', () => {
    assert.ok(holds("kind == 'incident' && harm == 'no' && affects == 'me' && where == ''"));
    assert.ok(holds("profession == '' && site == ''"));
  });

  it('reads words in lower case, by either name', () => {
    assert.ok(holds("startsWith(what, 'label') && endsWith(where, '4')", { where: 'Ward 4' }));
    assert.ok(holds("contains(what, toLower('LABEL')) && words == what"));
    assert.ok(holds("contains(what, 'Label')"));
  });

  it('A4.5: knows the profession and the site of whoever asks', () => {
    const from = { profession: 'Midwife', site: 'North' };
    assert.ok(holds("profession == 'midwife' && site == 'north'", {}, from));
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
