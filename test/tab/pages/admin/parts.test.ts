import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDestination } from '../../../../bot/routing/destination.ts';
import { pickedFrom, toOf } from '../../../../bot/tab/pages/admin/destination.ts';
import { fieldAt, idsAround, indexOf, isAt, placedAt } from '../../../../bot/tab/pages/admin/fault-place.ts';
import { idFrom, isNewAt, moved } from '../../../../bot/tab/pages/admin/lists.ts';
import { rebased } from '../../../../bot/tab/pages/admin/rebase.ts';
import { tidy } from '../../../../bot/tab/pages/admin/tidy.ts';
import { inWeekOrder, timeWords, weekWords } from '../../../../bot/tab/pages/admin/week.ts';

describe('the forms of the page Admin', () => {
  it('send nothing that was left empty, and keep each thing of a list in its place', () => {
    const list = [
      { label: '', number: '' },
      { label: ' Switchboard ', number: '2222', sites: ['Main', ' ', ''] },
    ];
    assert.deepEqual(tidy(list), [{}, { label: 'Switchboard', number: '2222', sites: ['Main'] }]);
  });

  it('find the field of a fault, of a rule too, whose place says more than where it is', () => {
    assert.equal(
      placedAt({ place: 'routing.2 (eyes)', text: 'line 1, character 5: no' }).path,
      'routing.2.when',
    );
    assert.equal(placedAt({ place: 'routing.2 (eyes)', text: 'to, character 3: no' }).path, 'routing.2.to');
    const deep = placedAt({ place: 'people.3.sites.1', text: 'no' });
    assert.ok(isAt('people.3.sites', deep));
    assert.ok(!isAt('people.3.site', deep) && !isAt('people.30', deep));
    assert.deepEqual([indexOf(deep.path), indexOf('people'), fieldAt(deep.path)], [3, undefined, 'sites']);
    assert.equal(fieldAt('people.3'), '');
    assert.deepEqual(idsAround('people.3.name'), ['at-people-3-name', 'at-people-3', 'at-people']);
  });

  it('write every place that a rule can send to as the settings read it', () => {
    const word = fc.constantFrom('', 'nurse', 'Main', 'A and E');
    const lead = fc.record({ profession: word, specialty: word, site: word, id: word }).map((wants) => ({
      ...wants,
      kind: 'lead' as const,
      group: '',
    }));
    fc.assert(
      fc.property(lead, (picked) => {
        const to = toOf(picked);
        assert.notEqual(readDestination(to).kind, 'fault', to);
        assert.equal(toOf(pickedFrom(to)), to);
      }),
    );
    for (const to of [
      'informatics',
      'lead',
      'group:pharmacy',
      'lead:id=a',
      'lead:profession=nurse,site=Main',
    ]) {
      assert.equal(toOf(pickedFrom(to)), to);
    }
  });

  it('say how long a week is in words, whatever is half typed', () => {
    const session = (day: 'Mon' | 'Tue', from: string, to: string) => ({ day, from, to });
    assert.equal(weekWords([]), 'No set times.');
    assert.equal(weekWords([session('Tue', '09:00', '13:00')]), '4 hours a week.');
    assert.equal(
      weekWords([
        session('Tue', '09:00', '13:30'),
        session('Mon', '', '10:00'),
        session('Mon', '10:00', '09:00'),
      ]),
      '4 hours 30 minutes a week.',
    );
    assert.equal(weekWords([session('Mon', '09:00', '09:01')]), '1 minute a week.');
    assert.deepEqual(
      inWeekOrder([
        session('Tue', '14:00', '15:00'),
        session('Tue', '09:00', '10:00'),
        session('Mon', '', ''),
      ]).map(({ at }) => at),
      [2, 1, 0],
    );
  });

  it('move a rule one place, and nowhere beyond the ends', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 2, -1), ['a', 'c', 'b']);
    assert.deepEqual(moved(['a', 'b'], 0, -1), ['a', 'b']);
    assert.deepEqual(moved(['a', 'b'], 1, 1), ['a', 'b']);
  });

  it('write times as the NHS does (B8)', () => {
    const times = ['00:00', '00:30', '09:00', '12:00', '12:05', '14:30', '24:00', ''];
    const words = ['midnight', '12:30am', '9am', 'midday', '12:05pm', '2:30pm', 'midnight', '…'];
    assert.deepEqual(times.map(timeWords), words);
  });

  it('make an id of the name of an audience, and never one that is taken', () => {
    assert.equal(idFrom('Ward 4 & Théâtre', []), 'ward-4-theatre');
    assert.equal(idFrom('Physios', ['physios', 'physios-2']), 'physios-3');
    assert.equal(idFrom('李', []), 'audience');
    assert.equal(idFrom('  ', []), '');
  });

  it('take somebody for new until they are saved, also while the id that is typed is another person’s', () => {
    const saved = [{ id: 'sam' }];
    assert.equal(isNewAt([{ id: 'sam' }, { id: 'sam' }], 1, saved), true);
    assert.equal(isNewAt([{ id: 'sam' }, { id: '' }], 0, saved), false);
  });

  it('put what I changed on top of what they changed, one thing at a time', () => {
    const one = (id: string, name = id) => ({ id, name });
    const base = [one('a'), one('b'), one('c'), one('d')];
    const mine = [one('a', 'mine'), one('b'), one('d', 'mine'), one('e')];
    const theirs = [one('f'), one('a', 'theirs'), one('b', 'theirs'), one('c')];
    assert.deepEqual(rebased(base, mine, theirs, false), [
      one('f'),
      one('a', 'mine'),
      one('b', 'theirs'),
      // They took d out and I changed it: it was typed, so it comes back.
      one('d', 'mine'),
      one('e'),
    ]);
    assert.deepEqual(rebased<object>({ a: 1 }, { a: 2 }, { a: 3 }, false), { a: 2 });
  });
});
