import fc from 'fast-check';
import type { Person } from '../../bot/core/actor.ts';
import { limits } from '../../bot/core/fields.ts';
import { cleanText } from '../../bot/core/text.ts';
import {
  harms,
  isOpen,
  kinds,
  type Note,
  outcomes,
  type Request,
  reaches,
  type Said,
  type Status,
} from '../../bot/request/request.ts';
import { aRequest, ivan, minutesAgo } from './requests.ts';
import { typedText } from './typed-text.ts';
import { longest, worstLetters } from './worst-text.ts';

/** "${" is what the card schema takes for a field that was never filled in; that typed ones stay text is tested apart. */
const typed = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      typedText.map((text) => cleanText(text).slice(0, most).toWellFormed()),
      fc.constantFrom(...worstLetters).map((letters) => longest(letters, most)),
    )
    .map((text) => text.replaceAll(/\$\{+/g, '$') || 'a');

const person: fc.Arbitrary<Person> = fc.record({
  id: fc.uuid(),
  name: fc.oneof(fc.constantFrom('Nadia Rahman', 'O’Neill, Séan', '李 医生'), typed(64)),
});
const at = fc.nat(100_000).map(minutesAgo);
const message = typed(limits.message);

const said: fc.Arbitrary<Said> = fc.record({
  kind: fc.constantFrom('question', 'reply', 'too', 'again', 'confirmed', 'restated', 'corrected'),
  by: person,
  at,
  text: message,
});
const note: fc.Arbitrary<Note> = fc.record({ by: person, at, text: message });
const promised = fc.record({ at, by: person, until: at, why: message });
const decided = fc.record({ outcome: fc.constantFrom(...outcomes), reason: message, by: person, at });

/** What may or may not have been said; the sentence is always there. */
export const anyReport = fc.record(
  {
    what: typed(limits.what),
    where: typed(limits.short),
    kind: fc.constantFrom(...kinds),
    affects: fc.constantFrom(...reaches),
    harm: fc.constantFrom(...harms),
    doing: message,
    workaround: message,
  },
  { requiredKeys: ['what'] },
);

/** Any request that the rules can make in this status. */
export const anyRequest = (status: Status): fc.Arbitrary<Request> =>
  fc
    .record({
      report: anyReport,
      requester: person,
      owner: fc.option(person, { nil: undefined }),
      decided,
      opened: fc.nat(3),
      rest: fc.record({
        promises: fc.array(promised, { maxLength: 5 }),
        supplier: fc.record({ name: typed(limits.short), reference: typed(limits.short) }),
        snoozedUntil: fc.option(at, { nil: undefined }),
        nudges: fc.array(fc.record({ kind: fc.constant('progress' as const), due: at, at, next: at })),
        heardAt: fc.option(at, { nil: undefined }),
        rating: fc.option(fc.record({ value: fc.constantFrom(1, 2, 3, 4, 5), at }), { nil: undefined }),
        storyPrompt: fc.option(fc.record({ at }), { nil: undefined }),
        stories: fc.array(fc.constant('WS-7K2QX'), { maxLength: 4 }),
        backers: fc.nat(500),
        said: fc.array(said, { maxLength: 6 }),
        notes: fc.array(note, { maxLength: 6 }),
        rule: fc.constantFrom('else', 'safety-first', 'r'.repeat(200)),
        desk: fc.constantFrom('informatics', 'lead'),
        createdAt: at,
        hearBy: at,
      }),
    })
    .map(({ report, requester, owner, decided: outcome, opened, rest }) => {
      const over = status === 'resolved' || status === 'confirmed';
      const has = over || (isOpen({ status }) && status !== 'submitted');
      return aRequest({
        ...report,
        ...rest,
        status,
        requester,
        reopened: opened,
        owner: has ? (owner ?? ivan) : owner,
        decided: over || opened > 0 ? outcome : undefined,
      });
    });
