import assert from 'node:assert/strict';
import fc from 'fast-check';
import { timelineOf } from '../../bot/page/timeline.ts';
import { type Reader, tellings } from '../../bot/page/timeline-words.ts';
import type { EventType } from '../../bot/request/events.ts';
import type { Request } from '../../bot/request/request.ts';
import type { Trail } from '../../bot/request/trail.ts';
import { trailOf } from '../../bot/request/trail.ts';
import { someChanges } from '../storage/random-changes.ts';
import { eventsOf } from '../support/events.ts';
import {
  aDecision,
  aFullRequest,
  anOrganisation,
  aRequest,
  aSaid,
  inMinutes,
  ivan,
  lena,
  minutesAgo,
  nadia,
  now,
  omar,
} from '../support/requests.ts';

/** Every type that there is: the compiler misses one that is not here. */
const told: Readonly<Record<EventType, 'told' | 'never'>> = {
  ...{
    submitted: 'told',
    joined: 'told',
    said: 'told',
    confirmed: 'told',
    reopened: 'told',
    withdrawn: 'told',
  },
  ...{ taken: 'told', assigned: 'told', routed: 'told', asked: 'told', planned: 'told', started: 'told' },
  ...{ supplier: 'told', board: 'told', ruled: 'told', restated: 'told', agreed: 'told', corrected: 'told' },
  ...{
    linked: 'told',
    unlinked: 'told',
    gained: 'told',
    followed: 'told',
    retried: 'told',
    progress: 'told',
  },
  ...{ resolved: 'told', voided: 'told', 'rated-outcome': 'told' },
  ...{
    noted: 'never',
    worded: 'never',
    rated: 'never',
    assessed: 'never',
    overdue: 'never',
    snoozed: 'never',
  },
  ...{
    woken: 'never',
    lost: 'never',
    related: 'never',
    split: 'never',
    described: 'never',
    referenced: 'never',
  },
  ...{
    reach: 'never',
    missed: 'never',
    nudged: 'never',
    escalated: 'never',
    stated: 'never',
    saved: 'never',
  },
  ...{ 'story-answered': 'never', 'story-lapsed': 'never', celebrated: 'never', uncelebrated: 'never' },
};

const readers: readonly Reader[] = ['requester', 'follower', 'deputy', 'desk'];

const read = (trail: readonly Trail[], request: Request, as: Reader = 'requester', person?: string) =>
  timelineOf(trail, request, {
    as,
    person: person ?? (as === 'requester' ? nadia.id : as === 'follower' ? omar.id : lena.id),
    now,
    organisation: anOrganisation(),
  });

const lines = (...given: Parameters<typeof read>): readonly string[] =>
  read(...given).map(({ what, said }) => (said ? `${what} "${said}"` : what));

type Row = Partial<Trail> & Pick<Trail, 'event' | 'at'>;

/** Sent by Nadia an hour ago, and what Ivan did since. */
const trailWith = (...rows: readonly Row[]): readonly Trail[] =>
  eventsOf('WL-7K2QX', { at: minutesAgo(60), by: nadia.id }, ...rows.map((row) => ({ by: ivan.id, ...row })));

