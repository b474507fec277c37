import type { Turn } from '../core/action.ts';
import { meanwhile } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, type RefusalCode, sentences } from '../core/refusal.ts';
import { type Actions, perform } from './perform.ts';
import { type DeskView, noticeView } from './view.ts';

export interface AnswerPorts<Shown> {
  readonly actions: Actions<Shown>;
  readonly organisation: Organisation;
  /** Told of every refusal and fault; `fault` is there where the reason is on our side. */
  readonly log: (refused: {
    readonly verb: string;
    readonly code: RefusalCode;
    readonly fault?: unknown;
  }) => void;
}

/** The one map from what went wrong to what the person reads. */
export const refusalView = (code: RefusalCode, organisation: Organisation): DeskView =>
  code === 'storage' || code === 'unexpected'
    ? noticeView(sentences[code], organisation)
    : noticeView(sentences[code]);

/** Always something to show: the verb's view, or a sentence for why not. Never throws, never shows a fault. */
export const answerer =
  <Shown>({ actions, organisation, log }: AnswerPorts<Shown>) =>
  async (verb: string, fields: unknown, turn: Turn): Promise<Shown | DeskView> => {
    try {
      const failed = (fault: unknown): void => log({ verb, code: 'storage', fault });
      return await perform(actions, verb, fields, turn, {
        meanwhile: meanwhile(organisation.emergency),
        failed,
      });
    } catch (fault) {
      const code = fault instanceof Refusal ? fault.code : 'unexpected';
      const ours = code === 'storage' || code === 'unexpected';
      log({ verb, code, ...(ours ? { fault } : {}) });
      return refusalView(code, organisation);
    }
  };
