import assert from 'node:assert/strict';
import type { Request } from '../../bot/request/request.ts';
import { type Rule, readRules } from '../../bot/routing/parse.ts';
import { dryRun } from '../../bot/routing/replay.ts';
import { noLead } from '../../bot/routing/router.ts';
import { dryRunWords } from '../../infra/dry-run/words.ts';
import { fourLeads } from '../support/four-leads.ts';
import { aRequest, ivan, now } from '../support/requests.ts';

const people = Object.values(fourLeads);
const { eyes, acute } = fourLeads;
const typed = 'Mrs Typed Words';
const lead = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

const run = (
  requests: readonly Request[],
  rules: readonly Rule[],
  who: { people: readonly (typeof people)[number][] } = { people },
) => {
  const { ready, faults } = readRules(rules, who);
  assert.deepEqual(faults, []);
  return dryRun(requests, ready, who);
};

const rules: readonly Rule[] = [
  { id: 'eyes', when: "contains(where, 'eye')", to: 'lead:specialty=ophthalmology' },
  { id: 'main', when: "site == 'main'", to: 'lead:site=Main' },
  { id: 'else', when: 'true', to: 'informatics' },
];

describe('a dry run of other rules', () => {
  it('says what would move, from where, to where and by which rule, and nothing that was typed', () => {
    const moves = aRequest({ id: 'WL-00001', what: typed, where: 'Eye clinic', rule: 'old' });
    const stays = aRequest({ id: 'WL-00002', what: typed });
    const done = aRequest({ id: 'WL-00003', where: 'eye', status: 'confirmed' });
    const found = run([moves, stays, done], rules);
    assert.deepEqual(found.moves[0], {
      id: 'WL-00001',
      from: 'informatics',
      to: 'lead:specialty=ophthalmology',
      before: 'old',
      rule: 'eyes',
    });
    assert.deepEqual([found.replayed, found.moves.length, found.open, found.renamed], [3, 2, 1, 0]);
    const words = dryRunWords(found);
    assert.match(
      words,
      /^WL-00001 {2}informatics -> lead:specialty=ophthalmology {2}\(rule "old" -> "eyes"\)$/m,
    );
    assert.match(words, /3 requests replayed, newest first: 2 would move, 1 of them still open\./);
    assert.doesNotMatch(words, /Typed/);
  });

  it('does not move what is with a lead whom the new rule could choose, or with whoever stands in for one', () => {
    const inputs = { kind: 'incident', harm: 'no', affects: 'me', site: 'main' };
    const withAcute = aRequest({ desk: 'lead', lead: lead(acute), inputs, rule: 'old' });
    assert.deepEqual([run([withAcute], rules).moves, run([withAcute], rules).renamed], [[], 1]);
    const withEyes = aRequest({ desk: 'lead', lead: lead(eyes), inputs });
    assert.equal(run([withEyes], rules).moves.length, 1);
    const deputised = {
      people: people.map((one) => (one.id === acute.id ? { ...one, deputy: eyes.id } : one)),
    };
    assert.deepEqual(run([withEyes], rules, deputised).moves, []);
  });

  it('does not move what any lead has, where the new rule asks nothing of a lead', () => {
    const inputs = { kind: 'incident', harm: 'no', affects: 'me' };
    const all: readonly Rule[] = [{ id: 'all', when: 'true', to: 'lead' }];
    for (const place of [{ lead: lead(eyes) }, { lead: lead(acute) }, {}]) {
      assert.deepEqual(run([aRequest({ desk: 'lead', inputs, rule: 'old', ...place })], all).moves, []);
    }
    assert.equal(run([aRequest({ desk: 'informatics', inputs, rule: 'old' })], all).moves.length, 1);
  });

  it('does not take a day on which no lead had the time for a move', () => {
    const missed = aRequest({ where: 'eye', rule: 'eyes', because: noLead });
    assert.deepEqual(run([missed], rules).moves, []);
    assert.equal(run([{ ...missed, because: undefined }], rules).moves.length, 1);
  });

  it('D9.4: asks where the rules had sent it, not where somebody sent it afterwards', () => {
    const by = ivan;
    const overruled = [{ from: 'informatics', to: 'lead', by, at: now.toISOString() }];
    assert.deepEqual(run([aRequest({ desk: 'lead', overruled })], rules).moves, []);
  });

  it('A2.8: leaves out what was raised in confidence, and answers to broadcasts, and counts them', () => {
    const apart = [
      aRequest({ confidential: true, where: 'eye' }),
      aRequest({ answers: { id: 'WB-7K2QX', title: 'EPR' }, where: 'eye' }),
    ];
    const found = run(apart, rules);
    assert.deepEqual([found.moves, found.replayed, found.apart], [[], 0, 2]);
  });

  it('has words for nothing at all', () => {
    assert.equal(
      dryRunWords(run([], rules)),
      '0 requests replayed, newest first: 0 would move, 0 of them still open.\n',
    );
  });
});
