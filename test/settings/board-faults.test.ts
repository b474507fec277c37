import assert from 'node:assert/strict';
import { readSettings } from '../../bot/settings/settings.ts';
import { people } from '../support/people.ts';
import { aSettingsFile } from '../support/settings.ts';

const { lead, informatics } = people;
const faults = (boards: unknown): readonly string[] => {
  const read = readSettings(JSON.stringify(aSettingsFile({ people: [lead, informatics], boards })));
  return read.ok ? [] : read.faults;
};
const design = { id: 'design', name: 'Design authority', people: [lead.id, informatics.id] };

describe('the groups that decide on changes, in the settings', () => {
  it('may meet on a fixed day or on none', () => {
    assert.deepEqual(faults([design]), []);
    assert.deepEqual(faults([{ ...design, meets: { day: 'Tue', from: '14:00', to: '16:00' } }]), []);
  });

  it('name people of the file, each once, under an id of their own', () => {
    assert.deepEqual(faults([design, design]), ['boards: design is there twice']);
    assert.deepEqual(faults([{ ...design, people: [lead.id, 'nobody'] }]), [
      'boards: design: nobody is not in the list of people',
    ]);
    assert.deepEqual(faults([{ ...design, people: [lead.id, lead.id] }]), [
      `boards: design names ${lead.id} twice`,
    ]);
  });

  it('have members, a short name and a meeting that ends after it begins', () => {
    assert.match(faults([{ ...design, people: [] }]).join(), /boards\.0\.people/);
    assert.match(faults([{ ...design, name: 'x'.repeat(81) }]).join(), /boards\.0\.name/);
    const meets = { day: 'Tue', from: '16:00', to: '14:00' };
    assert.match(faults([{ ...design, meets }]).join(), /from must be earlier than to/);
  });
});
