import assert from 'node:assert/strict';
import { AdaptiveCard } from 'adaptivecards';
import { faultsOf } from './schema.ts';

type Json = Record<string, unknown>;

const bars = (more: Json = {}): Json => ({
  type: 'Chart.HorizontalBar',
  title: 'By profession',
  displayMode: 'AbsoluteNoAxis',
  color: 'categoricalBlue',
  data: [
    { x: 'Nurses', y: 72.7 },
    { x: 'Doctors', y: 64 },
  ],
  fallback: 'drop',
  ...more,
});
const results = { legend: 'Results', color: 'categoricalBlue', values: [{ x: '2026-11-30', y: -12 }] };
const line = (more: Json = {}): Json => ({
  type: 'Chart.Line',
  title: 'Over time',
  yMin: -20,
  yMax: 0,
  data: [results],
  fallback: 'drop',
  ...more,
});
const text = (words: string): Json => ({ type: 'TextBlock', text: words, wrap: true });
const card = (...body: readonly unknown[]): Json => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  speak: 'Results',
  body,
});
const told = text('Nurses 72.7% and doctors 64%. Net −12 in November.');
const without = (key: string, from: Json): Json =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));

const broken: readonly (readonly [rule: string, chart: Json, fault: RegExp])[] = [
  ['it has a fallback', without('fallback', bars()), /^body\[1\]\.fallback: /],
  ['its fallback is to be left out', bars({ fallback: told }), /^body\[1\]\.fallback: must be "drop"/],
  ['it has a title, for screen readers', without('title', line()), /^body\[1\]\.title: is missing$/],
  ['it has data', bars({ data: [] }), /^body\[1\]\.data: must not be empty$/],
  ['a line has points', line({ data: [{ ...results, values: [] }] }), /values: must not be empty$/],
  [
    'a point has a day',
    line({ data: [{ ...results, values: [{ x: 'November', y: -12 }] }] }),
    /x: must be a date/,
  ],
  ['a bar has a name', bars({ data: [{ x: ' ', y: 64 }] }), /^body\[1\]\.data\[0\]\.x: must not be empty$/],
  ['a height is a number', bars({ data: [{ x: 'Nurses', y: '64' }] }), /^body\[1\]\.data\[0\]\.y: /],
  ['a bar begins at nought', bars({ data: [{ x: 'Nurses', y: -12 }] }), /is below nought/],
  ['a colour is one of ours', bars({ color: 'red' }), /^body\[1\]\.color: must be one of/],
  ['it has no property that Teams lacks', bars({ stacked: true }), /^body\[1\]: does not know stacked$/],
  ['another kind is not ours', bars({ type: 'Chart.Pie' }), /^body\[1\]\.type: is not a kind/],
];

describe('a chart in a card', () => {
  it('is taken where its numbers are text as well, in whatever part of the card', () => {
    assert.deepEqual(faultsOf(card(told, bars(), line())), []);
    const facts = { type: 'FactSet', facts: [{ title: 'Nurses', value: '72.7%' }] };
    const inside = { type: 'Container', items: [bars({ data: [{ x: 'Nurses', y: 72.7 }] })] };
    assert.deepEqual(faultsOf(card(facts, inside)), []);
  });

  for (const [rule, chart, fault] of broken)
    it(`is refused unless ${rule}`, () => {
      assert.ok(
        faultsOf(card(told, chart)).some((one) => fault.test(one)),
        faultsOf(card(told, chart)).join('\n'),
      );
    });

  it('is refused where it draws a number that the text does not say', () => {
    const faults = (words: string, chart: Json): readonly string[] => faultsOf(card(text(words), chart));
    assert.deepEqual(faults('Nurses 72.7%, doctors 640', bars()), [
      "Chart.HorizontalBar: draws 64, which the card's text does not say",
    ]);
    // Neither part of another number, nor with the other sign, nor in the chart's own words.
    assert.equal(faults('64 and 2.7 and 172.7', bars()).length, 1);
    assert.equal(faults('Net 12', line()).length, 1);
    assert.equal(faults('Results of 2-12', line()).length, 1);
    assert.equal(faults('64', bars({ title: '72.7 and 64' })).length, 1);
  });

  it('is left out, and nothing else, by a client that draws no charts', () => {
    const client = new AdaptiveCard();
    client.parse(card(told, bars(), { type: 'Container', items: [text('64'), line()] }, text('After')));
    assert.deepEqual(
      [client.getItemCount(), client.getItemAt(0).getJsonTypeName(), client.getItemAt(2).getJsonTypeName()],
      [3, 'TextBlock', 'TextBlock'],
    );
    assert.ok(!JSON.stringify(client.toJSON()).includes('Chart.'));
  });
});
