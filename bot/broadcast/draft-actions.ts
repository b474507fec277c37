import { z } from 'zod';
import { action, type Turn } from '../core/action.ts';
import { broadcastNumber, pulseNumber, storyNumber } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { audiencesOf, canSend } from './audience.ts';
import { classes, isOut, type Words } from './broadcast.ts';
import type { AuthorView } from './cards.ts';
import { draft, edit, sendTest } from './draft-rules.ts';
import { formFields, typedFields, wordsFrom } from './form-fields.ts';
import { type Form, type FormView, formView, type Typed, typedFrom } from './form-view.ts';
import { type Loop, loopWords, tellsBack } from './loop.ts';
import { mustSend, notAllowed } from './may-send.ts';
import { type BroadcastPorts, isAuthor, mustLoad } from './ports.ts';
import { settle } from './settle.ts';
import type { Sides } from './sides.ts';
import { nameNotice, tellingWords } from './telling.ts';

const anyone = ['requester'] as const;

const nobody = 'Choose who it is for. Those people cannot be found.';
const taken = 'That number was taken. Nothing was kept yet. Press the button once more.';
const gone = 'That story was taken back, so nobody is told of it. Take its words out before you go on.';
const tested = 'A test is on its way to your chat.';

/** From an empty form to words that can be sent. */
export const draftActions = (ports: BroadcastPorts, { author, settled }: Sides) => {
  const { store, organisation, policy, audience, mint } = ports;

  const storyWords = async (story: string): Promise<Typed> => {
    const telling = await ports.storyOf(story);
    if (!telling?.isPosted) throw new Refusal('no-story');
    return tellingWords(telling);
  };

  const form = async (
    shown: Pick<Form, 'id' | 'typed' | 'notice'> & { readonly checked?: readonly string[] },
    { actor }: Turn,
    loop?: Loop,
  ): Promise<FormView> => {
    // With storage down the form still comes back with every word; its teams are back at the next press.
    const teams = await audience.teams(actor.organisation).catch(() => []);
    const known = audiencesOf(policy, organisation.people, teams);
    const { audience: chosen } = shown.typed;
    const lost = chosen !== undefined && !known.some(({ id }) => id === chosen);
    const all = lost ? [{ id: chosen, name: 'The people you chose before' }, ...known] : known;
    const offers = (id: string, kind: Words['class']): boolean =>
      canSend(actor, id, kind, policy) || tellsBack(loop, { pulse: loop?.id, audience: id, class: kind });
    return formView({
      ...shown,
      classes: classes.filter((kind) => all.some(({ id }) => offers(id, kind))),
      audiences: all.filter(({ id }) => classes.some((kind) => offers(id, kind))),
    });
  };

  /** The words of a new number, or new words under a number of one's own. */
  const keep = async (id: string, words: Words, turn: Turn): Promise<AuthorView | undefined> => {
    const { actor, contact, pressed, now } = turn;
    const change = draft(id, words, actor, now);
    const card = pressed && { message: pressed, face: 'author' as const };
    if ((await store.save(actor.organisation, { change, by: actor, contact, card })) === 'saved')
      return author(change.broadcast, turn);
    const existing = await store.load(actor.organisation, id);
    if (!existing || !isAuthor(existing.broadcast, actor)) return undefined;
    const edited = await settle(ports, turn, id, 'author', (before) => edit(before, words, actor, now));
    return settled(edited, turn);
  };

  return {
    'broadcast.start': action({
      roles: anyone,
      fields: z.object({ pulse: pulseNumber.optional(), story: storyNumber.optional() }),
      text: [],
      run: async ({ pulse, story }, turn) => {
        const loop = await mustSend(ports, turn.actor, pulse);
        const told = story === undefined ? {} : await storyWords(story);
        const typed = { ...told, ...(loop ? loopWords(loop) : {}) };
        return form({ id: mint(), typed }, turn, loop);
      },
    }),

    'broadcast.draft': action({
      roles: anyone,
      fields: z.object(formFields),
      text: [...typedFields],
      run: async ({ id, ...typed }, turn): Promise<AuthorView | FormView> => {
        const loop = await mustSend(ports, turn.actor, typed.pulse);
        const read = wordsFrom(typed, turn.now, organisation.zone);
        if (!read.ok) return form({ id, typed, notice: read.notice }, turn, loop);
        const { words } = read;
        const teams = await audience.teams(turn.actor.organisation);
        const known = audiencesOf(policy, organisation.people, teams);
        // What is no audience is text of somebody's own, and is neither kept nor shown again.
        if (!known.some((one) => one.id === words.audience)) {
          return form({ id, typed: { ...typed, audience: undefined }, notice: nobody }, turn, loop);
        }
        const barred = notAllowed(words, turn.actor, policy, loop);
        if (barred !== undefined) return form({ id, typed, notice: barred }, turn, loop);
        const telling = words.story === undefined ? undefined : await ports.storyOf(words.story);
        if (words.story !== undefined && !telling?.isPosted)
          return form({ id, typed: { ...typed, story: undefined }, notice: gone }, turn, loop);
        const notice = telling && nameNotice(telling, words);
        if (notice !== undefined) return form({ id, typed, notice }, turn, loop);
        // A pulse that is not theirs to answer is dropped: nothing of it is known to them.
        const kept = await keep(id, { ...words, pulse: loop?.id }, turn);
        return kept ?? form({ id: mint(), typed, notice: taken }, turn, loop);
      },
      again: async ({ input: { id, ...typed }, notice, checked }, turn): Promise<FormView> => {
        const loop = await mustSend(ports, turn.actor, typed.pulse);
        return form({ id, typed, notice, checked }, turn, loop);
      },
    }),

    'broadcast.edit': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn): Promise<AuthorView | FormView> => {
        const { broadcast } = await mustLoad(ports, turn, id);
        if (!isAuthor(broadcast, turn.actor)) throw new Refusal('not-allowed');
        if (isOut(broadcast) || broadcast.status === 'cancelled')
          return settled({ broadcast, result: 'no-longer' }, turn);
        const { pulse } = broadcast;
        const loop = pulse === undefined ? undefined : await ports.loopOf(pulse, turn.actor);
        return form({ id, typed: typedFrom(broadcast) }, turn, loop);
      },
    }),

    'broadcast.test': action({
      roles: anyone,
      fields: z.object({ id: broadcastNumber }),
      text: [],
      run: async ({ id }, turn) => {
        const done = await settle(ports, turn, id, 'author', (before) =>
          sendTest(before, turn.actor, turn.now),
        );
        return settled(done, turn, tested);
      },
    }),
  };
};
