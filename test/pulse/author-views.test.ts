import assert from 'node:assert/strict';
import { instruments } from '../../bot/measure/instruments.ts';
import { commentView } from '../../bot/pulse/comment-view.ts';
import { type Form, formView, typedFrom } from '../../bot/pulse/form-view.ts';
import { listView } from '../../bot/pulse/list-view.ts';
import { type Preview, previewView } from '../../bot/pulse/preview-view.ts';
import { progressView } from '../../bot/pulse/progress-view.ts';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import { aTally } from '../support/broadcasts.ts';
import { aPulse, asker, pulseStatuses } from '../support/pulses.ts';
import { anOrganisation, now } from '../support/requests.ts';

const organisation = anOrganisation();
const on = (data: object, flags: readonly string[]): readonly string[] =>
  flags.filter((flag) => (data as Readonly<Record<string, unknown>>)[flag] === true);

describe('the form of a pulse', () => {
  const form = (more: Partial<Form> = {}) =>
    formView({
      id: 'WP-7K2QX',
      typed: {},
      instruments,
      audiences: [{ id: 'everyone', name: 'Everyone' }],
      repeats: [{ value: 'once', title: 'No, once only' }],
      breakdowns: ['profession'],
      least: 11,
      ...more,
    }).data;

  it('comes back with all that was typed, as it was typed', () => {
    const terms = aPulse({ title: '*EPR*', own: 'It <b> me', by: ['site'], instruments: ['mood', 'own'] });
    const { title, own, by, instrument, closes } = form({ typed: typedFrom(terms) });
    assert.deepEqual(
      { title, own, by, instrument, closes },
      { title: '*EPR*', own: 'It <b> me', by: 'site', instrument: 'mood,own', closes: '2026-11-30' },
    );
  });

  it('leaves out a date that is none, which a phone would refuse', () => {
    assert.equal(form({ typed: { closes: 'tomorrow' } }).closes, '');
  });

  it('keeps an audience that was picked beyond the first 30', () => {
    const audiences = Array.from({ length: 500 }, (_, at) => ({ id: `team:${at}`, name: `Team ${at}` }));
    const shown = form({ audiences, typed: { audience: 'team:400' } }).audiences;
    assert.equal(shown.length, 30);
    assert.equal(shown.at(-1)?.value, 'team:400');
  });

  it('asks for no breakdown where people cannot be told apart', () => {
    assert.ok(form().hasBy && !form({ breakdowns: [] }).hasBy);
  });

  it('says on its button that a doubtful text is kept as it is', () => {
    assert.equal(form().save, 'See how it looks');
    assert.equal(form({ checked: ['postcode'] }).save, 'Keep it as it is');
  });
});

describe('the preview of a pulse', () => {
  const whom = { asked: 312, recent: 0, often: 0, silent: 0, declined: 0, half: 0 };
  const preview = (more: Partial<Preview> = {}) =>
    previewView({
      id: 'WP-7K2QX',
      terms: aPulse(),
      author: asker,
      audience: 'Everyone',
      whom,
      least: 11,
      ...more,
    }).data;

  it('says on its button how many it asks, and has none where it asks nobody', () => {
    assert.equal(preview().ask, 'Ask 312 colleagues');
    assert.equal(preview({ whom: { ...whom, asked: 1 } }).ask, 'Ask 1 colleague');
    assert.ok(preview().canAsk && !preview({ whom: { ...whom, asked: 0 } }).canAsk);
    assert.ok(!preview({ allowed: false }).canAsk);
  });

  it('D4.3: counts those that it leaves alone, with each reason that there is', () => {
    const { left, reasons } = preview({ whom: { ...whom, recent: 1041, declined: 6 } });
    assert.equal(left, '1,047 colleagues are not asked this time');
    assert.deepEqual(reasons, [
      { text: '1,041: asked in the last 14 days' },
      { text: '6: said: do not ask me again' },
    ]);
    assert.ok(!preview().leaves);
  });

  it('carries everything that was typed to both of its buttons', () => {
    const terms = aPulse({ title: '*a*', own: 'b', by: ['profession', 'site'], every: 'FREQ=MONTHLY' });
    const { typedTitle, title, own, by, every, instrument, audience, closes, checked } = preview({
      terms,
      checked: ['postcode', 'date-of-birth'],
    });
    assert.deepEqual(
      { typedTitle, own, by, every, instrument, audience, closes, checked },
      {
        ...{ typedTitle: '*a*', own: 'b', by: 'profession,site', every: 'FREQ=MONTHLY', instrument: 'mood' },
        ...{ audience: 'everyone', closes: '2026-11-30', checked: 'postcode date-of-birth' },
      },
    );
    assert.equal(title, '\\*a\\*');
  });

  it('tells when it goes out where that is later', () => {
    const opens = 'At 9am on Wednesday 2 December, after the national survey.';
    assert.ok(preview({ opens }).facts.some(({ value }) => value === opens));
    assert.ok(preview().facts.some(({ value }) => /^At once/.test(value)));
  });

  it('shows each question with its answers, which stand once where questions share them', () => {
    const { questions } = preview({ terms: aPulse({ instruments: ['umux-lite', 'own'], own: 'It helps' }) });
    assert.deepEqual(
      questions.map(({ text, hasAnswers }) => [text, hasAnswers]),
      [
        ['1 of 3: This system does what I need it to do.', false],
        ['2 of 3: This system is simple to use.', true],
        ['3 of 3: It helps', true],
      ],
    );
    assert.equal(questions[1]?.answers, '1 to 7: Strongly disagree to strongly agree');
  });
});

