import assert from 'node:assert/strict';
import { formView } from '../../../../bot/broadcast/form-view.ts';
import { render } from '../../../../bot/render/render.ts';
import {
  type Draft,
  fieldsToSend,
  isUnsaved,
  lacking,
  lettersLeft,
  opened,
  returned,
  typed,
} from '../../../../bot/tab/pages/broadcasts/draft.ts';
import { type FormSpec, formOf } from '../../../../bot/tab/pages/broadcasts/form-of.ts';

const form = (more: object = {}, checked: readonly string[] = []) =>
  formView({
    id: 'WB-7K2QX',
    typed: { title: 'Down on Thursday', acknowledge: 'true', until: '2026-12-18', ...more },
    classes: ['update', 'change'],
    audiences: [{ id: 'everyone', name: 'Everyone who has met Wardline' }],
    checked,
  });

const spec = (more?: object): FormSpec => formOf(render(form(more))) ?? assert.fail('no form');

describe('a card as a form of the page', () => {
  it('has every input of the card, with its words, its limit and its choices', () => {
    const { sections, verb, data } = spec();
    const fields = sections.flatMap((section) => section.fields);
    assert.deepEqual(
      fields.map(({ id, kind, most }) => [id, kind, most]),
      [
        ['class', 'choice', 0],
        ['audience', 'choice', 0],
        ['title', 'line', 100],
        ['body', 'text', 2000],
        ['question', 'line', 200],
        ['acknowledge', 'toggle', 0],
        ['influence', 'text', 400],
        ['until', 'day', 0],
        ['engaged', 'line', 200],
        ['requests', 'line', 200],
      ],
    );
    assert.deepEqual([verb, data.id, data.checked], ['broadcast.draft', 'WB-7K2QX', '']);
    const [kind, whom, title, body] = fields;
    assert.deepEqual(kind?.choices[0], { title: 'News', value: 'update' });
    assert.deepEqual([whom?.required, whom?.error], [true, 'Choose who it is for.']);
    assert.equal(title?.value, 'Down on Thursday');
    assert.match(body?.hint ?? '', /lists with - and https links/);
  });

  it('keeps apart what is asked for one kind of message, under the heading of the card', () => {
    assert.deepEqual(
      spec().sections.map(({ heading, fields }) => [heading, fields.length]),
      [
        ['', 6],
        ['Only for a change that is coming', 3],
        ['', 1],
      ],
    );
  });

  it('says above the inputs what story it tells of', () => {
    assert.deepEqual(spec().intro, []);
    assert.match(spec({ story: 'WS-7K2QX' }).intro.join(), /WS-7K2QX/);
  });

  it('is none where a card has nothing to fill in', () => {
    for (const card of [undefined, null, 'card', {}, { body: [{ type: 'TextBlock', text: 'Hello' }] }])
      assert.equal(formOf(card), undefined);
  });
});

describe('words that are not saved yet', () => {
  const start = (): Draft => opened(spec());

  it('are those that differ from what was saved', () => {
    assert.equal(isUnsaved(start()), false);
    const changed = typed(start(), 'body', 'From 9pm.');
    assert.equal(isUnsaved(changed), true);
    assert.equal(isUnsaved(typed(changed, 'body', '')), false);
  });

  it('go out with the number of the form', () => {
    const sent = fieldsToSend(typed(start(), 'body', 'From 9pm.'));
    assert.deepEqual(
      [sent.id, sent.body, sent.acknowledge, sent.pulse],
      ['WB-7K2QX', 'From 9pm.', 'true', ''],
    );
  });

  it('lack what the card asks for, in the words of the card', () => {
    const blank = typed(start(), 'title', '  ');
    assert.deepEqual(
      [...lacking(blank)].map(([field]) => field),
      ['audience', 'title', 'body'],
    );
    assert.equal(lacking(blank).get('title'), 'Give it a short title.');
  });

  it('are counted in letters as people count them', () => {
    assert.deepEqual([lettersLeft('', 100), lettersLeft('👍🏽é', 100), lettersLeft('abc', 2)], [100, 97, -1]);
  });

  it('D1.2: come back without the number of a patient, and what was typed meanwhile stays', () => {
    const asked = typed(typed(start(), 'body', 'For 999 000 0018'), 'question', 'Is it safe?');
    const meanwhile = typed(asked, 'question', 'Is it safe for you?');
    const back = form({ body: 'For [NHS number removed]', question: 'Is it safe?' }).data;
    const after = returned(meanwhile, asked.values, { ...back, notice: 'We found an NHS number.' });
    assert.equal(after.values.body, 'For [NHS number removed]');
    assert.equal(after.values.question, 'Is it safe for you?');
    assert.equal(after.notice, 'We found an NHS number.');
    assert.equal(isUnsaved(after), true);
  });

  it('carry what their author let pass to the next press', () => {
    const after = returned(start(), start().values, form({}, ['date-of-birth']).data);
    assert.equal(fieldsToSend(after).checked, 'date-of-birth');
  });
});
