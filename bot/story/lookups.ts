import type { Turn } from '../core/action.ts';
import { personOf } from '../core/actor.ts';
import type { Option } from '../core/choices.ts';
import { listed } from '../core/text.ts';
import type { Read, Typed } from './form-fields.ts';
import type { Colleague, StoryPorts } from './ports.ts';
import { type Side, sides } from './story.ts';
import type { Named } from './tell-rules.ts';

const unknown =
  'We do not know one of these people by name yet. Ask them to write "hi" to Wardline, then name them.';

const asNamed = ({ id, name, side, met }: Colleague & { readonly side: Side }): Named => ({
  ...{ id, name, side },
  ...(met ? {} : { unmet: true }),
});

/** Those who cannot be asked before they have written to Wardline. */
const unasked = (people: readonly Colleague[]): string | undefined => {
  const names = people.filter(({ met }) => !met).map(({ name }) => name);
  return names.length === 0
    ? undefined
    : `We cannot ask ${listed(names)} yet. Ask them to write "hi" to Wardline, then press "Ask again".`;
};

export interface Found {
  readonly people: readonly Named[];
  readonly notice?: string | undefined;
}

export interface From {
  readonly own: readonly string[];
  readonly lack?: string | undefined;
}

/** What a form of a story has to know of people and of requests. */
export const lookups = (ports: Pick<StoryPorts, 'colleague' | 'met' | 'source' | 'organisation'>) => {
  const { organisation } = ports;

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
    return { people: all.map(asNamed), notice: unasked(all) };
  };

  /** What the numbers lack, as a sentence, and those that the teller has something to do with. */
  const from = async (turn: Turn, numbers: readonly string[]): Promise<From> => {
    const found = await Promise.all(numbers.map((id) => ports.source(id, turn)));
    const lost = numbers.filter((_id, at) => found[at] === undefined);
    const open = numbers.filter((_id, at) => found[at]?.ended === false);
    const own = numbers.filter((_id, at) => found[at]?.requester !== undefined);
    if (lost.length > 0)
      return { own, lack: `We cannot find ${listed(lost)}. Take that number out, or put it right.` };
    if (open.length > 0)
      return { own, lack: `${listed(open)} has no outcome yet. Tell its story once it has one.` };
    return { own };
  };

  return { offered, named, from };
};
