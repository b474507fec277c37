import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { personOf } from '../core/actor.ts';
import type { Option } from '../core/choices.ts';
import { limits, optional, requestNumber, storyNumber } from '../core/fields.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { listed } from '../core/text.ts';
import type { StoryCards } from './cards.ts';
import { formFields, type Read, storyFrom, type Typed, typedFields, typedFrom } from './form-fields.ts';
import { type Form, type FormView, formView } from './form-view.ts';
import { type Colleague, mustBeAlone, mustLoad, type Source, type StoryPorts } from './ports.ts';
import { settle } from './settle.ts';
import { isTeller, longest, type Side, type Story, sides } from './story.ts';
import { edit, type Named, tell } from './tell-rules.ts';
import type { TellerView } from './teller-view.ts';

const anyone = ['requester'] as const;

const taken = 'That number was taken. Nothing was kept yet. Press the button once more.';
const unknown =
  'We do not know one of these people by name yet. Ask them to write "hi" to Wardline, then name them.';

const idsOn = ({ contributors }: Story, side: Side): readonly string[] =>
  contributors.filter((one) => one.side === side).map(({ id }) => id);

/** Those who cannot be asked before they have written to Wardline. */
const unasked = (people: readonly Colleague[]): string | undefined => {
  const names = people.filter(({ met }) => !met).map(({ name }) => name);
  return names.length === 0
    ? undefined
    : `We cannot ask ${listed(names)} yet. Ask them to write "hi" to Wardline, then press "Ask again".`;
};

interface Found {
  readonly people: readonly Named[];
  readonly notice?: string | undefined;
}

/** From an empty form to a story that waits for those whom it names. */
export const tellActions = (ports: StoryPorts, cards: StoryCards) => {
  const { store, organisation, mint } = ports;

  const colleague = async ({ actor }: Turn, id: string): Promise<Colleague | undefined> =>
    id === actor.id ? { ...personOf(actor), met: true } : ports.colleague(actor.organisation, id);

  /** Who can be picked without a search: oneself, who was picked, and those in the settings file. */
  const offered = async (typed: Typed, turn: Turn): Promise<readonly Option[]> => {
    const ids = [...(typed.clinical ?? []), ...(typed.digital ?? [])];
    const [picked, met = []] = await Promise.all([
      Promise.all(ids.map((id) => colleague(turn, id).catch(() => undefined))),
      ports.met?.(turn.actor.organisation).catch(() => []),
    ]);
    const known = picked.filter((one) => one !== undefined);
    const all = [personOf(turn.actor), ...known, ...met, ...organisation.people];
    return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()];
  };

  const form = async (shown: Omit<Form, 'people' | 'directory'>, turn: Turn): Promise<FormView> =>
    formView({ ...shown, people: await offered(shown.typed, turn), directory: ports.met === undefined });

  /** Each person by name, or the sentence for the one who has none. */
  const named = async (turn: Turn, picked: Read['people']): Promise<Found | string> => {
    const people = await Promise.all(
      sides.flatMap((side) =>
        picked[side].map(async (id) => {
          const known = await colleague(turn, id);
          return known && { ...known, side };
        }),
      ),
    );
    const all = people.filter((one) => one !== undefined);
    if (all.length < people.length) return unknown;
    return { people: all.map(({ id, name, side }) => ({ id, name, side })), notice: unasked(all) };
  };

  const lackOfSources = async (turn: Turn, numbers: readonly string[]): Promise<string | undefined> => {
    const found = await Promise.all(numbers.map((id) => ports.source(id, turn)));
    const lost = numbers.filter((_id, at) => found[at] === undefined);
    if (lost.length > 0) return `We cannot find ${listed(lost)}. Take that number out, or put it right.`;
    const open = numbers.filter((_id, at) => found[at]?.ended === false);
    return open.length === 0
      ? undefined
      : `${listed(open)} has no outcome yet. Tell its story once it has one.`;
  };

  const told = (story: Story, turn: Turn, notice: string | undefined): Promise<TellerView> =>
    cards.teller(story, { now: turn.now, notice });

  /** A new story, or other words for one's own under this number. */
  const keep = async (
    id: string,
    { words }: Read,
    found: Found & { readonly receipt?: string | undefined },
    turn: Turn,
  ): Promise<TellerView | undefined> => {
    const { actor, contact, pressed, channel, now } = turn;
    // The message of a receipt goes on to show its request: the teller's card is sent below it.
    const elsewhere = pressed === undefined || channel !== undefined || found.receipt !== undefined;
    const telling = { words, people: found.people, by: personOf(actor), elsewhere };
    const change = tell(id, telling, now);
    const card = pressed && !elsewhere ? { message: pressed, face: 'author' as const } : undefined;
    if ((await store.save(actor.organisation, { change, by: actor, contact, card })) === 'saved') {
      await ports.told(words.requests, now);
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
        const [found, lack] = await Promise.all([named(turn, people), lackOfSources(turn, words.requests)]);
        if (lack !== undefined) return form({ id, typed, receipt, notice: lack }, turn);
        if (typeof found === 'string') return form({ id, typed, receipt, notice: found }, turn);
        const kept = await keep(id, read.read, { ...found, receipt }, turn);
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
