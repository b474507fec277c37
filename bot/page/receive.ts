import { z } from 'zod';
import type { Turn } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { shownName } from '../core/shown-name.ts';

/** Somebody whose sign-in was checked. The name may be empty. */
export interface Caller {
  readonly id: string;
  readonly name: string;
}

interface Shown {
  readonly template: string;
  readonly data: object;
}

export interface PagePorts<View extends Shown> {
  readonly organisation: Organisation;
  readonly perform: (
    verb: string,
    fields: unknown,
    turn: Turn,
  ) => Promise<{ readonly code: 'answered' | RefusalCode; readonly view: View }>;
  /** The view as a card; undefined for what is for pages alone. */
  readonly cardOf: (view: View) => object | undefined;
  /** The name that somebody is known by, for those whose sign-in has none. Empty where nobody knows. */
  readonly nameOf: (person: string) => Promise<string>;
  readonly clock: () => Date;
  readonly mint: () => string;
}

const ask = z.object({
  verb: z.string().max(100),
  fields: z.record(z.string(), z.unknown()).optional(),
  as: z.enum(['view', 'card']).default('view'),
});

/** The one map from what went wrong to HTTP. */
const statuses: Readonly<Record<'answered' | RefusalCode, number>> = {
  answered: 200,
  'bad-field': 400,
  'too-long': 400,
  'own-chat': 400,
  'not-allowed': 403,
  'not-found': 404,
  'no-broadcast': 404,
  'no-pulse': 404,
  'no-story': 404,
  'unknown-verb': 404,
  'no-longer': 409,
  identifier: 422,
  unexpected: 500,
  storage: 503,
};

const nobody = 'A colleague';

/** The sentence of a refusal, where it is nothing but one. */
const sentenceOf = ({ template, data }: Shown): string | undefined =>
  template === 'desk-notice' && 'text' in data ? String(data.text) : undefined;

/** From what a page asks to what it is answered: the same turn that Teams makes, and the same verbs. */
export const pageReceiver = <View extends Shown>(ports: PagePorts<View>) => {
  const { organisation, perform, cardOf, nameOf, clock, mint } = ports;

  const turnOf = async ({ id, name }: Caller): Promise<Turn> => {
    const member = organisation.people.find((person) => person.id === id);
    const known = member?.name ?? (name || (await nameOf(id)) || nobody);
    return {
      activity: `tab:${mint()}`,
      actor: {
        id,
        name: shownName(known),
        organisation: organisation.code,
        roles: ['requester', ...(member?.roles ?? [])],
      },
      now: clock(),
    };
  };

  return async (
    caller: Caller,
    body: unknown,
  ): Promise<{ readonly status: number; readonly body: object }> => {
    const asked = ask.safeParse(body);
    if (!asked.success) return { status: 400, body: { code: 'bad-field' } };
    const { verb, fields, as } = asked.data;
    const { code, view } = await perform(verb, fields ?? {}, await turnOf(caller));
    const status = statuses[code];
    const text = sentenceOf(view);
    const said = { code, template: view.template, ...(text === undefined ? {} : { text }) };
    const card = as === 'card' ? cardOf(view) : undefined;
    // What is done is done: where there is no card to show for it, its data says so.
    return { status, body: card ? { ...said, card } : { ...said, data: view.data } };
  };
};
