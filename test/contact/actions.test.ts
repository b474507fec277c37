import assert from 'node:assert/strict';
import { contactActions } from '../../bot/contact/actions.ts';
import type { SettingsView } from '../../bot/contact/settings-view.ts';
import type { ContactStore } from '../../bot/contact/store.ts';
import { noWishes } from '../../bot/contact/wishes.ts';
import { Refusal } from '../../bot/core/refusal.ts';
import { perform } from '../../bot/desk/perform.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import type { TeamsTurn } from '../../bot/teams/who-and-where.ts';
import cardJson from '../../cards/contact-settings.json' with { type: 'json' };
import { freshTable } from '../storage/fresh-table.ts';
import { anOrganisation, omar } from '../support/requests.ts';
import { aTurn } from '../support/turns.ts';

const rules = { zone: 'Europe/London', perWeek: 14, quiet: { from: '21:00', to: '07:00' } };

const choices = { professions: ['Staff nurse'], sites: ['Main'] };

describe('the settings of a person', () => {
  let store: ContactStore;
  let turn: TeamsTurn;
  let other: TeamsTurn;

  before(async () => {
    const { rows, organisation } = await freshTable();
    const people = contacts(rows);
    store = {
      wishes: async (code, person) => (await people.reach(code, person))?.wishes ?? noWishes,
      setWishes: people.wish,
      colleague: async (_code, id) =>
        id === omar.id ? { ...omar, met: true } : { id, name: 'A colleague', met: false },
    };
    const within = (one: TeamsTurn): TeamsTurn => ({ ...one, actor: { ...one.actor, organisation } });
    turn = within(aTurn());
    other = within(aTurn({ by: omar }));
    for (const { contact } of [turn, other]) await people.remember(organisation, contact);
  });

  const press = async (verb: string, fields: object = {}, by = turn): Promise<SettingsView['data']> => {
    const actions = contactActions({ store, organisation: anOrganisation(), rules, choices });
    const helpers = { meanwhile: '', failed: () => undefined };
    const view = await perform<SettingsView>(actions, verb, fields, by, helpers);
    if (view.template !== 'contact-settings') assert.fail(view.template);
    return view.data;
  };
  const plan = (data: SettingsView['data']): string => data.plan.map(({ text }) => text).join(' ');

  it('are none at first, and the organisation’s quiet hours are named', async () => {
    const shown = await press('settings.show');
    assert.deepEqual(
      [shown.saved, shown.hasNotice, shown.moreShifts, shown.stop, shown.snooze],
      [false, false, false, '', 'off'],
    );
    assert.match(shown.quietHint, /between 9pm and 7am/);
  });

  it('are saved, confirmed in words and there the next time, for this person alone', async () => {
    const fields = {
      shift1: '2026-11-25',
      kind1: 'early',
      quietFrom: '',
      quietTo: '',
      stop: 'celebration,update',
      snooze: '',
    };
    const saved = await press('settings.save', fields);
    assert.equal(saved.saved, true);
    assert.match(plan(saved), /from 7:30am to 2pm on Wednesday 25 November\./);
    const shown = await press('settings.show');
    assert.deepEqual(shown, { ...saved, saved: false });
    assert.equal(shown.stop, 'update,celebration');
    assert.equal((await press('settings.show', {}, other)).shift1, '');
  });

  it('come back filled in with what is wrong, and nothing is saved', async () => {
    await press('settings.save', { quietFrom: '22:00', quietTo: '06:00' });
    const again = await press('settings.save', { quietFrom: '20:00', shift2: '2026-11-26', snooze: 'week' });
    assert.match(again.notice, /^Nothing was saved yet\. Give both times .* Give each shift/);
    assert.deepEqual(
      [again.saved, again.quietFrom, again.quietTo, again.shift2, again.snooze],
      [false, '20:00', '', '2026-11-26', 'week'],
    );
    assert.equal(again.moreShifts, true);
    assert.match(plan(again), /except between 10pm and 6am/);
    assert.equal((await press('settings.show')).quietFrom, '22:00');
  });

  it('keep a pause that is running until it is ended', async () => {
    const paused = await press('settings.save', { snooze: 'today' });
    assert.deepEqual([paused.snooze, paused.snoozeHint], ['', 'Paused until 7am on Wednesday 25 November']);
    assert.match(plan(await press('settings.save', { stop: 'update' })), /^Messages are paused/);
    assert.doesNotMatch(plan(await press('settings.save', { snooze: 'off' })), /paused/);
  });

  it('name a deputy, and say plainly where Wardline has never met them', async () => {
    const known = await press('settings.save', { deputy: omar.id, asks: 'all' });
    assert.equal(known.deputy, omar.id);
    assert.ok(known.deputies.some(({ title, value }) => title === omar.name && value === omar.id));
    assert.match(known.deputyHint, /2 of your shifts/);
    const unknown = '30000000-0000-4000-8000-000000000001';
    const stranger = await press('settings.save', { deputy: unknown, asks: 'all' });
    assert.equal((await press('settings.show')).deputy, unknown);
    assert.match(stranger.deputyHint, /^A colleague has never written to Wardline/);
    assert.equal((await press('settings.save', { deputy: 'none', asks: 'all' })).deputy, '');
  });

  it('are for the person’s own chat: when somebody works is nobody else’s to see', async () => {
    const channel = {
      id: '19:a@thread.tacv2',
      kind: 'channel',
      serviceUrl: 'https://x.example/',
      tenant: 't',
    } as const;
    for (const verb of ['settings.show', 'settings.save']) {
      const refused = (fault: unknown): boolean => fault instanceof Refusal && fault.code === 'own-chat';
      await assert.rejects(press(verb, {}, { ...turn, channel }), refused);
    }
  });

  it('take no value that the card cannot send', async () => {
    const wrong = [
      { stop: 'outage' },
      { stop: 'update,request' },
      { quietFrom: '9pm', quietTo: '07:00' },
      { quietFrom: '24:00', quietTo: '07:00' },
      { shift1: '2026-02-30', kind1: 'early' },
      { shift1: '2026-11-25', kind1: 'twilight' },
      { snooze: 'forever' },
      { stop: ['update'] },
      { standing: 'dawn' },
      { deputy: 'any words at all' },
      { deputy: '9990000018' },
      { profession: 'any words at all' },
      { shown: 'any words at all' },
    ];
    for (const fields of wrong) {
      const refused = (fault: unknown): boolean => fault instanceof Refusal && fault.code === 'bad-field';
      await assert.rejects(press('settings.save', fields), refused, JSON.stringify(fields));
    }
  });

  it('say what always comes through and that nobody else sees them', () => {
    const card = JSON.stringify(cardJson);
    assert.match(card, /Outages and safety always come through\./);
    assert.match(card, /What you do yourself is answered at once\./);
    assert.match(card, /Nobody else sees when you work\./);
  });
});
