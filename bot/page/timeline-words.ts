import { byDatedWords } from '../calendar/words.ts';
import type { Person } from '../core/actor.ts';
import { decisionWords } from '../request/board.ts';
import type { Side } from '../request/card-view.ts';
import type { EventType } from '../request/events.ts';
import type { Request } from '../request/request.ts';
import type { Trail } from '../request/trail.ts';
import { deskWords, outcomeWords } from '../request/words.ts';

/** One thing that happened, as one reader may know of it. Plain text. */
export interface Telling {
  readonly what: string;
  /** The words that came with it. */
  readonly said?: string | undefined;
  /** One of many who did the same: those beside each other are counted. */
  readonly many?: true;
}

/** Whoever may read it: a side of its card, or somebody at the desk, who reads what the requester does. */
export type Reader = Side | 'desk';

/** A row of the trail, and what stood around it then. */
export interface Scene {
  readonly row: Trail;
  readonly request: Request;
  readonly as: Reader;
  /** It is the reader's own deed. */
  readonly own: boolean;
  /** Whoever raised it, as this reader calls them, at the start of a sentence and within one. */
  readonly raiser: string;
  readonly you: string;
  /** Whose deed it is, where that is somebody at the desk. */
  readonly by: string;
  /** Who has had it since; "We" where nobody has. */
  readonly owner: string;
  readonly hasOwner: boolean;
  /** The desk that it was with before. */
  readonly deskBefore: Trail['desk'] | undefined;
  /** Nothing later in the trail is of this kind, so the snapshot still holds its details. */
  readonly last: boolean;
  /** The words that came with it, where this reader's card shows them. */
  readonly said: string | undefined;
  readonly now: Date;
  readonly zone: string;
}

const asRaiser = ({ as }: Scene): boolean => as === 'requester' || as === 'desk';

const inName = (by: Person, group: Person | undefined): string =>
  group ? `${by.name} for ${group.name}` : by.name;

const has = ({ owner, hasOwner }: Scene): Telling => ({
  what: `${owner} ${hasOwner ? 'has' : 'have'} this.`,
});

const said = (scene: Scene): Telling | undefined => {
  const { row, request, own, raiser, as } = scene;
  const words = { said: scene.said };
  const answers = row.from === 'waiting' && row.to !== 'waiting';
  if (as !== 'follower' && row.by === request.requester.id)
    return { what: answers ? `${raiser} answered.` : `${raiser} wrote to us.`, ...words };
  const { standIn } = request;
  if (as !== 'follower' && standIn && row.by === standIn.id && row.words !== 'too')
    return { what: `${own ? 'You' : standIn.name} answered for ${scene.you}.`, ...words };
  return own ? { what: 'You wrote to us.' } : undefined;
};

const planned = ({ row, request, owner, now, zone }: Scene): Telling => {
  if (row.until === undefined) return { what: 'There is a date.' };
  const promised = request.promises?.findLast(({ until }) => until === row.until);
  const who = promised?.by.name ?? owner;
  return {
    what: `${who} gave a date: ${byDatedWords(new Date(row.until), now, zone)}.`,
    said: promised?.why,
  };
};

/** Its card says where it was sent, and never why somebody there sent it on. */
const routed = ({ row, request, deskBefore }: Scene): Telling | undefined => {
  if (request.confidential || row.to !== 'submitted' || deskBefore === undefined) return undefined;
  if (row.desk !== deskBefore) return { what: `Passed on to ${deskWords[row.desk]}.` };
  return row.from === 'submitted' ? undefined : { what: `Back with ${deskWords[row.desk]}, not yet read.` };
};

const resolved = ({ row, request, last, owner }: Scene): Telling => {
  const outcome = row.outcome ? outcomeWords[row.outcome] : 'Done';
  const decided = last ? request.decided : undefined;
  const who = decided ? inName(decided.by, decided.group) : owner;
  return { what: `${who} gave the outcome: ${outcome}.`, said: decided?.reason };
};

