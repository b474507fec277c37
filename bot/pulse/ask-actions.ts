import { z } from 'zod';
import { isoAt, isoOf } from '../calendar/local-day.ts';
import { action, type Turn } from '../core/action.ts';
import { broadcastNumber, pulseNumber } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { instruments } from '../measure/instruments.ts';
import { blackoutWords } from './blackouts.ts';
import type { PulseCards } from './cards.ts';
import { type FormView, formView, type Typed } from './form-view.ts';
import { followTerms, standingOf } from './loop.ts';
import { type Followed, isAuthor, isSender, type PulsePorts } from './ports.ts';
import { type PreviewView, previewView } from './preview-view.ts';
import type { Pulse, Terms } from './pulse.ts';
import { repeats, repeatWords } from './recurrence.ts';
import { create } from './rules.ts';
import { mostLatest } from './store.ts';
import { formFields, type ReadTerms, readTerms, typedFields, usualTerms } from './terms.ts';
import type { PulseView } from './views.ts';

const anyone = ['requester'] as const;

const nobody = 'Choose who is asked. Those people cannot be found.';
const noneLeft = 'Nobody can be asked now. Those people were asked lately, or want to be left alone.';
const taken = 'That number was taken. Nothing was sent yet. Press the button once more.';
const sent = 'It was sent off already. Its questions and its people stay as they are.';

/** Kinds of doubtful finding and nothing else: it goes on with the card, and no words may pass for it. */
const checked = z
  .string()
  .regex(/^((date-of-birth|postcode|hospital-number) ?){0,3}$/)
  .default('');

const wordsOf = ({ title, instruments, own, audience, closes, by, every }: Terms): string =>
  JSON.stringify([title, instruments, own, audience, closes, by, every]);

type Asked = Extract<ReadTerms, { ok: true }>;

