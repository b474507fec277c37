import assert from 'node:assert/strict';
import type { Filter, Line } from '../../bot/request/store.ts';
import { queueView } from '../../bot/triage/list-view.ts';
import { noteView } from '../../bot/triage/note-view.ts';
import { anOrganisation, aRequest, ivan, minutesAgo, now } from '../support/requests.ts';

const queue = (items: readonly Line[], filter: Filter = 'all', next?: string) =>
  queueView({ items, next }, { filter, sees: false, now, organisation: anOrganisation() }).data;

describe('the queue', () => {
  it('says so where nothing waits, in the words of what was asked for', () => {
    const words = (['all', 'urgent', 'mine'] as const).map((filter) => queue([], filter));
    assert.ok(words.every(({ empty, rows }) => empty && rows.length === 0));
    assert.equal(new Set(words.map(({ emptyWords }) => emptyWords)).size, 3);
    assert.deepEqual(
      words.map(({ filter }) => filter),
      ['all', 'urgent', 'mine'],
    );
  });

  it('shows of each what it takes to decide who takes it', () => {
    const line = aRequest({ where: 'Ward 4', affects: 'ward', harm: 'could', backers: 2 });
    assert.deepEqual(queue([line]).rows, [
      {
        id: 'WL-7K2QX',
        what: 'The label printer on Ward 4 is broken',
        status: 'Nobody has this yet',
        facts:
          'Ward 4 · A whole ward or clinic · also said by 2 · raised today at 9:30am · news promised by 2:30pm on Tuesday 24 November',
        urgent: true,
        urgentWords: 'Could harm a patient',
        canTake: true,
      },
    ]);
  });

  it('leaves out what was not said', () => {
    assert.equal(
      queue([aRequest()]).rows[0]?.facts,
      'raised today at 9:30am · news promised by 2:30pm on Tuesday 24 November',
    );
  });

  it('offers to take only what nobody has, and names who has the rest', () => {
    const [row] = queue([aRequest({ status: 'waiting' })]).rows;
    assert.deepEqual(
      [row?.canTake, row?.status],
      [false, 'Ivan Petrov needs one thing from the person who raised it'],
    );
  });

  it('A1.4: says in words which could harm a patient', () => {
    const words = queue([aRequest({ harm: 'now' }), aRequest({ kind: 'safety' }), aRequest()]).rows;
    assert.deepEqual(
      words.map(({ urgent, urgentWords }) => urgent && urgentWords),
      ['Patient at risk now', 'Could harm a patient', false],
    );
  });

  it('shows a long sentence on one line, cut, and typed signs as they are', () => {
    const [row] = queue([
      aRequest({ what: `**Two**\n\nlines ${'and more '.repeat(30)}`, where: '<ward>' }),
    ]).rows;
    assert.match(row?.what ?? '', /^\\\*\\\*Two\\\*\\\* lines and more .*…$/);
    assert.match(row?.facts ?? '', /^\\<ward\\>/);
  });

  it('A1.6: says what was promised of each, that it is late, or until when it is put aside', () => {
    const factsOf = (more: Partial<Omit<Line, 'requester'>>): string =>
      queue([aRequest(more)]).rows[0]?.facts ?? '';
    assert.match(factsOf({ hearBy: minutesAgo(1) }), /late: news was promised before now$/);
    assert.match(
      factsOf({ snoozedUntil: '2026-11-26T08:00:00Z' }),
      /put aside until 8am on Thursday 26 November$/,
    );
    assert.match(factsOf({ priority: 'P2' }), /P2, high/);
  });

  it('lets anybody take what was passed to a colleague who has not read it', () => {
    const passed = aRequest({ status: 'received', owner: ivan });
    assert.deepEqual(
      queue([passed, aRequest({ status: 'accepted', owner: ivan })]).rows.map(({ canTake }) => canTake),
      [true, false],
    );
  });

  it('offers the list of confidential concerns to those alone who see them', () => {
    const offered = (sees: boolean) =>
      queueView({ items: [] }, { filter: 'all', sees, now, organisation: anOrganisation() }).data.filters.map(
        ({ value }) => value,
      );
    assert.deepEqual(offered(false), ['all', 'urgent', 'for-me', 'mine']);
    assert.deepEqual(offered(true), ['all', 'urgent', 'for-me', 'mine', 'confidential']);
  });

  it('leads on to the next page, from where this one ended', () => {
    const { hasNext, next } = queue([aRequest()], 'urgent', 'open|0|x');
    assert.deepEqual([hasNext, next], [true, 'open|0|x']);
    assert.deepEqual([queue([]).hasNext, queue([]).next], [false, '']);
  });
});

describe('the form for a note', () => {
  it('names the request in one line and asks for nothing but the note', () => {
    assert.deepEqual(noteView(aRequest({ what: 'One\n\n*two*' })), {
      template: 'triage-note',
      data: { id: 'WL-7K2QX', what: 'One \\*two\\*' },
    });
  });
});
