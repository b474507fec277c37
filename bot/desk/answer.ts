import type { Turn } from '../core/action.ts';
import { meanwhile } from '../core/emergency.ts';
import { broadcastNumber, pulseNumber, requestNumber, storyNumber } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, type RefusalCode, sentences } from '../core/refusal.ts';
import { type Actions, perform } from './perform.ts';
import { type DeskView, noticeView } from './view.ts';

/** One line of the log for each press or message: ids, codes and times, and nothing that was typed. */
export interface TurnRecord {
  readonly activity: string;
  readonly verb: string;
  /** The request, broadcast, pulse or story it was about, where its number is one. */
  readonly about?: string | undefined;
  readonly ms: number;
  readonly code: 'answered' | RefusalCode;
  /** Only where the reason is on our side. */
  readonly fault?: unknown;
}

export interface AnswerPorts<Shown> {
  readonly actions: Actions<Shown>;
  readonly organisation: Organisation;
  readonly log: (record: TurnRecord) => void;
}

/** The one map from what went wrong to what the person reads; with whom to ring where that cannot wait for Wardline. */
export const refusalView = (code: RefusalCode, organisation: Organisation, atRisk = false): DeskView =>
  atRisk || code === 'storage' || code === 'unexpected'
    ? noticeView(sentences[code], organisation)
    : noticeView(sentences[code]);

/** D2.2: whoever says that a patient is at risk now reads the phone route, whatever else is wrong with the form. */
const saysAtRisk = (fields: unknown): boolean =>
  typeof fields === 'object' && fields !== null && 'harm' in fields && fields.harm === 'now';

const anyNumber = requestNumber.or(broadcastNumber).or(pulseNumber).or(storyNumber);

const numberIn = (fields: unknown): string | undefined => {
  const id = typeof fields === 'object' && fields !== null && 'id' in fields ? fields.id : undefined;
  return anyNumber.safeParse(id).data;
};

/** What is shown, and what became of what was asked. */
export interface Outcome<Shown> {
  readonly code: TurnRecord['code'];
  readonly view: Shown | DeskView;
}

/** What a verb came to, for whoever has to tell success from refusal. Never throws, never shows a fault. */
export const performer =
  <Shown>({ actions, organisation, log }: AnswerPorts<Shown>) =>
  async (verb: string, fields: unknown, turn: Turn): Promise<Outcome<Shown>> => {
    const start = performance.now();
    const known = Object.hasOwn(actions, verb) ? verb : 'unknown';
    const record = (code: TurnRecord['code'], fault?: unknown): void =>
      log({
        activity: turn.activity,
        verb: known,
        about: numberIn(fields),
        ms: Math.round(performance.now() - start),
        code,
        ...(fault === undefined ? {} : { fault }),
      });
    try {
      let down: unknown;
      const help = {
        meanwhile: meanwhile(organisation.emergency),
        failed: (fault: unknown): void => {
          down = fault;
        },
      };
      const view = await perform(actions, verb, fields, turn, help);
      const code = down === undefined ? 'answered' : 'storage';
      record(code, down);
      return { code, view };
    } catch (fault) {
      const code = fault instanceof Refusal ? fault.code : 'unexpected';
      const ours = code === 'storage' || code === 'unexpected';
      record(code, ours ? fault : undefined);
      return { code, view: refusalView(code, organisation, saysAtRisk(fields)) };
    }
  };

/** Always something to show: the verb's view, or a sentence for why not. */
export const answerer = <Shown>(ports: AnswerPorts<Shown>) => {
  const performed = performer(ports);
  return async (verb: string, fields: unknown, turn: Turn): Promise<Shown | DeskView> =>
    (await performed(verb, fields, turn)).view;
};
