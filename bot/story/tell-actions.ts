import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { personOf } from '../core/actor.ts';
import { limits, optional, requestNumber, storyNumber } from '../core/fields.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import type { StoryCards } from './cards.ts';
import { formFields, type Read, storyFrom, type Typed, typedFields, typedFrom } from './form-fields.ts';
import { type Form, type FormView, formView } from './form-view.ts';
import { type Found, lookups } from './lookups.ts';
import { mustBeAlone, mustLoad, type Source, type StoryPorts } from './ports.ts';
import { settle } from './settle.ts';
import { isTeller, longest, type Side, type Story } from './story.ts';
import { edit, tell } from './tell-rules.ts';
import type { TellerView } from './teller-view.ts';

const anyone = ['requester'] as const;

const taken = 'That number was taken. Nothing was kept yet. Press the button once more.';
const idsOn = ({ contributors }: Story, side: Side): readonly string[] =>
  contributors.filter((one) => one.side === side).map(({ id }) => id);

/** From an empty form to a story that waits for those whom it names. */
export const tellActions = (ports: StoryPorts, cards: StoryCards) => {
  const { store, mint } = ports;
  const { offered, named, from } = lookups(ports);

  const form = async (shown: Omit<Form, 'people' | 'directory'>, turn: Turn): Promise<FormView> =>
    formView({ ...shown, people: await offered(shown.typed, turn), directory: ports.met === undefined });

  const told = (story: Story, turn: Turn, notice: string | undefined): Promise<TellerView> =>
    cards.teller(story, { now: turn.now, notice });

  /** A new story, or other words for one's own under this number. */
  const keep = async (
    id: string,
    { words }: Read,
    found: Found & { readonly receipt?: string | undefined; readonly own: readonly string[] },
    turn: Turn,
  ): Promise<TellerView | undefined> => {
    const { actor, contact, pressed, channel, now } = turn;
    // The message of a receipt goes on to show its request: the teller's card is sent below it.
    const elsewhere = pressed === undefined || channel !== undefined || found.receipt !== undefined;
    const telling = { words, people: found.people, by: personOf(actor), elsewhere };
    const change = tell(id, telling, now);
    const card = pressed && !elsewhere ? { message: pressed, face: 'author' as const } : undefined;
    if ((await store.save(actor.organisation, { change, by: actor, contact, card })) === 'saved') {
      await ports.told(found.own, now);
      return told(change.story, turn, found.notice);
    }
    const existing = await store.load(actor.organisation, id);
    if (!existing || !isTeller(existing.story, actor)) return undefined;
    const done = await settle(ports, turn, id, 'author', (before) => edit(before, telling, now));
    return told(done.story, turn, done.result === 'no-longer' ? sentences['no-longer'] : found.notice);
  };

  /** What a form begins with: the words of a message, or what is known of a request. */
  const beginning = (what: string | undefined, source: Source | undefined, turn: Turn): Typed => {
    if (!source) return { what: what?.slice(0, longest.what) };
    const { id, requester, owner } = source;
    const own = requester?.id === turn.actor.id;
    return {
      what: own ? source.what : undefined,
      request: id,
      clinical: requester ? [requester.id] : [],
      digital: owner && owner.id !== requester?.id ? [owner.id] : [],
    };
  };

  return {
    'story.start': action({
      roles: anyone,
      fields: z.object({ request: requestNumber.optional(), what: optional(limits.what) }),
      text: ['what'],
      run: async ({ request, what }, turn): Promise<FormView> => {
        mustBeAlone(turn);
        const source = request === undefined ? undefined : await ports.source(request, turn);
        const receipt = source && turn.pressed ? request : undefined;
        return form({ id: mint(), typed: beginning(what, source, turn), receipt }, turn);
      },
      again: async ({ input: { what }, notice }, turn): Promise<FormView> => {
        mustBeAlone(turn);
        return form({ id: mint(), typed: beginning(what, undefined, turn), notice }, turn);
      },
    }),

    'story.tell': action({
      roles: anyone,
      fields: z.object(formFields),
      text: [...typedFields],
      run: async ({ id, receipt, ...typed }, turn): Promise<TellerView | FormView> => {
        mustBeAlone(turn);
        const read = storyFrom(typed);
        if (!read.ok) return form({ id, typed, receipt, notice: read.notice }, turn);
        const { words, people } = read.read;
        const [found, { own, lack }] = await Promise.all([named(turn, people), from(turn, words.requests)]);
        if (lack !== undefined) return form({ id, typed, receipt, notice: lack }, turn);
        if (typeof found === 'string') return form({ id, typed, receipt, notice: found }, turn);
        const kept = await keep(id, read.read, { ...found, receipt, own }, turn);
        return kept ?? form({ id: mint(), typed, receipt, notice: taken }, turn);
      },
      again: async ({ input: { id, receipt, ...typed }, notice, checked }, turn): Promise<FormView> => {
        mustBeAlone(turn);
        return form({ id, typed, receipt, notice, checked }, turn);
      },
    }),

    'story.edit': action({
      roles: anyone,
      fields: z.object({ id: storyNumber }),
      text: [],
      run: async ({ id }, turn): Promise<TellerView | FormView> => {
        mustBeAlone(turn);
        const { story } = await mustLoad(ports, turn, id);
        if (!isTeller(story, turn.actor)) throw new Refusal('not-allowed');
        if (story.status === 'posted' || story.status === 'withdrawn')
          return told(story, turn, sentences['no-longer']);
        const people = { clinical: idsOn(story, 'clinical'), digital: idsOn(story, 'digital') };
        return form({ id, typed: typedFrom(story, people), again: true }, turn);
      },
    }),
  };
};
