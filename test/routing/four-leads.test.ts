import assert from 'node:assert/strict';
import type { Member } from '../../bot/core/organisation.ts';
import type { Profile, Report } from '../../bot/request/request.ts';
import { router } from '../../bot/routing/router.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { firstLead, fourGroups, fourLeads, fourLeadsRouting } from '../support/four-leads.ts';
import { now } from '../support/requests.ts';
import { aSettingsFile } from '../support/settings.ts';

const { eyes, acute, emergency, therapy } = fourLeads;

const trust = (people: readonly Member[], routing: readonly object[]) => {
  const read = readSettings(JSON.stringify(aSettingsFile({ people, routing, groups: fourGroups })));
  if (!read.ok) assert.fail(read.faults.join('\n'));
  const { rules, groups } = read.settings;
  const report = () => assert.fail('a rule failed');
  return router({ rules: () => rules, people, groups, chooseLead: firstLead, ticks: () => 0, report });
};

/** The first of all by id: how several share what is for any of them is another test's. */
const anyLead = eyes.name;

type Row = readonly [who: string, report: Partial<Report>, rule: string, from?: Profile];

/** Who gets what, as somebody at this trust would say it. */
const rows: readonly Row[] = [
  [anyLead, { what: 'The wrong drug is on the chart', harm: 'now' }, 'at-risk'],
  [anyLead, { what: 'Pharmacy labels are mixed up', where: 'A&E', harm: 'now' }, 'at-risk'],
  ['Pharmacy systems', { what: 'The drug cupboard will not open' }, 'pharmacy'],
  ['Pharmacy systems', { what: 'PHARMACY order screen is slow', where: 'Eye clinic' }, 'pharmacy'],
  [eyes.name, { what: 'Slit lamp pictures are lost', where: 'Eye clinic' }, 'eyes'],
  [eyes.name, { what: 'Letters go out twice', where: 'EYE UNIT, desk 2' }, 'eyes'],
  [eyes.name, { what: 'The list is empty' }, 'eyes', { site: 'Eye Unit' }],
  [eyes.name, { what: 'A new form, please', kind: 'change' }, 'eyes', { profession: 'Orthoptist' }],
  [eyes.name, { what: 'Prescribing eye drops takes 12 clicks', where: 'Eye clinic' }, 'eyes'],
  [emergency.name, { what: 'The board shows the wrong bay', where: 'A&E majors' }, 'a-and-e'],
  [emergency.name, { what: 'Scores are late', where: 'Resus 2', harm: 'could' }, 'a-and-e'],
  [emergency.name, { what: 'A handover idea', where: 'a&e', kind: 'change' }, 'a-and-e'],
  ['informatics', { what: 'A log-in for a new nurse', where: 'A&E', kind: 'access' }, 'else'],
  [acute.name, { what: 'Prescribing is slow' }, 'prescribing'],
  [acute.name, { what: 'The drug chart is blank', where: 'Ward 9' }, 'prescribing'],
  [acute.name, { what: 'I cannot prescribe', kind: 'access', where: 'A&E' }, 'prescribing'],
  [acute.name, { what: 'Old prescriptions show up', kind: 'safety' }, 'prescribing'],
  [therapy.name, { what: 'Exercise sheets' }, 'therapies', { profession: 'Physiotherapist' }],
  [therapy.name, { what: 'Two names swapped', where: 'Elective theatre list' }, 'therapies'],
  [therapy.name, { what: 'It froze', harm: 'could' }, 'therapies', { profession: 'physiotherapist' }],
  [anyLead, { what: 'Results are in the wrong record', kind: 'safety' }, 'safety'],
  [anyLead, { what: 'Bloods are late', where: 'Ward 4', harm: 'could' }, 'safety'],
  ['informatics', { what: 'The label printer is broken', where: 'Ward 4' }, 'else'],
  ['informatics', { what: 'A question about smartcards', kind: 'question' }, 'else'],
  ['informatics', { what: 'The screen is dark', affects: 'site' }, 'else', { profession: 'Midwife' }],
];

describe('A4.5: the four leads', () => {
  const route = trust(Object.values(fourLeads), fourLeadsRouting);

  for (const [who, report, rule, from = {}] of rows) {
    it(`send "${report.what}" to ${who}`, () => {
      const { lead, group, desk, rule: by, because } = route({ what: '', ...report }, from, now);
      const got = lead?.name ?? group?.name ?? desk;
      assert.deepEqual([got, by], [who, rule]);
      assert.equal(because === undefined, rule === 'else', 'why, in plain words');
    });
  }

  it('A4.4: are four professions, and no text of theirs says "Dr"', () => {
    const all = Object.values(fourLeads);
    assert.equal(new Set(all.map(({ profession }) => profession)).size, 4);
    assert.doesNotMatch(JSON.stringify([all, fourLeadsRouting, rows]), /\bDr\b|doctor/i);
  });
});

describe('A4.3: a trust', () => {
  const lead = (at: number): Member => ({
    id: `a${at}`,
    name: `Lead ${at}`,
    roles: ['lead'],
    profession: 'podiatrist',
    sites: [`Site ${at}`],
  });

  for (const count of [1, 6]) {
    it(`with ${count} of any profession needs other settings, and no other code`, () => {
      const people = Array.from({ length: count }, (_, at) => lead(at));
      const bySite = people.map(({ id }, at) => ({
        id: `site-${at}`,
        when: `site == 'site ${at}'`,
        to: `lead:site=Site ${at}`,
        because: `it comes from ${id}`,
      }));
      const read = readSettings(
        JSON.stringify(
          aSettingsFile({ people, routing: [...bySite, { id: 'else', when: 'true', to: 'lead' }] }),
        ),
      );
      if (!read.ok) assert.fail(read.faults.join('\n'));
      const { rules } = read.settings;
      const report = () => assert.fail('a rule failed');
      const route = router({ rules: () => rules, people, chooseLead: firstLead, ticks: () => 0, report });
      people.forEach(({ name }, at) => {
        assert.equal(route({ what: 'x' }, { site: `Site ${at}` }, now).lead?.name, name);
      });
      assert.deepEqual(route({ what: 'x' }, {}, now).lead, { id: 'a0', name: 'Lead 0' });
    });
  }
});