const ruled = ({ row, request }: Scene): Telling => {
  const ruling = request.ruling?.at === row.at ? request.ruling : undefined;
  if (!ruling) return { what: 'The group made a decision.' };
  return {
    what: `${inName(ruling.by, ruling.group)} made a decision: ${decisionWords[ruling.decision]}.`,
    said: ruling.reason,
  };
};

/**
 * Everything that may be told of what happened, and to whom; what is not here is told to nobody outside the desk.
 * The rule for each line: their card said it at that time (A2.1, A2.4, A2.8, D6.4).
 */
export const tellings: Readonly<Partial<Record<EventType, (scene: Scene) => Telling | undefined>>> = {
  submitted: ({ row, request, raiser, owner, hasOwner }) => {
    if (!row.owns) return { what: 'We made this a request of its own.' };
    if (hasOwner) return { what: `${raiser} sent this to ${owner}.` };
    const where = request.confidential ? 'in confidence' : `to ${deskWords[row.desk]}`;
    return { what: `${raiser} sent this ${where}.` };
  },
  joined: (scene) => {
    if (scene.own) return { what: 'You said that you have this too.' };
    return asRaiser(scene) ? { what: '1 other colleague has this too.', many: true } : undefined;
  },
  said,
  taken: has,
  assigned: ({ row, owner }) => (row.owner === undefined ? undefined : { what: `Passed to ${owner}.` }),
  routed,
  asked: ({ as, you, said: question, by }) =>
    as === 'follower'
      ? { what: `We asked ${you} one thing.` }
      : { what: `${by} asked ${you} a question.`, said: question },
  planned,
  started: ({ owner }) => ({ what: `${owner} began to work on this.` }),
  supplier: ({ request, last, owner, hasOwner }) => {
    const name = last ? request.supplier?.name : undefined;
    return { what: `This is with ${name ?? 'a supplier'} now. ${owner} ${hasOwner ? 'keeps' : 'keep'} it.` };
  },
  board: ({ row }) => {
    if (row.from !== 'board') return { what: 'It goes to a group that decides on changes.' };
    return row.hears ? { what: 'It goes to the group on another day.' } : undefined;
  },
  ruled,
  restated: (scene) =>
    asRaiser(scene) ? { what: `${scene.by} said back how we understand it.`, said: scene.said } : undefined,
  agreed: (scene) => (asRaiser(scene) ? { what: `${scene.raiser} said that we have it right.` } : undefined),
  corrected: (scene) =>
    asRaiser(scene) ? { what: `${scene.raiser} put it in other words.`, said: scene.said } : undefined,
  linked: () => ({ what: 'Somebody told us of the same problem first. This goes along with theirs.' }),
  unlinked: ({ row }) =>
    row.from === 'linked' && row.to !== 'linked' ? { what: 'This goes its own way again.' } : undefined,
  gained: (scene) => {
    if (scene.row.owner !== undefined) return has(scene);
    return asRaiser(scene) ? { what: 'Colleagues told us of the same problem.' } : undefined;
  },
  followed: (scene) => (scene.row.owner === undefined ? undefined : has(scene)),
  retried: (scene) =>
    asRaiser(scene) && scene.row.hears
      ? { what: `We wrote to ${scene.you} again about the question.` }
      : undefined,
  progress: (scene) =>
    asRaiser(scene) && scene.row.hears
      ? { what: `We wrote to ${scene.you}: there is nothing new to tell yet.` }
      : undefined,
  resolved,
  confirmed: ({ raiser, said: words }) => ({ what: `${raiser} confirmed the outcome.`, said: words }),
  'rated-outcome': ({ as }) => (as === 'requester' ? { what: 'You said how our help was.' } : undefined),
  reopened: ({ raiser, as, said: words }) =>
    as === 'follower'
      ? { what: 'This was opened again.' }
      : { what: `${raiser} opened this again.`, said: words },
  withdrawn: ({ raiser, said: words }) => ({ what: `${raiser} withdrew this.`, said: words }),
  voided: () => ({ what: 'Taken off the list, because it was sent in error.' }),
};
