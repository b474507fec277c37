import { type Answer, type Asked, problemText } from '../../api/answer.ts';

/** The same verb that a card sends, for each of several. */
export interface Deed {
  readonly verb: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface NotDone {
  readonly id: string;
  /** Markdown, as on cards. */
  readonly why: string;
}

/** The words are not fit to be sent, for none of them: the service says why, and sends them back. */
export interface Held {
  readonly notice: string;
  /** The words as they may be sent: what must not be kept is taken out. */
  readonly inputs: readonly { readonly id: string; readonly value: string }[];
  /** Kinds of doubtful finding that go with them, where they may be sent as they are. */
  readonly checked: string;
}

export interface Progress {
  readonly total: number;
  readonly done: readonly string[];
  readonly notDone: readonly NotDone[];
}

export interface Run extends Progress {
  /** Nobody came to these: it was stopped, or the connection is gone. */
  readonly left: readonly string[];
  readonly held?: Held | undefined;
  /** Why it stopped by itself. */
  readonly problem?: string | undefined;
}

export interface BulkPorts {
  readonly ask: (asked: Asked) => Promise<Answer>;
  readonly isStopped: () => boolean;
  readonly progress: (progress: Progress) => void;
}

/** So many at a time: the service has others to answer. */
const together = 4;

type Came =
  | { readonly kind: 'done' }
  | { readonly kind: 'not-done'; readonly why: string }
  | { readonly kind: 'held'; readonly held: Held }
  | { readonly kind: 'cut-off'; readonly why: string };

type Data = Readonly<Record<string, unknown>>;

const textIn = (data: Data, name: string): string => {
  const value = data[name];
  return typeof value === 'string' ? value : '';
};

const heldIn = (data: Data): Held => ({
  notice: textIn(data, 'notice'),
  inputs: Array.isArray(data.inputs) ? (data.inputs as Held['inputs']) : [],
  checked: textIn((data.rest ?? {}) as Data, 'checked'),
});

/**
 * What became of one, by what the card would show: the triage card without a notice is what was asked for; a notice
 * says why not, and then how it stands.
 */
export const cameOf = (answer: Answer): Came => {
  const { template = '', data: shown } = answer.body ?? {};
  const data = (typeof shown === 'object' && shown !== null ? shown : {}) as Data;
  const notice = textIn(data, 'notice');
  if (!answer.ok) {
    const { problem } = answer;
    const why = notice || problemText(problem);
    return { kind: problem.kind === 'refused' ? 'not-done' : 'cut-off', why };
  }
  if (template === 'desk-again') return { kind: 'held', held: heldIn(data) };
  if (template === 'triage-card' && !notice) return { kind: 'done' };
  const status = template === 'triage-card' ? textIn(data, 'status') : '';
  return { kind: 'not-done', why: [notice, status].filter(Boolean).join(' ') };
};

/** Does the same to each of several, a few at a time, and tells of each what became of it. Never throws. */
export const runBulk = async (ids: readonly string[], deed: Deed, ports: BulkPorts): Promise<Run> => {
  const done: string[] = [];
  const notDone: NotDone[] = [];
  const tried = new Set<string>();
  let held: Held | undefined;
  let problem: string | undefined;
  const waiting = [...ids];

  const one = async (id: string): Promise<void> => {
    tried.add(id);
    const fields = { ...deed.fields, id };
    const came = cameOf(await ports.ask({ verb: deed.verb, fields, as: 'view' }));
    if (came.kind === 'done') done.push(id);
    if (came.kind === 'not-done') notDone.push({ id, why: came.why });
    if (came.kind === 'held') held = came.held;
    // Whether it was done nobody knows; the next change of the board tells.
    if (came.kind === 'cut-off') {
      problem = came.why;
      notDone.push({ id, why: came.why });
    }
    ports.progress({ total: ids.length, done: [...done], notDone: [...notDone] });
  };

  const worker = async (): Promise<void> => {
    for (;;) {
      if (held || problem || ports.isStopped()) return;
      const id = waiting.shift();
      if (id === undefined) return;
      await one(id);
    }
  };

  // Words that may not be sent are found with the first, before any of the others has them.
  const first = waiting.shift();
  if (first !== undefined && !ports.isStopped()) await one(first);
  await Promise.all(Array.from({ length: together }, worker));
  const left = held ? [] : ids.filter((id) => !tried.has(id));
  return { total: ids.length, done, notDone, left, held, problem };
};
