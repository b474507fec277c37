import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardView } from '../../bot/request/card-view.ts';
import { anyRequest } from '../support/any-request.ts';
import { requestCard } from '../support/request-card.ts';
import {
  aDecision,
  aFullRequest,
  allStatuses,
  aNote,
  anOrganisation,
  aRequest,
  aSaid,
  ivan,
  minutesAgo,
  nadia,
  now,
  omar,
} from '../support/requests.ts';

describe('the words on the card of a request', () => {
  const said = [
    aSaid({ kind: 'too', by: omar, at: minutesAgo(90), text: 'Ours jams too' }),
    aSaid({ kind: 'question', by: ivan, at: minutesAgo(80), text: 'Which printer?' }),
    aSaid({ kind: 'reply', by: nadia, at: minutesAgo(70), text: 'By the sluice' }),
    aSaid({ kind: 'reply', by: omar, at: minutesAgo(60), text: 'And bay 6' }),
    aSaid({ kind: 'again', by: nadia, at: minutesAgo(50), text: 'It jams again' }),
    aSaid({ kind: 'question', by: ivan, at: minutesAgo(40), text: 'Since when?' }),
  ];

  it('are the last three between the requester and the desk', () => {
    assert.deepEqual(requestCard(aRequest({ said })).said, [
      { who: 'Nadia Rahman, at 9:20am on Tuesday 24 November', text: 'By the sluice' },
      { who: 'Nadia Rahman, at 9:40am on Tuesday 24 November', text: 'It jams again' },
      { who: 'Ivan Petrov, at 9:50am on Tuesday 24 November', text: 'Since when?' },
    ]);
  });

  it('are cut where they are long, before they are escaped', () => {
    const [line] = requestCard(aRequest({ said: [aSaid({ text: '*'.repeat(1000) })] })).said;
    assert.equal(line?.text, `${'\\*'.repeat(399)}…`);
  });

  it('D5.3: are never somebody else’s on the card of a follower', () => {
    for (const status of allStatuses) {
      const data = requestCard(aRequest({ status, said }), { as: 'follower' });
      const json = JSON.stringify(data);
      assert.deepEqual([data.hasSaid, data.said], [false, []]);
      for (const { text } of said) assert.ok(!json.includes(text), `${status}: ${text}`);
    }
  });

  it('are never a note of the desk, whoever looks, in whatever status', () => {
    const notes = Array.from({ length: 6 }, () => aNote({ text: 'Said within the desk' }));
    for (const status of allStatuses) {
      fc.assert(
        fc.property(anyRequest(status), (request) => {
          for (const as of ['requester', 'follower'] as const)
            for (const detail of ['whole', 'news', 'moved'] as const) {
              const view = cardView(
                { ...request, notes },
                { now, organisation: anOrganisation(), as, detail },
              );
              assert.doesNotMatch(JSON.stringify(view), /Said within the desk/);
            }
        }),
        { numRuns: 20 },
      );
    }
  });
});

describe('the card that brings news', () => {
  const news = { detail: 'news' } as const;

  it('holds the question and a field for the answer', () => {
    const said = [
      aSaid({ kind: 'question', by: ivan, text: 'Which printer?' }),
      aSaid({ text: 'By the sluice' }),
      aSaid({ kind: 'question', by: ivan, text: 'Since when?' }),
    ];
    const data = requestCard(aRequest({ status: 'waiting', said }), news);
    assert.deepEqual(
      data.said.map(({ text }) => text),
      ['Since when?'],
    );
    assert.ok(data.canAnswer && !data.canWithdraw);
  });

  it('holds the outcome, and what can be done about it', () => {
    const data = requestCard(aFullRequest({ status: 'resolved', owner: ivan, decided: aDecision() }), news);
    assert.deepEqual(
      [data.hasOutcome, data.canConfirm, data.canReopen, data.hasSaid],
      [true, true, true, false],
    );
  });

  it('names the request in one short line', () => {
    const data = requestCard(aRequest({ what: `${'The label printer. '.repeat(40)}\nAnd more` }), news);
    assert.ok(data.what.length <= 120 && !data.what.includes('\n'));
  });

  it('becomes a pointer once a newer one stands below it', () => {
    const looks = { now, organisation: anOrganisation(), as: 'requester', detail: 'moved' } as const;
    assert.deepEqual(cardView(aFullRequest(), looks), {
      template: 'request-moved',
      data: { id: 'WL-7K2QX' },
    });
  });
});
