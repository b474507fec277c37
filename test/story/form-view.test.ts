import assert from 'node:assert/strict';
import { dialogView, sentView } from '../../bot/story/dialog-view.ts';
import type { Typed } from '../../bot/story/form-fields.ts';
import { type Form, formView } from '../../bot/story/form-view.ts';
import { tellerView } from '../../bot/story/teller-view.ts';
import { anOrganisation, ivan, lena, nadia, now, omar } from '../support/requests.ts';
import { aStory } from '../support/stories.ts';

const form = (typed: Typed, more: Partial<Form> = {}) =>
  formView({ id: 'WS-7K2QX', typed, people: [omar, nadia, ivan], ...more }).data;

describe('the form of a story', () => {
  it('shows typed words as they are, for an input is no Markdown', () => {
    const data = form({ title: '*Loud*', what: 'a\n\nb', benefit: '<at>' });
    assert.deepEqual([data.title, data.what, data.benefit], ['*Loud*', 'a\n\nb', '<at>']);
  });

  it('A6.13: offers the three ways in which something is better, those that were picked joined by commas', () => {
    const data = form({ gains: ['outcomes', 'cost'] });
    assert.equal(data.gains, 'outcomes,cost');
    assert.deepEqual(
      data.gainChoices.map(({ title }) => title),
      ['Better outcomes for patients', 'Better experience for patients or staff', 'Less cost or waste'],
    );
  });

  it('A8.1: keeps who was picked on each side, first among the choices so that each has a name', () => {
    const crowd = Array.from({ length: 40 }, (_, at) => ({ id: `p${at}`, name: `Person ${at}` }));
    const data = form(
      { clinical: [nadia.id, lena.id], digital: [ivan.id] },
      { people: [...crowd, nadia, lena, ivan] },
    );
    assert.equal(data.clinical, `${nadia.id},${lena.id}`);
    assert.equal(data.digital, ivan.id);
    assert.deepEqual(
      data.people.slice(0, 3).map(({ title }) => title),
      ['Nadia Rahman', 'Lena Fox', 'Ivan Petrov'],
    );
  });

  it('is short until somebody needs the rest of it', () => {
    assert.equal(form({}).showsMore, false);
    assert.equal(form({ request: 'WL-7K2QX' }).showsMore, false);
    assert.equal(form({ before: '40' }).showsMore, true);
    assert.equal(form({ kind: 'changed-mind' }).showsMore, true);
    assert.equal(form({}, { notice: 'Say what was measured before and after.' }).showsMore, true);
  });

  it('searches the directory, and is a plain list where there is none', () => {
    assert.deepEqual([form({}).hasDirectory, form({}).noDirectory], [true, false]);
    const local = form({}, { directory: false });
    assert.deepEqual([local.hasDirectory, local.noDirectory], [false, true]);
  });

  it('says on its button what pressing it means', () => {
    assert.equal(form({}).save, 'Tell it');
    assert.equal(form({}, { again: true }).save, 'Tell it like this');
    const checked = form({}, { checked: ['postcode', 'phone'] });
    assert.deepEqual([checked.save, checked.checked], ['Tell it as it is', 'postcode phone']);
  });

  it('comes back whole with what is too long, as far as a card holds it', () => {
    const much = 'a '.repeat(1500).trim();
    assert.equal(form({ what: much }).what, much);
    const far = form({ what: '病'.repeat(8000), title: 'Charts' });
    assert.equal(far.title, 'Charts');
    assert.equal(far.what.length, 2000);
  });

  it('is the same in a dialog, which then says what comes next', () => {
    const data = form({ what: 'It prints.' });
    assert.deepEqual(dialogView(data), { template: 'story-dialog', data });
    const looks = { now, organisation: anOrganisation(), hasChannel: true, tellings: [] };
    const sent = sentView(tellerView(aStory(), looks).data);
    assert.equal(sent.data.status, 'Waiting for 2 people to answer');
    assert.match(sent.data.next, /^It goes for approval when all have answered/);
  });
});
