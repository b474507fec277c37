import { datedWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { counted } from '../core/words.ts';
import { heard } from '../request/card-view.ts';
import type { Request, Said } from '../request/request.ts';
import type { Trail } from '../request/trail.ts';
import { type Reader, type Scene, type Telling, tellings } from './timeline-words.ts';

/** One line of what happened. Plain text. */
export interface Step {
  /** As an instant, for machines. */
  readonly at: string;
  readonly when: string;
  readonly what: string;
  /** Words that came with it; empty where there are none. */
  readonly said: string;
}

interface TimelineLooks {
  readonly as: Reader;
  /** The reader's id. */
  readonly person: string;
  readonly now: Date;
  readonly organisation: Organisation;
}

const someone = 'A colleague';

/** Of those at the desk whom the card of this request may name. */
const namer = ({ owner, decided, promises = [] }: Request, { people }: Organisation) => {
  const known = [
    ...promises.map(({ by }) => by),
    ...(decided ? [decided.by] : []),
    ...(owner ? [owner] : []),
    ...people,
  ];
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return (id: string): string => names.get(id) ?? someone;
};

/** A follower is not told who raised it, as on their card. */
const raiserFor = ({ requester }: Request, as: Reader): { readonly raiser: string; readonly you: string } => {
  if (as === 'requester') return { raiser: 'You', you: 'you' };
  if (as === 'follower') return { raiser: 'The person who raised it', you: 'the person who raised it' };
  return { raiser: requester.name, you: requester.name };
};

/** The words that this reader's card shows, and to whoever raised it how we understood them (A2.4). */
const wordsFor = (request: Request, as: Reader): readonly Said[] => {
  const asRaiser = as === 'requester' || as === 'desk';
  const restated = asRaiser ? request.said.filter(({ kind }) => kind === 'restated') : [];
  return [...heard(request, as === 'desk' ? 'requester' : as), ...restated];
};

const scenesOf = (trail: readonly Trail[], request: Request, looks: TimelineLooks): readonly Scene[] => {
  const { as, person, now, organisation } = looks;
  const nameOf = namer(request, organisation);
  const said = wordsFor(request, as);
  const lastOf = new Map(trail.map(({ event, version }) => [event, version]));
  let owner: string | undefined;
  let deskBefore: Trail['desk'] | undefined;
  return trail.map((row) => {
    owner = row.owner ?? (row.to === 'submitted' ? undefined : owner);
    const words = said.find(({ at, by, kind }) => at === row.at && by.id === row.by && kind === row.words);
    const scene: Scene = {
      ...{ row, request, as, deskBefore, now },
      ...raiserFor(request, as),
      own: row.by === person,
      by: words?.by.name ?? nameOf(row.by),
      owner: owner === undefined ? 'We' : nameOf(owner),
      hasOwner: owner !== undefined,
      last: lastOf.get(row.event) === row.version,
      said: words?.text,
      zone: organisation.zone,
    };
    deskBefore = row.desk;
    return scene;
  });
};

const telling = (scene: Scene): Telling | undefined =>
  Object.hasOwn(tellings, scene.row.event) ? tellings[scene.row.event]?.(scene) : undefined;

/**
 * What happened to a request, oldest first, as far as this reader's card told of it. A pure function of the trail and
 * the snapshot: notes, ratings, rules and everything else inside the desk have no words in `tellings`.
 */
export const timelineOf = (
  trail: readonly Trail[],
  request: Request,
  looks: TimelineLooks,
): readonly Step[] => {
  const steps: Step[] = [];
  let alike = 0;
  for (const scene of scenesOf(trail, request, looks)) {
    const told = telling(scene);
    if (!told) continue;
    alike = told.many ? alike + 1 : 0;
    const { at } = scene.row;
    const when = datedWords(new Date(at), looks.now, looks.organisation.zone);
    const many = `${counted(alike, 'other colleague has', 'other colleagues have')} this too.`;
    if (alike > 1) steps.pop();
    steps.push({ at, when, what: told.many ? many : told.what, said: told.said ?? '' });
  }
  return steps;
};
