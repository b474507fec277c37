import assert from 'node:assert/strict';
import type { Change } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import { trailOf } from '../../bot/request/trail.ts';
import { overrule } from '../../bot/triage/route-rules.ts';
import { placesFor, targetOf } from '../../bot/triage/route-targets.ts';
import { sentWords } from '../../bot/triage/sent-words.ts';
import { fourGroups, fourLeads } from '../support/four-leads.ts';
import { anOrganisation, aRequest, ivan, lena, now, omar } from '../support/requests.ts';

const eyes = { id: fourLeads.eyes.id, name: fourLeads.eyes.name };
const toEyes = { to: { desk: 'lead', lead: eyes }, by: ivan, hears: [eyes.id] } as const;
const toAnyLead = { to: { desk: 'lead' }, by: ivan, hears: [] } as const;

const routed = (request: Request, to: Parameters<typeof overrule>[1] = toEyes): Change => {
  const decision = overrule(request, to, now);
  return typeof decision === 'string' ? assert.fail(decision) : decision;
};

describe('D9.4: overruling a routing rule', () => {
  it('moves the request, and keeps from where, to where, by whom and when', () => {
    const { request, event } = routed(aRequest());
    assert.equal(event, 'routed');
    assert.deepEqual([request.desk, request.lead, request.rule], ['lead', eyes, 'else']);
    assert.deepEqual(request.overruled, [
      { from: 'informatics', to: `lead:id=${eyes.id}`, by: ivan, at: now.toISOString() },
    ]);
  });

  it('takes away the group or the lead that it was for', () => {
    const group = { id: 'pharmacy', name: 'Pharmacy systems' };
    const { request } = routed(aRequest({ group }), toAnyLead);
    assert.deepEqual([request.group, request.overruled?.[0]?.from], [undefined, 'group:pharmacy']);
    const back = { to: { desk: 'informatics' }, by: lena, hears: [] } as const;
    assert.deepEqual(routed(request, back).request.lead, undefined);
  });

  it('is not done twice by a second tap', () => {
    assert.equal(overrule(routed(aRequest()).request, toEyes, now), 'unchanged');
    assert.equal(overrule(aRequest({ desk: 'lead' }), toAnyLead, now), 'unchanged');
  });

  it('is too late for what is over, or is part of another', () => {
    for (const status of ['resolved', 'confirmed', 'withdrawn', 'error', 'linked'] as const) {
      assert.equal(overrule(aRequest({ status }), toEyes, now), 'no-longer', status);
    }
  });

  it('lets go of whoever was to begin, and leaves work that has begun with whoever does it', () => {
    for (const status of ['submitted', 'received', 'accepted'] as const) {
      const { request } = routed(aRequest({ status, owner: omar }));
      assert.deepEqual([request.owner, request.status], [undefined, 'submitted'], status);
    }
    for (const status of ['planned', 'working', 'waiting', 'supplier', 'board'] as const) {
      const { request } = routed(aRequest({ status, owner: omar }));
      assert.deepEqual([request.owner, request.status], [omar, status]);
    }
    assert.deepEqual(routed(aRequest({ status: 'accepted', owner: eyes })).request.owner, eyes);
  });

  it('A4.7: tells a lead or a group at once of what is urgent, and of nothing else', () => {
    assert.deepEqual(routed(aRequest()).tell, []);
    const urgent = aRequest({ harm: 'could' });
    assert.deepEqual(routed(urgent).tell, [{ to: 'people', ids: [eyes.id], why: 'assigned' }]);
    assert.deepEqual(routed(urgent, { ...toEyes, by: eyes }).tell, [], 'nobody is told of their own deed');
    assert.deepEqual(routed(urgent, toAnyLead).tell, []);
  });

  it('keeps a bounded list, and what the rule had chosen for ever', () => {
    let request = aRequest();
    for (let at = 0; at < 30; at += 1) {
      request = routed(request, at % 2 === 0 ? toEyes : toAnyLead).request;
    }
    assert.equal(request.overruled?.length, 10);
    assert.equal(request.overruled?.[0]?.from, 'informatics');
    assert.equal(request.overruled?.at(-1)?.to, 'lead');
  });

  it('is counted by rule from the log', () => {
    const before = aRequest({ rule: 'safety-first' });
    const change = routed(before);
    const trail = trailOf({ before: { request: before, etag: 'e' }, change, by: ivan });
    assert.deepEqual([trail.event, trail.overruled, trail.rule], ['routed', true, 'safety-first']);
    const later = { ...change, request: { ...change.request, updatedAt: '2026-12-01T00:00:00.000Z' } };
    const other = trailOf({ before: { request: change.request, etag: 'e' }, change: later, by: ivan });
    assert.deepEqual([other.overruled, other.rule], [undefined, undefined]);
  });
});

describe('who a request can be sent to', () => {
  const people = [...anOrganisation().people, ...Object.values(fourLeads)];
  const organisation = anOrganisation({ people, groups: fourGroups });
  const sealed = { ...organisation, confidential: { roles: [], people: [fourLeads.eyes.id] } };
  const places = (request: Request, at = organisation) => placesFor(request, at).map(({ title }) => title);

  it('is informatics, any lead, each lead by name, and each group', () => {
    assert.deepEqual(places(aRequest()), [
      'Informatics',
      'Any clinical digital lead',
      'Lena Fox, physiotherapist',
      ...Object.values(fourLeads).map(({ name, profession }) => `${name}, ${profession}`),
      'Pharmacy systems',
    ]);
  });

  it('A2.8: of a concern in confidence, is nobody by name outside its circle', () => {
    const request = aRequest({ confidential: true });
    assert.deepEqual(places(request, sealed).slice(2), ['Farah Siddiqui, Consultant ophthalmologist']);
    const id = (value: string) => ({ kind: 'lead', wants: [{ key: 'id', value, at: 1 }] }) as const;
    assert.equal(targetOf(request, id(lena.id), sealed), undefined);
    assert.equal(targetOf(request, { kind: 'group', id: 'pharmacy' }, sealed), undefined);
    assert.equal(targetOf(request, id(eyes.id), sealed)?.to.lead?.id, eyes.id);
  });

  it('is nobody whom the file does not name as a lead', () => {
    const id = (value: string) => ({ kind: 'lead', wants: [{ key: 'id', value, at: 1 }] }) as const;
    for (const value of [ivan.id, 'nobody'])
      assert.equal(targetOf(aRequest(), id(value), organisation), undefined);
    assert.equal(targetOf(aRequest(), { kind: 'group', id: 'porters' }, organisation), undefined);
  });
});

describe('"sent to … because …"', () => {
  it('A3.10: says who and why: in the words of the rule, by its name, or who chose', () => {
    const sent = aRequest({ desk: 'lead', lead: eyes, rule: 'eyes', because: 'it is about eye care' });
    assert.equal(sentWords(sent), 'Farah Siddiqui, because it is about eye care');
    assert.equal(sentWords(aRequest()), 'informatics, because of the rule "else"');
    assert.equal(
      sentWords(routed(sent, toAnyLead).request),
      'the clinical digital leads, because Ivan Petrov chose so',
    );
    assert.equal(
      sentWords(aRequest({ group: { id: 'g', name: 'The *best*' }, because: 'a_b' })),
      'The \\*best\\*, because a\\_b',
    );
  });
});
