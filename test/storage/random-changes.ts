import fc from 'fast-check';
import type { Decision } from '../../bot/request/change.ts';
import { harms, kinds, type Report, type Request, reaches } from '../../bot/request/request.ts';
import { confirm, join, reopen, say, withdraw } from '../../bot/request/rules.ts';
import type { Save } from '../../bot/request/store.ts';
import { ask, note, resolve, take } from '../../bot/triage/rules.ts';
import { actor, contactOf, minutesLater, raised } from './example-request.ts';

/** One thing that one of three people does, some minutes after the one before. */
interface Step {
  readonly verb: string;
  readonly who: string;
  readonly minutes: number;
}

type Verb = (request: Request, words: { by: ReturnType<typeof actor>; text: string }, now: Date) => Decision;

const verbs: Readonly<Record<string, Verb>> = {
  take: (request, { by }, now) => take(request, by, minutesLater(60, now), now),
  ask: (request, words, now) => ask(request, words, minutesLater(60, now), now),
  note,
  resolve: (request, words, now) => resolve(request, { ...words, outcome: 'done' }, now),
  join: (request, words, now) => join(request, words, false, now),
  say,
  confirm,
  reopen: (request, words, now) => reopen(request, words, minutesLater(60, now), now),
  withdraw,
};

const report: fc.Arbitrary<Report> = fc.record(
  {
    what: fc.string({ minLength: 1, maxLength: 500 }),
    kind: fc.constantFrom(...kinds),
    harm: fc.constantFrom(...harms),
    affects: fc.constantFrom(...reaches),
  },
  { requiredKeys: ['what'] },
);

const steps = fc.array(
  fc.record({
    verb: fc.constantFrom(...Object.keys(verbs)),
    who: fc.constantFrom('nadia', 'lead', 'ivan'),
    minutes: fc.nat(100),
  }),
  { maxLength: 20 },
);

const saveOf = (request: Request, { verb, who }: Step, now: Date): Save | undefined => {
  const by = actor(who);
  const decision = verbs[verb]?.(request, { by, text: `${verb} by ${who}` }, now);
  if (!decision || typeof decision === 'string') return undefined;
  const follower = verb === 'join' ? { follower: { id: by.id, name: by.name } } : {};
  return { before: { request, etag: 'e' }, change: decision, by, contact: contactOf(who), ...follower };
};

/** The changes that rules made of a random story, first to last: only what was allowed is among them. */
export const someChanges: fc.Arbitrary<readonly Save[]> = fc.tuple(report, steps).map(([said, doings]) => {
  const saves: Save[] = [raised('WL-00000', 'nadia', said)];
  let now = minutesLater(0);
  for (const step of doings) {
    now = minutesLater(step.minutes, now);
    const request = saves.at(-1)?.change.request;
    const save = request && saveOf(request, step, now);
    if (save) saves.push(save);
  }
  return saves;
});
