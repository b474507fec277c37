import { datedWords } from '../calendar/words.ts';
import { clip, escapeMarkdown } from '../core/text.ts';
import type { Request } from './request.ts';
import { asksWhetherRight } from './restate.ts';

export interface RestatedData {
  readonly asksRight: boolean;
  readonly restated: string;
  readonly restatedBy: string;
  /** Which wording the answer is to. */
  readonly wording: string;
}

/** Longest wording that the desk may say back, so that it is always shown whole. */
export const longestRestated = 400;

/** A2.4: "have we got this right?", on the card of whoever raised it and of nobody else. */
export const restatedData = (request: Request, mine: boolean, now: Date, zone: string): RestatedData => {
  const { restated } = request;
  if (!restated || !mine || !asksWhetherRight(request)) {
    return { asksRight: false, restated: '', restatedBy: '', wording: '' };
  }
  return {
    asksRight: true,
    restated: escapeMarkdown(clip(restated.text, longestRestated)),
    restatedBy: `${escapeMarkdown(restated.by.name)}, ${datedWords(new Date(restated.at), now, zone)}`,
    wording: restated.at,
  };
};
