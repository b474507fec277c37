import type { z } from 'zod';
import type { Actor, Role } from './actor.ts';
import type { Contact, Conversation, Message } from './place.ts';

/** Everything about one press or message that a verb may use, narrowed by the edge. */
export interface Turn {
  /** The id Teams gave this press or message: ties the lines of the log together. */
  readonly activity: string;
  readonly actor: Actor;
  readonly now: Date;
  /** How to reach this person later; a page in a browser does not say. */
  readonly contact?: Contact | undefined;
  /** The card that was pressed, absent for a typed command. */
  readonly pressed?: Message;
  /** The channel or group chat where this happened, absent in a person's own chat. */
  readonly channel?: Conversation;
}

export interface Again<Input> {
  readonly input: Input;
  readonly notice: string;
  /** Kinds of doubtful finding that the person is asked to let pass; empty when the text was blocked. */
  readonly checked: readonly string[];
}

interface Spec<Fields extends z.ZodObject, Shown> {
  /** Who may; 'requester' is everyone. */
  readonly roles: readonly Role[];
  readonly fields: Fields;
  /** Fields that hold what people typed: scanned for patient identifiers before `run`. */
  readonly text: readonly (string & keyof z.output<Fields>)[];
  readonly run: (input: z.output<Fields>, turn: Turn) => Promise<Shown>;
  /**
   * It looks and keeps nothing, and whoever asks has the words still: a certain finding or a fault is refused with no
   * form, and a doubtful finding passes until the words are to be kept.
   */
  readonly keepsNothing?: boolean;
  /** The verb's own form, filled in again after a finding. Without it a plain one is made from the fields. */
  readonly again?: (again: Again<z.output<Fields>>, turn: Turn) => Promise<Shown>;
}

/** One verb. `parse` is the only place that meets untrusted fields; `run` is fully typed. */
export interface Action<Shown> {
  readonly roles: readonly Role[];
  readonly fields: z.ZodObject;
  readonly text: readonly string[];
  readonly keepsNothing?: boolean;
  readonly run: (input: Readonly<Record<string, unknown>>, turn: Turn) => Promise<Shown>;
  readonly again?: (again: Again<Readonly<Record<string, unknown>>>, turn: Turn) => Promise<Shown>;
}

/** Ties a verb's parser to its handler; the table of verbs holds the result. */
export const action = <Fields extends z.ZodObject, Shown>(spec: Spec<Fields, Shown>): Action<Shown> =>
  // The one cast: `run` and `again` only ever receive what `fields` has parsed.
  spec as unknown as Action<Shown>;
