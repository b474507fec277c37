import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ReadyRule } from '../../bot/routing/parse.ts';
import { type RoutingPorts, routed } from '../../bot/wiring/routing.ts';
import { firstLead } from '../support/four-leads.ts';
import { people } from '../support/people.ts';
import { anOrganisation, now } from '../support/requests.ts';

const broken = (id: string): ReadyRule => ({
  rule: { id, when: 'true', to: 'lead' },
  to: { kind: 'lead', wants: [] },
  holds: () => {
    throw new Error('Mrs Typed Words');
  },
});
const last: ReadyRule = {
  rule: { id: 'last', when: 'true', to: 'informatics' },
  to: { kind: 'informatics' },
  holds: () => true,
};

describe('routing as it runs', () => {
  const tell = sinon.stub<Parameters<RoutingPorts['notices']['tell']>, Promise<boolean>>();
  const log = { error: sinon.fake() };
  let at = now;
  beforeEach(() => {
    at = now;
    tell.reset();
    tell.resolves(true);
    log.error.resetHistory();
  });

  const running = (rules: readonly ReadyRule[]) =>
    routed({
      notices: { tell, read: async () => undefined },
      organisation: anOrganisation({ people: [people.admin, people.lead] }),
      rules,
      chooseLead: firstLead,
      clock: () => at,
      ticks: () => 0,
      log,
    });

  it('tells the admins of a rule that failed, by one name for each rule and hour', () => {
    const route = running([broken('odd'), last]);
    assert.equal(route({ what: 'x' }, {}, now).rule, 'last');
    route({ what: 'y' }, {}, now);
    at = new Date(now.getTime() + 60 * 60_000);
    route({ what: 'z' }, {}, now);
    running([broken('other'), last])({ what: 'x' }, {}, now);
    const ids = tell.args.map(([id]) => id);
    assert.equal(ids[0], ids[1]);
    assert.equal(new Set(ids).size, 3);
    for (const id of ids) assert.match(id, /^[\w-]+$/, 'part of a key');
    const [, notice, admins] = tell.firstCall.args;
    assert.deepEqual(admins, [people.admin.id]);
    assert.match(notice.text, /"odd" could not be worked out/);
  });

  it('D5.7: logs which rule it was, and never what somebody wrote', () => {
    running([broken('odd'), last])({ what: 'Mrs Typed Words' }, {}, now);
    assert.deepEqual(log.error.args, [[{ rule: 'odd', kind: 'failed' }, 'routing rule not used']]);
    assert.doesNotMatch(JSON.stringify([log.error.args, tell.args]), /Typed/);
  });

  it('keeps nobody waiting where storage does not answer', async () => {
    tell.rejects(new Error('storage'));
    assert.equal(running([broken('odd'), last])({ what: 'x' }, {}, now).desk, 'informatics');
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(log.error.lastCall.args[1], 'notice not kept');
  });
});
