import assert from 'node:assert/strict';
import sinon from 'sinon';
import { perform } from '../../bot/desk/perform.ts';
import { type SettingsSaved, settingsActions } from '../../bot/settings/actions.ts';
import type { LiveSettings, Outcome } from '../../bot/settings/live.ts';
import { people } from '../support/people.ts';
import { aTurn } from '../support/turns.ts';

const by = { id: people.admin.id, name: people.admin.name };

describe('what an admin does to the settings', () => {
  const save = sinon.stub<Parameters<LiveSettings['save']>, Promise<Outcome>>();
  const undo = sinon.stub<Parameters<LiveSettings['undo']>, Promise<Outcome>>();
  const takeFile = sinon.stub<Parameters<LiveSettings['takeFile']>, Promise<Outcome>>();
  const current = () => ({ version: 7 }) as ReturnType<LiveSettings['current']>;
  const actions = settingsActions({ save, undo, takeFile, current, history: async () => [] });
  beforeEach(() => {
    for (const one of [save, undo, takeFile]) one.reset();
  });

  const presses = async (verb: string, fields: object, roles: readonly 'admin'[] = ['admin']) => {
    const turn = aTurn({ by, roles: [...roles] });
    const view = await perform(actions, verb, fields, turn, { meanwhile: '', failed: () => assert.fail() });
    return view.data as SettingsSaved;
  };

  it('is for admins alone', async () => {
    for (const [verb, fields] of [
      ['admin.change', { section: 'sites', value: '[]', seen: 0 }],
      ['admin.undo', { version: 2 }],
      ['admin.use-file', {}],
    ] as const) {
      await assert.rejects(presses(verb, fields, []), { code: 'not-allowed' });
    }
    assert.equal(save.callCount + undo.callCount + takeFile.callCount, 0);
  });

  it('is one section as JSON, with the version that was looked at and who it was', async () => {
    save.resolves({ kind: 'saved', version: 7 });
    const shown = await presses('admin.change', { section: 'sites', value: '["Main"]', seen: '6' });
    assert.deepEqual([shown.outcome, shown.version, shown.faults], ['saved', 7, []]);
    const [change] = save.firstCall.args;
    assert.deepEqual([change.section, change.value, change.seen, change.by], ['sites', ['Main'], 6, by]);
  });

  it('is told with every fault and its place, or that somebody was first', async () => {
    save.resolves({ kind: 'faulty', faults: ['people.0.name: this is missing', 'odd'] });
    const faulty = await presses('admin.change', { section: 'people', value: '[{}]', seen: 6 });
    assert.deepEqual(faulty.faults, [
      { place: 'people.0.name', text: 'this is missing' },
      { place: '', text: 'odd' },
    ]);
    assert.match(faulty.words, /2 things have to be put right/);
    save.resolves({ kind: 'conflict', version: 7 });
    const late = await presses('admin.change', { section: 'sites', value: '[]', seen: 5 });
    assert.deepEqual([late.outcome, late.version], ['conflict', 7]);
  });

  it('reaches nothing where it is no JSON, no section or too long', async () => {
    const broken = await presses('admin.change', { section: 'sites', value: '[', seen: 0 });
    assert.deepEqual(broken.faults, [{ place: 'sites', text: 'this is not JSON' }]);
    for (const section of ['organisation', '__proto__', 'rules', 'written', '']) {
      const press = presses('admin.change', { section, value: '{}', seen: 0 });
      await assert.rejects(press, { code: 'bad-field' }, section);
    }
    const long = presses('admin.change', { section: 'sites', value: '"'.padEnd(200_001, 'x'), seen: 0 });
    await assert.rejects(long, { code: 'too-long' });
    assert.equal(save.callCount, 0);
  });

  it('can be taken back, or given up for the file', async () => {
    undo.resolves({ kind: 'saved', version: 8 });
    takeFile.resolves({ kind: 'unchanged' });
    assert.equal((await presses('admin.undo', { version: 3 })).outcome, 'saved');
    assert.equal(undo.firstCall.args[0], 3);
    assert.match((await presses('admin.use-file', {})).words, /Nothing was changed/);
  });
});
