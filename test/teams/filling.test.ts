import assert from 'node:assert/strict';
import { buttonsOf, inputsOf, textOf } from './cards.ts';
import { choose } from './choosing.ts';
import { dataFor, type Filled, type Pressing } from './filling.ts';
import type { Json } from './json.ts';

const execute = (verb: string, more: Json = {}): Json => ({
  type: 'Action.Execute',
  title: verb,
  verb,
  ...more,
});

const card: Json = {
  type: 'AdaptiveCard',
  body: [
    { type: 'RichTextBlock', inlines: ['Plain', { type: 'TextRun', text: 'run' }] },
    { type: 'FactSet', facts: [{ title: 'Priority', value: 'P2' }] },
    { type: 'Container', selectAction: execute('area'), items: [{ type: 'TextBlock', text: 'Inside' }] },
    {
      type: 'ColumnSet',
      columns: [{ type: 'Column', items: [{ type: 'ActionSet', actions: [execute('set')] }] }],
    },
    { type: 'Input.Text', id: 'what', label: 'What?', value: 'typed', isRequired: true, maxLength: 9 },
    { type: 'Input.Number', id: 'impact', min: 1, max: 5 },
    { type: 'Input.Date', id: 'until', min: '2026-11-24' },
    { type: 'Input.Time', id: 'at', min: '07:00' },
    {
      type: 'Input.ChoiceSet',
      id: 'where',
      isMultiSelect: true,
      choices: [
        { title: 'Ward 1', value: 'w1' },
        { title: 'Ward 2', value: 'w2' },
      ],
    },
  ],
  actions: [
    execute('send', { data: { id: 'r1', what: 'from data' } }),
    execute('cancel', { associatedInputs: 'none' }),
    execute('off', { isEnabled: false }),
    {
      type: 'Action.ShowCard',
      title: 'Add a note',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Toggle', id: 'urgent', title: 'Urgent', isRequired: false }],
        actions: [execute('note')],
      },
    },
  ],
};

const sent = (verb: string, filled: Filled = {}, pressing: Pressing = {}): Json =>
  dataFor(choose(card, verb), filled, pressing);

describe('a card as a person uses it', () => {
  it('is read in full, choices, facts and hidden parts included', () => {
    const text =
      'Plain run Priority P2 area Inside set What? typed Ward 1 Ward 2 send cancel off Add a note Urgent note';
    assert.equal(textOf(card).replaceAll('\n', ' '), text);
  });

  it('offers buttons wherever they stand', () => {
    const verbs = ['area', 'set', 'send', 'cancel', 'off', '', 'note'];
    assert.deepEqual(
      buttonsOf(card).map(({ verb }) => verb),
      verbs,
    );
    assert.deepEqual(
      inputsOf(card).map(({ id }) => id),
      ['what', 'impact', 'until', 'at', 'where', 'urgent'],
    );
  });

  it('sends the fields of its own card and of the cards around it, over what the button holds', () => {
    assert.deepEqual(sent('send'), { id: 'r1', what: 'typed' });
    assert.deepEqual(sent('note', { impact: 3 }), { what: 'typed', impact: '3', urgent: 'false' });
    assert.deepEqual(sent('note', { urgent: true, what: 'x' }), { what: 'x', urgent: 'true' });
    assert.deepEqual(sent('send', { where: ['w1', 'w2'] }).where, 'w1,w2');
    assert.deepEqual(sent('cancel'), {});
  });

  it('sends empty fields as the client at hand does', () => {
    assert.deepEqual(Object.keys(sent('send', {}, { empty: 'absent' })), ['id', 'what']);
    assert.equal(sent('send', {}, { empty: 'blank' }).impact, '');
  });

  it('holds back what the Teams client holds back', () => {
    assert.throws(() => sent('send', { what: '' }), /"what" is required/);
    assert.throws(() => sent('send', { what: '1234567890' }), /takes 9 characters/);
    assert.throws(() => sent('send', { impact: 6 }), /"impact" is out of range/);
    assert.throws(() => sent('send', { impact: 'lots' }), /"impact" is out of range/);
    assert.throws(() => sent('send', { until: '2026-11-23' }), /"until" is out of range/);
    assert.throws(() => sent('send', { until: 'Tuesday' }), /"until" cannot be "Tuesday"/);
    assert.throws(() => sent('send', { at: '06:59' }), /"at" is out of range/);
    assert.throws(() => sent('send', { at: '7am' }), /"at" cannot be "7am"/);
    assert.throws(() => sent('send', { where: ['w1', 'w3'] }), /does not offer "w1,w3"/);
    assert.throws(() => sent('send', { urgent: true }), /sends no input "urgent"/);
    assert.throws(() => sent('off'), /greyed out/);
    assert.throws(() => sent('Add a note'), /Action\.ShowCard/);
    assert.throws(() => sent('nothing'), /no button is "nothing"; there are: "area"/);
  });

  it('lets a forced press through', () => {
    assert.deepEqual(sent('send', { what: '', other: 1 }, { force: true }), { id: 'r1', what: '', other: 1 });
  });
});
