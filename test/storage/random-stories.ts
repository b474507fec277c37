import fc from 'fast-check';
import type { Person } from '../../bot/core/actor.ts';
import { approve, decline, sendForApproval, withdraw } from '../../bot/story/approval-rules.ts';
import type { Decision } from '../../bot/story/change.ts';
import { consent } from '../../bot/story/consent-rules.ts';
import { linked, recalled } from '../../bot/story/later-rules.ts';
import type { Save } from '../../bot/story/store.ts';
import { answers, type Story, type Words } from '../../bot/story/story.ts';
import { askAgain, edit, type Named, tell } from '../../bot/story/tell-rules.ts';
import { contactOf, minutesLater } from './example-request.ts';

const person = (id: string, name: string): Person => ({ id, name });

export const everybody = [
  person('ada', 'Ada Quinn'),
  person('ben', 'Ben Okafor'),
  person('cleo', 'Cleo Ray'),
  person('dev', 'Dev Patel'),
  person('eva', 'Eva Lind'),
] as const;
const [ada] = everybody;

/** One thing that one of them does, some minutes after the one before. */
interface Step {
  readonly verb: string;
  readonly who: Person;
  readonly answer: (typeof answers)[number];
  readonly words: Words;
  readonly people: readonly Named[];
  readonly minutes: number;
}

const verbs: Readonly<Record<string, (story: Story, step: Step, now: Date) => Decision>> = {
  edit: (story, { words, people }, now) => edit(story, { words, people, by: ada }, now),
  consent: (story, { who: by, answer }, now) => consent(story, { by, answer }, ['eva'], now),
  askAgain: (story, _step, now) => askAgain(story, ada, [], now),
  send: (story, _step, now) => sendForApproval(story, ['eva'], now),
  approve: (story, { who: by }, now) => approve(story, { by, month: '2026-11' }, now),
  decline: (story, { who: by }, now) => decline(story, by, 'Not like this', now),
  withdraw: (story, { who }, now) => withdraw(story, who, now),
  linked: (story, _step, now) => (story.status === 'posted' ? linked(story, now) : 'no-longer'),
  recalled: (story, _step, now) => recalled(story, now),
};

const named: fc.Arbitrary<readonly Named[]> = fc
  .uniqueArray(fc.constantFrom(...everybody), { minLength: 2, maxLength: 4 })
  .map((some) => some.map((one, at): Named => ({ ...one, side: at % 2 ? 'digital' : 'clinical' })));

const words: fc.Arbitrary<Words> = fc.record({
  title: fc.constantFrom('Charts by Ben Okafor', 'What Cleo and Dev did', 'Labels that print', 'Ada’s ward'),
  what: fc.string({ minLength: 1, maxLength: 100 }),
  gains: fc.constant(['experience'] as const),
  kind: fc.constant('together' as const),
  requests: fc.constantFrom([], ['WL-00000', 'WL-00001']),
});

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.oneof(
    { weight: 4, arbitrary: fc.constant('consent') },
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(verbs).filter((verb) => verb !== 'withdraw')) },
    { weight: 1, arbitrary: fc.constant('withdraw') },
  ),
  who: fc.constantFrom(...everybody),
  answer: fc.constantFrom(...answers),
  words,
  people: named,
  minutes: fc.nat(3000),
});

export const numberOf = (count: number): string => `WS-${String(count).padStart(5, '0')}`;

/** The changes that rules made of a random story, first to last: only what was allowed is among them. */
export const someStories: fc.Arbitrary<readonly Save[]> = fc
  .tuple(words, named, fc.array(step, { maxLength: 20 }))
  .map(([said, people, steps]) => {
    let now = minutesLater(0);
    const first = { change: tell(numberOf(0), { words: said, people, by: ada }, now), by: ada };
    const saves: Save[] = [{ ...first, contact: contactOf(ada.id) }];
    for (const one of steps) {
      now = minutesLater(one.minutes, now);
      const story = saves.at(-1)?.change.story;
      const change = story && verbs[one.verb]?.(story, one, now);
      if (!story || !change || typeof change === 'string') continue;
      saves.push({ before: { story, etag: 'e' }, change, by: one.who, contact: contactOf(one.who.id) });
    }
    return saves;
  });