describe('the card of a pulse for its author, until it is over', () => {
  const shown = (
    more: Partial<Pulse>,
    as: 'author' | 'viewer' = 'author',
    tally = aTally({ sent: 285, held: 24 }),
  ) => progressView(aPulse(more), { audience: 'Everyone', tally, least: 11, now, organisation, as }).data;
  const fact = (data: ReturnType<typeof shown>, title: string) =>
    data.facts.find((one) => one.title === title)?.value;

  it('offers what can be done in its status, and a viewer nothing', () => {
    const buttons = ['canClose', 'canCancel', 'canStop'];
    const flags = (as: 'author' | 'viewer') =>
      pulseStatuses.map((status) => on(shown({ status, every: 'FREQ=MONTHLY' }, as), buttons));
    assert.deepEqual(flags('author'), [
      ['canCancel', 'canStop'],
      ['canClose', 'canStop'],
      ['canStop'],
      ['canStop'],
      [],
    ]);
    assert.deepEqual(flags('viewer'), [[], [], [], [], []]);
  });

  it('offers to end repeats only where it repeats', () => {
    assert.ok(!shown({}).canStop);
  });

  it('D4.1: says how many have it, and never how many have answered', () => {
    const data = shown({});
    assert.equal(fact(data, 'Have it'), '285 of 309');
    assert.equal(fact(data, 'Will have it later'), '24');
    assert.doesNotMatch(JSON.stringify(data.facts), /answered/);
  });

  it('counts on while recipients are still being found', () => {
    assert.equal(fact(shown({}, 'author', aTally({ sent: 45 }, { planned: false })), 'Have it'), '45 so far');
  });

  it('D6.1: tells when it goes out by the clock on the wall', () => {
    const data = shown({ status: 'planned', opensAt: '2027-04-01T08:00:00Z' });
    assert.equal(fact(data, 'Goes out'), 'At 9am on Thursday 1 April 2027');
    assert.equal(fact(data, 'Last day'), 'Monday 30 November 2026');
  });
});

describe('the list of pulses', () => {
  const row = (more: Partial<Pulse>, counts: { readonly n?: number; readonly invited?: number } = {}) =>
    listView(
      { items: [{ ...aPulse(more), ...counts }] },
      { filter: 'mine', mayAll: false, canStart: true, organisation },
    ).data.rows[0];

  it('names the last day, which ends at midnight', () => {
    assert.equal(row({})?.facts, 'Cleo Marsh · last day Monday 30 November 2026');
    assert.equal(
      row({ closesAt: '2027-06-30T23:00:00Z' })?.facts,
      'Cleo Marsh · last day Wednesday 30 June 2027',
    );
  });

  it('D4.4: says of how many have answered, once it is over', () => {
    const closed = { status: 'closed', closedAt: '2026-11-24T09:00:00Z' } as const;
    assert.equal(
      row(closed, { n: 1230, invited: 4120 })?.facts,
      '1,230 of 4,120 answered · Cleo Marsh · ended on Tuesday 24 November 2026',
    );
  });
});

describe('a comment to be read', () => {
  const comment = { id: 'c1', text: 'It is *slow*', consent: true };

  it('D4.1: can become a request only where its writer allows it', () => {
    assert.ok(commentView(aPulse(), { comment, left: 4 }).data.canRequest);
    const kept = commentView(aPulse(), { comment: { ...comment, consent: false }, left: 4 }).data;
    assert.ok(!kept.canRequest && /does not want/.test(kept.allows));
  });

  it('says how many are left, and when there is none', () => {
    assert.equal(commentView(aPulse(), { comment, left: 4 }).data.left, '4 comments left to read');
    assert.equal(commentView(aPulse(), { comment, left: 1 }).data.left, 'The last comment to read');
    assert.ok(commentView(aPulse(), { comment: undefined, left: 0 }).data.isEmpty);
  });

  it('shows it as it was typed', () => {
    assert.equal(commentView(aPulse(), { comment, left: 1 }).data.text, 'It is \\*slow\\*');
  });
});
