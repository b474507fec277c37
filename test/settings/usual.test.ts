import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { sections } from '../../bot/settings/sections.ts';
import { type Loaded, readSettings } from '../../bot/settings/settings.ts';
import { sectionOf } from '../../bot/settings/usual.ts';
import { aSettingsFile } from '../support/settings.ts';
import example from './contract-example.json' with { type: 'json' };

const loaded = (file: unknown): Loaded => {
  const read = readSettings(JSON.stringify(file));
  return read.ok ? read.settings : assert.fail(read.faults.join('\n'));
};

/** Without how it was written, and without what was made of its rules. */
const meaning = ({ written, rules, ...settings }: Loaded): object => ({
  ...settings,
  rules: rules.map(({ rule }) => rule),
});

describe('a section with all that is usual', () => {
  const demo: unknown = JSON.parse(readFileSync('infra/demo/settings.json', 'utf8'));
  const files = { 'the least file': aSettingsFile(), 'the contract': example, 'the demo': demo };

  for (const [name, file] of Object.entries(files)) {
    it(`means the same when it is written out: ${name}`, () => {
      const settings = loaded(file);
      const whole = sections.flatMap((section) => {
        const value = sectionOf(settings, section);
        return value === undefined ? [] : [[section, value]];
      });
      const out = loaded({ ...Object.fromEntries(whole), organisation: settings.organisation });
      assert.deepEqual(meaning(out), meaning(settings));
    });
  }

  it('B9: keeps things for the usual years, and for no less than a hazard log needs', () => {
    const usual = {
      requestYears: 1,
      safetyYears: 10,
      surveyYears: 1,
      broadcastYears: 6,
      participationDays: 30,
    };
    assert.deepEqual(sectionOf(loaded(aSettingsFile()), 'retention'), usual);
    for (const wrong of [
      { safetyYears: 7 },
      { requestYears: 0 },
      { broadcastYears: 1.5 },
      { participationDays: 366 },
      { stories: 1 },
    ]) {
      const read = readSettings(JSON.stringify(aSettingsFile({ retention: wrong })));
      assert.equal(read.ok, false, JSON.stringify(wrong));
    }
  });
});
