import assert from 'node:assert/strict';
import { people } from '../support/people.ts';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { outboxEmpty, storedBy } from './stored.ts';

const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);

/** Sunday, at three in the morning: no session, no service hours, nobody at a desk. */
const night = '2026-11-22T03:00:00Z';

/** On the settings file, and never in a chat with Wardline. */
const stranger = {
  id: '10000000-0000-4000-8000-000000000099',
  name: 'Petra Holm',
  roles: ['safety-officer'],
} as const;

const staff = [...Object.values(people).filter(({ roles }) => roles.length > 0), stranger];

describe('D2.2: a patient at risk now, at three on a Sunday morning', () => {
  let ward: Ward;
  let time: ReturnType<typeof wallClock>;
  let id: string;
  before(async () => {
    time = wallClock('2026-11-21T12:00:00Z');
    ward = await openWard({ clock: time.now, settings: { people: staff } });
    for (const name of ['nadia', 'lead', 'safetyOfficer', 'admin', 'informatics'] as const)
      await ward[name].installs();
    await ward.admin.saysIn(ward.triage, 'triage here');
    await ward.lead.sends('settings.save', { quietFrom: '20:00', quietTo: '08:00' });
    await ward.safetyOfficer.sends('settings.save', { quietFrom: '20:00', quietTo: '08:00' });
    time.to(night);
    await ward.nadia.says('All allergies are gone from the drug charts');
  });
  after(() => ward.close());

  it('shows the phone before everything else, and claims that nobody has read it', async () => {
    const receipt = await ward.nadia.pressesIn(ward.nadia.chat(), 'request.submit', { harm: 'now' });
    id = numberIn(receipt.text);
    assert.match(receipt.text, /^Is a patient at risk now\? Ring Switchboard on \*\*2222\*\* first\./);
    assert.match(receipt.text, /Nobody may have read this yet/);
    assert.doesNotMatch(receipt.text, /\bseen\b|on the way|on its way|is looking|will be fixed/i);
  });

  it('shows the phone first also where the form comes back', async () => {
    const what = 'NHS number 999 000 0018 has the wrong drug';
    const again = await ward.nadia.sends('request.submit', { id: 'WL-00001', what, harm: 'now' });
    assert.match(again.text, /^Is a patient at risk now\? Ring Switchboard on \*\*2222\*\* first\./);
  });

  it('A5.1: is told at once to the safety officer, to the lead on duty and to the channel, phone first', async () => {
    for (const room of [ward.safetyOfficer.chat(), ward.lead.chat(), ward.triage]) {
      const told = await room.shows(/All allergies are gone/);
      const [first = ''] = told.text.split('All allergies are gone');
      assert.match(first, /Patient at risk now\nIs a patient at risk now\? Ring Switchboard/);
    }
    assert.ok(time.now() < new Date('2026-11-22T03:05:00Z'));
  });

  it('H5: says in its ledger and in the log who could not be told, and tells the others all the same', async () => {
    await outboxEmpty(ward);
    const row = (await storedBy(ward, `told|${id}`)).find(({ rowKey }) => rowKey.endsWith(stranger.id));
    assert.match(JSON.stringify(row), /never met/);
    assert.ok(
      ward.logged.some((line) => /undelivered/.test(line) && line.includes(id) && /never met/.test(line)),
    );
  });

  it('A1.4, H1: is told again, to the safety officer too, where nobody has acknowledged it within the hour', async () => {
    const before = ward.safetyOfficer.chat().messages.length;
    time.to('2026-11-22T04:05:00Z');
    await ward.connector.until(() => ward.safetyOfficer.chat().messages.length > before, 8000);
    assert.match((await ward.nadia.sends('request.show', { id })).text, /late\. It is still open/);
  });

  it('D3.4: is put aside by nobody, and taken off the list by the safety officer alone, with a reason', async () => {
    const refused = await ward.lead.sends('triage.void', { id, reason: 'A test' });
    assert.match(refused.text, /A patient could come to harm/);
    const aside = await ward.lead.sends('triage.snooze', { id, until: '2026-11-24' });
    assert.match(aside.text, /A patient could come to harm/);
    const none = await ward.safetyOfficer.sends('triage.void', { id });
    assert.match(none.text, /missing or not valid/);
    await ward.safetyOfficer.sends('triage.void', { id, reason: 'Raised in an exercise' });
    assert.match((await ward.nadia.sends('request.show', { id })).text, /Taken off the list/);
    assert.match((await ward.safetyOfficer.says('hazard log')).text, /Sent in error\n1/);
    assert.equal((await storedBy(ward, `request|${id}`)).length, 1);
    assert.equal((await storedBy(ward, 'hazard|')).length, 1);
  });
});

describe('an organisation without a safety officer', () => {
  it('is told so as it starts, and its leads hear of concerns all the same', async () => {
    const others = staff.filter(({ roles }) => !roles.some((role) => role === 'safety-officer'));
    const ward = await openWard({ settings: { people: others } });
    await ward.lead.installs();
    assert.ok(
      ward.logged.some((line) => /"level":40/.test(line) && /nobody .* is a safety officer/.test(line)),
    );
    await ward.nadia.says('The wrong dose is shown');
    await ward.nadia.pressesIn(ward.nadia.chat(), 'request.submit', { harm: 'now' });
    await ward.lead.chat().shows(/The wrong dose is shown/);
    await ward.close();
  });
});
