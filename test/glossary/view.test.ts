import assert from 'node:assert/strict';
import { search, termsNamed } from '../../bot/glossary/glossary.ts';
import { glossaryView } from '../../bot/glossary/view.ts';

const terms = termsNamed(['priority', 'CAB']);

describe('the card of the glossary', () => {
  it('opens with its themes, and without a way back where it was asked for by name', () => {
    const { isStart, themes, entries, within, fromMenu, fromRisk } = glossaryView({}).data;
    assert.equal(isStart, true);
    assert.equal(themes.length, 5);
    assert.deepEqual([entries, within, fromMenu, fromRisk], [[], false, false, false]);
  });

  it('shows a short form with what it stands for, its meaning and an example', () => {
    const { entries, isStart } = glossaryView({ entries: termsNamed(['priority', 'cab']) }).data;
    assert.equal(isStart, false);
    assert.equal(entries[1]?.term, 'CAB (change advisory board)');
    assert.match(entries[0]?.more ?? '', /^For example, P1/);
    assert.equal(entries[1]?.hasMore, false);
  });

  it('leads back to the form on which the word was met, and keeps it through a search', () => {
    const from = { id: 'WL-7K2QX', place: 'priority' } as const;
    const menu = glossaryView({ entries: terms, from }).data;
    assert.deepEqual(
      [menu.fromMenu, menu.fromRisk, menu.id, menu.place],
      [true, false, 'WL-7K2QX', 'priority'],
    );
    const risk = glossaryView({ entries: search('hazard'), from: { ...from, place: 'risk' } }).data;
    assert.deepEqual([risk.fromMenu, risk.fromRisk], [false, true]);
  });

  it('says so where there is no such word, and how to ask instead', () => {
    const { none, sought } = glossaryView({ entries: [], sought: 'xyzzy' }).data;
    assert.deepEqual([none, sought], [true, 'xyzzy']);
  });
});
