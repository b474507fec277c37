import assert from 'node:assert/strict';
import { boardLine, boardStart } from '../../bot/page/board-page.ts';
import { lineOf } from '../../bot/request/line.ts';
import type { Request } from '../../bot/request/request.ts';
import { medicines } from '../support/board-page.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, ivan, lena, now } from '../support/requests.ts';

const organisation = anOrganisation({
  people: Object.values(people).filter(({ roles }) => roles.length > 0),
  groups: [{ ...medicines, people: [people.informatics.id] }],
  confidential: { roles: ['safety-officer'], people: [] },
});

const actorOf = (who: 'informatics' | 'safetyOfficer') => ({ ...people[who], organisation: 'RXX' });

const lineFor = (more: Partial<Request>, who: 'informatics' | 'safetyOfficer' = 'informatics') =>
  boardLine(lineOf(aRequest(more)), { actor: actorOf(who), organisation, now });

describe('a line of the board', () => {
  it('says what a triager decides by, in words and dated, for it stays on a screen for hours', () => {
    assert.deepEqual(
      lineFor({ where: 'Ward 4', kind: 'incident', affects: 'ward', harm: 'could', backers: 2 }),
      {
        id: 'WL-7K2QX',
        what: 'The label printer on Ward 4 is broken',
        where: 'Ward 4',
        kind: 'incident',
        safety: 'Could harm a patient',
        status: 'Nobody has this yet',
        requester: 'Nadia Rahman',
        facts: [
          'Something stopped working',
          'A whole ward or clinic',
          'also said by 2',
          'raised by Nadia Rahman at 9:30am on Tuesday 24 November',
        ],
        clock: {
          words: 'news promised by 2:30pm on Tuesday 24 November',
          lateFrom: aRequest().hearBy,
        },
        lists: ['all', 'urgent', 'nobody'],
        rank: 1,
        createdAt: aRequest().createdAt,
        hearBy: aRequest().hearBy,
        sort: 'concern',
      },
    );
  });

  it('leaves typed text as it was typed, which a page shows as text', () => {
    const line = lineFor({
      what: '**Two**\nlines <b>',
      where: '<ward>',
      requester: { id: 'x', name: '_Al_' },
    });
    assert.deepEqual([line.what, line.where, line.requester], ['**Two** lines <b>', '<ward>', '_Al_']);
  });

  it('A1.6: is never late while it is put aside', () => {
    const { clock, lists, rank } = lineFor({ snoozedUntil: '2026-11-26T08:00:00Z' });
    assert.deepEqual(clock, { words: 'put aside until 8am on Thursday 26 November' });
    assert.deepEqual([lists.includes('aside'), rank], [true, 3]);
  });

  it('B2, D3.4: says that a clock stands still, and of a concern never, for there it does not', () => {
    assert.equal(lineFor({ status: 'waiting' }).pause, 'the clock stands still until they answer');
    assert.equal(lineFor({ status: 'supplier' }).pause, 'the clock stands still for the supplier');
    assert.equal(lineFor({ status: 'waiting', kind: 'safety' }).pause, undefined);
    assert.equal(lineFor({ status: 'working' }).pause, undefined);
  });

  it('stands under what was sent to the reader or their group, until somebody has it', () => {
    const sent = (more: Partial<Request>) => lineFor(more).lists.includes('for-me');
    assert.deepEqual(
      [
        sent({ lead: ivan }),
        sent({ group: medicines }),
        sent({ lead: lena }),
        sent({ group: medicines, status: 'accepted', owner: ivan }),
      ],
      [true, true, false, false],
    );
    assert.ok(lineFor({ status: 'accepted', owner: ivan }).lists.includes('mine'));
  });

  it('A2.8: stands under confidential concerns and no list of the desk', () => {
    const { lists, sort } = lineFor(
      { confidential: true, kind: 'safety', status: 'accepted', owner: people.safetyOfficer },
      'safetyOfficer',
    );
    assert.deepEqual([lists, sort], [['mine', 'confidential'], 'confidential']);
  });
});

describe('the start of a board', () => {
  const start = (who: 'informatics' | 'safetyOfficer') => boardStart(actorOf(who), organisation, 'x');
  const names = (who: 'informatics' | 'safetyOfficer', sort: 'everyday' | 'concern' | 'confidential') =>
    start(who).people[sort].map(({ title }) => title);

  it('offers whom a card offers: the desk, for a concern the safety officer, in confidence the circle', () => {
    assert.deepEqual(names('safetyOfficer', 'everyday'), ['Lena Fox', 'Ivan Petrov']);
    assert.deepEqual(names('safetyOfficer', 'concern'), ['Lena Fox', 'Ivan Petrov', 'Sunil Rao']);
    assert.deepEqual(names('safetyOfficer', 'confidential'), ['Sunil Rao']);
  });

  it('A2.8: has a list of confidential concerns for their circle alone', () => {
    const values = (who: 'informatics' | 'safetyOfficer') => start(who).filters.map(({ value }) => value);
    assert.ok(values('safetyOfficer').includes('confidential'));
    assert.ok(!values('informatics').includes('confidential'));
    assert.deepEqual(names('informatics', 'confidential'), []);
  });
});