describe('the timeline of a request', () => {
  it('has words for what a card tells, and for nothing else', () => {
    const allowed = Object.keys(tellings).sort();
    const expected = Object.entries(told).flatMap(([event, is]) => (is === 'told' ? [event] : []));
    assert.deepEqual(allowed, expected.sort());
  });

  it('shows nothing of an event that it has no words for, whoever looks, or that is not known yet', () => {
    const request = aFullRequest({ status: 'accepted' });
    const hidden = Object.entries(told).flatMap(([event, is]) => (is === 'never' ? [event] : []));
    for (const event of [...hidden, 'toString', 'constructor', 'seen-by-nobody']) {
      const row = { event: event as EventType, at: minutesAgo(5), owner: ivan.id, hears: true } as const;
      for (const as of readers) assert.equal(read(trailWith(row), request, as).length, 1, event);
    }
  });

  it('A1.1, D9.2: tells from the sentence to the outcome who did what, with the words of both', () => {
    const request = aRequest({
      status: 'confirmed',
      owner: ivan,
      said: [
        aSaid({ kind: 'question', by: ivan, at: minutesAgo(40), text: 'Which printer?' }),
        aSaid({ at: minutesAgo(35), text: 'By the sluice' }),
        aSaid({ kind: 'confirmed', at: minutesAgo(5), text: 'Lovely' }),
      ],
      promises: [{ at: minutesAgo(30), by: ivan, until: inMinutes(60).toISOString(), why: 'The part comes' }],
      supplier: { name: 'Cerner' },
      decided: aDecision(),
    });
    const trail = trailWith(
      { event: 'taken', at: minutesAgo(50), to: 'accepted', owner: ivan.id },
      { event: 'asked', at: minutesAgo(40), to: 'waiting', words: 'question', hears: true },
      { event: 'said', at: minutesAgo(35), by: nadia.id, to: 'accepted', words: 'reply', owns: true },
      {
        event: 'planned',
        at: minutesAgo(30),
        to: 'planned',
        until: inMinutes(60).toISOString(),
        hears: true,
      },
      { event: 'started', at: minutesAgo(28), to: 'working' },
      { event: 'supplier', at: minutesAgo(25), to: 'supplier' },
      { event: 'resolved', at: minutesAgo(20), to: 'resolved', outcome: 'done', hears: true },
      {
        event: 'confirmed',
        at: minutesAgo(5),
        by: nadia.id,
        to: 'confirmed',
        words: 'confirmed',
        owns: true,
      },
    );
    assert.deepEqual(lines(trail, request), [
      'You sent this to informatics.',
      'Ivan Petrov has this.',
      'Ivan Petrov asked you a question. "Which printer?"',
      'You answered. "By the sluice"',
      'Ivan Petrov gave a date: by 11:30am on Tuesday 24 November. "The part comes"',
      'Ivan Petrov began to work on this.',
      'This is with Cerner now. Ivan Petrov keeps it.',
      'Ivan Petrov gave the outcome: Done. "New printer fitted"',
      'You confirmed the outcome. "Lovely"',
    ]);
    assert.equal(read(trail, request)[0]?.when, 'at 9:30am on Tuesday 24 November');
  });

  it('A2.1: a follower reads the outcome, and neither a name of whoever raised it nor a word between them', () => {
    const request = aFullRequest({ status: 'resolved', owner: ivan, decided: aDecision() });
    const trail = trailWith(
      { event: 'joined', at: minutesAgo(50), by: omar.id, words: 'too' },
      { event: 'asked', at: minutesAgo(40), to: 'waiting', words: 'question', owner: ivan.id },
      { event: 'said', at: minutesAgo(35), by: nadia.id, to: 'accepted', words: 'reply' },
      { event: 'resolved', at: minutesAgo(20), to: 'resolved', outcome: 'done' },
    );
    assert.deepEqual(lines(trail, request, 'follower'), [
      'The person who raised it sent this to informatics.',
      'You said that you have this too.',
      'We asked the person who raised it one thing.',
      'Ivan Petrov gave the outcome: Done. "New printer fitted"',
    ]);
  });

  it('A2.1: counts the others who said "me too", and keeps their words and names from whoever raised it', () => {
    const trail = trailWith(
      { event: 'joined', at: minutesAgo(50), by: omar.id, words: 'too' },
      { event: 'noted', at: minutesAgo(45) },
      { event: 'joined', at: minutesAgo(40), by: lena.id },
      { event: 'said', at: minutesAgo(30), by: omar.id, words: 'too' },
      { event: 'taken', at: minutesAgo(20), to: 'accepted', owner: ivan.id },
      { event: 'joined', at: minutesAgo(10), by: 'somebody' },
    );
    assert.deepEqual(lines(trail, aFullRequest({ owner: ivan })).slice(1), [
      '2 other colleagues have this too.',
      'Ivan Petrov has this.',
      '1 other colleague has this too.',
    ]);
  });

  it('A2.4: how it was understood is between the desk and whoever raised it', () => {
    const said = [
      aSaid({ kind: 'restated', by: ivan, at: minutesAgo(40), text: 'It prints thrice' }),
      aSaid({ kind: 'corrected', at: minutesAgo(30), text: 'Only on nights' }),
    ];
    const trail = trailWith(
      { event: 'restated', at: minutesAgo(40), to: 'accepted', owner: ivan.id, words: 'restated' },
      { event: 'corrected', at: minutesAgo(30), by: nadia.id, words: 'corrected' },
      { event: 'agreed', at: minutesAgo(20), by: nadia.id },
    );
    assert.deepEqual(lines(trail, aRequest({ said, owner: ivan, status: 'accepted' })).slice(1), [
      'Ivan Petrov said back how we understand it. "It prints thrice"',
      'You put it in other words. "Only on nights"',
      'You said that we have it right.',
    ]);
    for (const as of ['follower', 'deputy'] as const)
      assert.equal(read(trail, aRequest({ said, owner: ivan }), as).length, 1);
  });

  it('D6.4: names whoever answered for somebody, to both of them', () => {
    const request = aRequest({
      status: 'accepted',
      standIn: omar,
      said: [aSaid({ by: omar, at: minutesAgo(10), text: 'Bay 6' })],
    });
    const trail = trailWith(
      { event: 'asked', at: minutesAgo(40), to: 'waiting', words: 'question' },
      { event: 'missed', at: minutesAgo(30) },
      { event: 'retried', at: minutesAgo(20), hears: true },
      { event: 'said', at: minutesAgo(10), by: omar.id, to: 'accepted', words: 'reply' },
    );
    assert.deepEqual(lines(trail, request).slice(1), [
      'Ivan Petrov asked you a question.',
      'We wrote to you again about the question.',
      'Omar Haddad answered for you. "Bay 6"',
    ]);
    assert.equal(lines(trail, request, 'deputy', omar.id).at(-1), 'You answered for Nadia Rahman. "Bay 6"');
  });

  it('D9.4: tells where it was passed on, and never that a rule was overruled or why', () => {
    const request = aRequest({
      desk: 'lead',
      because: 'BECAUSE-WORDS',
      overruled: [{ from: 'informatics', to: 'lead', by: ivan, rule: 'RULE-NAME', at: minutesAgo(30) }],
    });
    const trail = trailWith(
      { event: 'routed', at: minutesAgo(30), desk: 'lead', rule: 'RULE-NAME', overruled: true },
      { event: 'routed', at: minutesAgo(20), desk: 'lead', rule: 'RULE-NAME', overruled: true },
      { event: 'taken', at: minutesAgo(15), to: 'accepted', owner: lena.id },
      { event: 'routed', at: minutesAgo(10), to: 'submitted' },
      { event: 'assigned', at: minutesAgo(5), to: 'received', owner: ivan.id },
    );
    assert.deepEqual(lines(trail, request).slice(1), [
      'Passed on to the clinical digital leads.',
      'Lena Fox has this.',
      'Back with the clinical digital leads, not yet read.',
      'Passed to Ivan Petrov.',
    ]);
    const sealed = trail.map((row) => ({ ...row, sealed: true as const }));
    const secret = lines(sealed, { ...request, confidential: true });
    assert.equal(secret[0], 'You sent this in confidence.');
    assert.doesNotMatch(secret.join(' '), /Passed on|Back with/, 'A2.8');
  });

  it('tells of a group that its day was set, not that its vote was closed, and only its own decision', () => {
    const at = minutesAgo(10);
    const ruling = {
      decision: 'go-ahead',
      reason: 'Worth it',
      by: lena,
      group: { id: 'da', name: 'Design authority' },
      on: '2026-11-24',
      at,
    } as const;
    const trail = trailWith(
      { event: 'board', at: minutesAgo(40), to: 'board', owner: ivan.id, hears: true },
      { event: 'board', at: minutesAgo(30) },
      { event: 'ruled', at: minutesAgo(25) },
      { event: 'ruled', at, to: 'accepted', hears: true },
    );
    assert.deepEqual(lines(trail, aRequest({ ruling, owner: ivan })).slice(1), [
      'It goes to a group that decides on changes.',
      'The group made a decision.',
      'Lena Fox for Design authority made a decision: Go ahead. "Worth it"',
    ]);
  });

  it('D9.2: keeps the reason with the last outcome, and lends it to no earlier one', () => {
    const trail = trailWith(
      { event: 'resolved', at: minutesAgo(40), to: 'resolved', outcome: 'done', owner: ivan.id },
      { event: 'reopened', at: minutesAgo(30), by: nadia.id, to: 'accepted' },
      { event: 'resolved', at: minutesAgo(20), to: 'resolved', outcome: 'not-now' },
    );
    const decided = aDecision({ outcome: 'not-now', reason: 'May is soon', by: lena });
    assert.deepEqual(lines(trail, aRequest({ status: 'resolved', owner: ivan, decided })).slice(1), [
      'Ivan Petrov gave the outcome: Done.',
      'You opened this again.',
      'Lena Fox gave the outcome: Not now. "May is soon"',
    ]);
  });

  it('never shows a note, nor to a follower what others said, whatever the rules made happen', () => {
    fc.assert(
      fc.property(someChanges, fc.constantFrom(...readers), (saves, as) => {
        const request = saves.at(-1)?.change.request;
        assert.ok(request);
        const person = as === 'requester' ? 'nadia' : 'nobody';
        const trail = saves.map(trailOf);
        const shown = JSON.stringify(read(trail, request, as, person));
        assert.doesNotMatch(shown, /note by/);
        if (as === 'follower') {
          assert.doesNotMatch(shown, /(?:say|ask|join|reopen|confirm) by/);
          // Whoever has it or decides is named, also where they raised it themselves.
          const works = trail.some(({ by, event }) => by === 'nadia' && /taken|asked|resolved/.test(event));
          if (!works) assert.doesNotMatch(shown, /Colleague nadia/);
        }
        if (as === 'requester') assert.doesNotMatch(shown, /(?:join|say) by (?:ivan|lead)/);
      }),
      { numRuns: 200 },
    );
  });
});