/** From an empty form to a pulse that goes out. */
export const askActions = (ports: PulsePorts, cards: PulseCards) => {
  const { store, organisation, policy, mint, audiences, whom } = ports;
  const { code, zone } = organisation;
  const { threshold: least, blackouts } = policy;

  /** Who may ask is in the settings, so roles are looked at here and not on the verb. */
  const mustAsk = ({ actor }: Turn): void => {
    if (!isSender(actor, policy)) throw new Refusal('not-allowed');
  };

  /** A broadcast that they may not read is dropped: nothing of it is known to them. */
  const followed = async ({ follows }: Typed, { actor }: Turn): Promise<Followed | undefined> =>
    follows === undefined ? undefined : ports.broadcastOf(follows, actor);

  const form = async (
    id: string,
    typed: Typed,
    turn: Turn,
    notice?: string,
    checked?: readonly string[],
  ): Promise<FormView> => {
    // With storage down the form still comes back with every word; its teams are back at the next press.
    const known = await audiences().catch(() => undefined);
    const after = await followed(typed, turn).catch(() => 'down' as const);
    // What is no choice is text of somebody's own, and is not shown again.
    const { audience = '', every = '' } = typed;
    const isThere = known?.some((one) => one.id === audience) ?? true;
    const isRule = repeats.some(({ value }) => value === every);
    return formView({
      id,
      typed: {
        ...typed,
        audience: isThere ? audience : undefined,
        every: isRule ? every : undefined,
        follows: after === 'down' ? typed.follows : after?.id,
      },
      follows: after === 'down' ? undefined : after,
      instruments,
      audiences: known ?? [],
      repeats,
      breakdowns: ['profession', 'site'],
      least,
      notice,
      checked,
    });
  };

  /** D4.4: nobody is asked again before they were told what came of the last time. None stands in its own way. */
  const obstacle = async (id: string, { audience }: Terms): Promise<string | undefined> => {
    const standing = standingOf(await store.latest(code, mostLatest), audience, id);
    if (!standing) return undefined;
    const { kind, line } = standing;
    if (kind === 'running')
      return `These people are being asked already (${line.id}). Wait until that is over.`;
    if (await store.heard(code, line.id)) return undefined;
    return `First tell these people what you heard in ${line.id}, and what was done. Type "${line.id}" to do that.`;
  };

  const readFor = (typed: Typed, { now }: Turn): ReadTerms => readTerms(typed, { now, zone, blackouts });

  /** What only storage knows against it. */
  const check = async (id: string, read: ReadTerms): Promise<ReadTerms> => {
    if (!read.ok) return read;
    const known = await audiences();
    if (!known.some(({ id }) => id === read.terms.audience)) return { ok: false, notice: nobody };
    const notice = await obstacle(id, read.terms);
    return notice === undefined ? read : { ok: false, notice };
  };

  const seriesOf = (id: string, { terms, opens }: Asked): Pulse['series'] =>
    terms.every === undefined ? undefined : { id, round: 1, since: isoOf(opens) };

  const preview = async (
    id: string,
    asked: Asked,
    turn: Turn,
    { checked: passed, ...typed }: Typed & { readonly checked: string },
  ): Promise<PreviewView> => {
    const { terms } = asked;
    const [known, people, follows] = await Promise.all([
      audiences(),
      whom(terms.audience, seriesOf(id, asked), turn.now),
      followed(typed, turn),
    ]);
    return previewView({
      id,
      terms,
      author: turn.actor,
      audience: known.find((one) => one.id === terms.audience)?.name ?? '',
      whom: people,
      least,
      repeat: terms.every === undefined ? undefined : `${repeatWords(terms.every)}, a random half each time`,
      opens: blackoutWords(isoAt(turn.now, zone), blackouts),
      warnings: people.asked > 0 && people.asked < least ? [tooFew(people.asked)] : [],
      allowed: people.asked > 0,
      follows,
      notice: people.asked === 0 ? noneLeft : undefined,
      checked: passed.split(' ').filter(Boolean),
    });
  };

  const tooFew = (people: number): string =>
    `Fewer than ${least} people are asked (${people}), so no result can ever be shown.`;

  /** Somebody's own number again: the same words are a second tap, and others come too late. */
  const again = async (id: string, terms: Terms, turn: Turn): Promise<PulseView | undefined> => {
    const pulse = (await store.load(code, id))?.pulse;
    if (!pulse || !isAuthor(pulse, turn.actor)) return undefined;
    return cards.author(pulse, turn, wordsOf(pulse) === wordsOf(terms) ? undefined : sent);
  };

  return {
    'pulse.start': action({
      roles: anyone,
      fields: z.object({
        ...formFields,
        id: pulseNumber.optional(),
        broadcast: broadcastNumber.optional(),
      }),
      text: [...typedFields],
      run: async ({ id = mint(), broadcast, ...typed }, turn): Promise<FormView> => {
        mustAsk(turn);
        const after = await followed({ follows: broadcast }, turn);
        if (broadcast !== undefined && !after) throw new Refusal('no-broadcast');
        const usual = usualTerms({ now: turn.now, zone, blackouts });
        return form(id, { ...usual, ...(after ? followTerms(after) : {}), ...typed }, turn);
      },
    }),

    'pulse.preview': action({
      roles: anyone,
      fields: z.object({ ...formFields, checked }),
      text: [...typedFields],
      run: async ({ id, ...typed }, turn): Promise<PulseView> => {
        mustAsk(turn);
        const read = await check(id, readFor(typed, turn));
        return read.ok ? preview(id, read, turn, typed) : form(id, typed, turn, read.notice);
      },
      again: async ({ input: { id, checked: _, ...typed }, notice, checked }, turn): Promise<FormView> => {
        mustAsk(turn);
        return form(id, typed, turn, notice, checked);
      },
    }),

    'pulse.create': action({
      roles: anyone,
      fields: z.object(formFields),
      text: [...typedFields],
      run: async ({ id, ...typed }, turn): Promise<PulseView> => {
        mustAsk(turn);
        const { actor, contact, pressed, now } = turn;
        const plain = readFor(typed, turn);
        const there = plain.ok ? await again(id, plain.terms, turn) : undefined;
        if (there) return there;
        const read = await check(id, plain);
        if (!read.ok) return form(id, typed, turn, read.notice);
        const { terms, times } = read;
        const after = await followed(typed, turn);
        const follows = after && { id: after.id, title: after.title };
        const change = create({ id, terms, times, by: actor, series: seriesOf(id, read), follows }, now);
        const card = pressed && { message: pressed, face: 'author' as const };
        if ((await store.save(code, { change, by: actor, contact, card })) === 'saved') {
          return cards.author(change.pulse, turn, blackoutWords(isoAt(now, zone), blackouts));
        }
        return (await again(id, terms, turn)) ?? form(mint(), typed, turn, taken);
      },
      again: async ({ input: { id, ...typed }, notice, checked }, turn): Promise<FormView> => {
        mustAsk(turn);
        return form(id, typed, turn, notice, checked);
      },
    }),
  };
};
