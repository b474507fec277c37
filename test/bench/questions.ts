import type { Results } from '../../bot/measure/figure.ts';
import type { Call } from './call.ts';
import type { StoredRow } from './ordered-store.ts';

/** Processor time of one process, all its threads, in milliseconds. */
export type Cpu = number;

/** What the bench asks its children, and what they answer. */
export interface Questions {
  cpu: { readonly asked: null; readonly answered: Cpu };
  /** Starts to write down every call to the store. */
  record: { readonly asked: null; readonly answered: null };
  recorded: { readonly asked: null; readonly answered: Recorded };
  /** Starts a CPU profile; the second time, writes it to this file. */
  profile: { readonly asked: string; readonly answered: null };
  /** The calls of the next turns, one list for each, and the card that answers all of them. */
  prepare: {
    readonly asked: { readonly turns: readonly (readonly Call[])[]; readonly card: object };
    readonly answered: null;
  };
  /** After the process has thrown away what it can. */
  memory: { readonly asked: null; readonly answered: Memory };
  /** As whom this replica last asked to be the one that sends. */
  holder: { readonly asked: null; readonly answered: string };
  /** Counts a pulse as its close does. */
  count: { readonly asked: string; readonly answered: Counted };
  /** Reads the ballots of a pulse, and does nothing with them. */
  read: { readonly asked: string; readonly answered: Spent };
  /** Rows for the store, as if they had always been there. */
  put: {
    readonly asked: { readonly rows: readonly StoredRow[]; readonly table?: string };
    readonly answered: null;
  };
}

/** In milliseconds. */
export interface Spent {
  /** On the clock. */
  readonly ms: number;
  readonly cpu: number;
}

/** A pulse that was counted once more. */
export interface Counted {
  readonly results: Results;
  /** From the ballots to the published results, without what follows. */
  readonly counting: Spent;
  /** The pass over everybody to say who took part, in milliseconds. */
  readonly people: number;
  /** Putting the comments by, in milliseconds. */
  readonly comments: number;
  /** The most that the process has ever held, in megabytes. */
  readonly peak: number;
}

/** In megabytes. */
export interface Memory {
  /** All that the system has given it. */
  readonly resident: number;
  /** What its own objects need of that. */
  readonly heap: number;
}

export interface Recorded {
  /** HTTP requests to the store, of whatever kind: repeats and further pages count too. */
  readonly wire: number;
  readonly calls: readonly Call[];
}

export type Question = keyof Questions;

type Answers = {
  readonly [Name in Question]?: (
    asked: Questions[Name]['asked'],
  ) => Questions[Name]['answered'] | Promise<Questions[Name]['answered']>;
};

export interface Envelope {
  readonly id: number;
  readonly question: Question;
  readonly value: unknown;
}

/** In a child: answers these questions of the bench, for as long as the bench is there. */
export const answer = (answers: Answers): void => {
  process.on('message', async ({ id, question, value }: Envelope) => {
    // One cast for all: the name of a question decides its type.
    const reply = answers[question] as ((asked: unknown) => unknown) | undefined;
    if (reply) process.send?.({ id, question, value: await reply(value) });
  });
};
