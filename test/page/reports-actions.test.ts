import assert from 'node:assert/strict';
import sinon from 'sinon';
import { hasRole, type Role } from '../../bot/core/actor.ts';
import { Refusal } from '../../bot/core/refusal.ts';
import type { DemandPage } from '../../bot/page/demand-page.ts';
import { reportsPages } from '../../bot/page/reports-actions.ts';
import type { ReportsPage } from '../../bot/page/reports-page.ts';
import { aDemand, aSummary } from '../support/reports.ts';
import { aTurn } from '../support/turns.ts';

const ports = () => ({
  zone: 'Europe/London',
  summary: sinon.fake.resolves(aSummary('this-quarter')),
  demand: sinon.fake.resolves(aDemand()),
  demandOfAll: sinon.fake.resolves(aDemand({ leads: 3 })),
  path: sinon.fake.resolves('/api/tab/report.csv?ticket=t'),
});

const every: readonly Role[] = ['informatics', 'lead', 'safety-officer', 'cio', 'admin'];

describe('the verbs of the page of reports', () => {
  const ask = async (verb: keyof ReturnType<typeof reportsPages>, roles: readonly Role[], fields = {}) => {
    const asked = ports();
    const data = await reportsPages(asked)[verb].run(fields, aTurn({ roles }));
    return { asked, data: data.data as unknown };
  };

  const refused = (asked: Promise<unknown>): Promise<void> =>
    assert.rejects(asked, (fault) => fault instanceof Refusal && fault.code === 'not-allowed');

  it('A6.15: are for those who run the service, as their cards are', () => {
    const may = (verb: keyof ReturnType<typeof reportsPages>): readonly Role[] =>
      every.filter((role) => hasRole(aTurn({ roles: [role] }).actor, reportsPages(ports())[verb].roles));
    assert.deepEqual(may('page.reports'), ['informatics', 'lead', 'cio', 'admin']);
    assert.deepEqual(may('page.report-file'), may('page.reports'));
    assert.deepEqual(may('page.demand'), ['lead', 'cio']);
    assert.deepEqual(may('page.demand-file'), may('page.demand'));
    const roles = reportsPages(ports())['page.reports'].roles;
    assert.ok(!hasRole(aTurn().actor, roles), 'and not for everybody');
  });

  it('D5.1: offer a lead their own demand, the CIO that of all, and nobody else any', async () => {
    const demands = async (...roles: Role[]) =>
      ((await ask('page.reports', roles)).data as ReportsPage).demands;
    assert.deepEqual(await demands('lead'), ['own']);
    assert.deepEqual(await demands('cio'), ['all']);
    assert.deepEqual(await demands('lead', 'cio'), ['own', 'all']);
    assert.deepEqual(await demands('informatics', 'admin'), []);
  });

  it('D5.1: answer a lead with nobody’s but their own, whatever the page asks', async () => {
    const own = await ask('page.demand', ['lead']);
    assert.equal(
      (own.data as DemandPage).private,
      'Only you see this. Use it for your job plan if you like.',
    );
    assert.equal(own.asked.demand.firstCall.args[0].id, aTurn().actor.id);
    assert.ok(own.asked.demandOfAll.notCalled);
    await refused(ask('page.demand', ['lead'], { whose: 'all' }));
    await refused(ask('page.demand', ['cio'], { whose: 'own' }));
    await refused(ask('page.demand-file', ['lead'], { whose: 'all' }));
    await refused(ask('page.demand-file', ['cio'], { whose: 'own' }));
    const all = await ask('page.demand', ['cio']);
    assert.ok(all.asked.demand.notCalled);
    assert.match((all.data as DemandPage).title, /^All leads together/);
  });

  it('A4.7: set the hours of each week beside what came in it, each on a scale of its own', async () => {
    const { data } = await ask('page.demand', ['lead']);
    assert.deepEqual((data as DemandPage).weeks, [
      {
        name: '28 September 2026',
        planned: '8 hours in 2 sessions',
        plannedLength: 1,
        came: '5 requests',
        cameLength: 1,
        done: '20 steps, 4 outcomes',
      },
    ]);
  });

  it('say nothing of too few leads, and that they still count', async () => {
    const shown = async (gap: 'few' | 'counting') => {
      const asked = { ...ports(), demandOfAll: sinon.fake.resolves(gap) };
      const turn = aTurn({ roles: ['cio'] });
      return (await reportsPages(asked)['page.demand'].run({}, turn)).data as DemandPage;
    };
    const few = await shown('few');
    assert.deepEqual([few.counting, few.facts, few.weeks], [false, [], []]);
    assert.match(few.text, /too few leads/);
    const counting = await shown('counting');
    assert.equal(counting.counting, true);
    assert.match(counting.text, /goes on by itself/);
  });

  it('make the link of a file at the press, for the time that is on the page', async () => {
    const { asked, data } = await ask('page.report-file', ['cio'], { file: 'summary', period: 'year' });
    assert.deepEqual(data, { url: '/api/tab/report.csv?ticket=t' });
    assert.deepEqual(asked.path.firstCall.args[0], { file: 'summary', period: 'year' });
    const columns = await ask('page.report-file', ['cio'], { file: 'columns' });
    assert.deepEqual(columns.asked.path.firstCall.args[0], { file: 'columns' });
  });
});
