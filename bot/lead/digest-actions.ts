import { z } from 'zod';
import { type Action, action, type Turn } from '../core/action.ts';
import { hasRole, type Person } from '../core/actor.ts';
import { choice, limits, optional, requestNumber } from '../core/fields.ts';
import type { Organisation } from '../core/organisation.ts';
import { Refusal, sentences } from '../core/refusal.ts';
import { escapeMarkdown } from '../core/text.ts';
import { circleOf } from '../request/access.ts';
import { outcomes, type Request } from '../request/request.ts';
import { type DeskPorts, desk, deskWork } from '../triage/work.ts';
import type { From, ReadDigest } from './digest-reader.ts';
import { askBuddy, handBack } from './digest-rules.ts';
import { type DigestView, digestView } from './digest-view.ts';

/** The verbs that a decision in the digest is made with; they keep all their guards. */
type Verb = 'triage.take' | 'triage.ask' | 'triage.resolve' | 'triage.route';

interface Answer {
  readonly template: string;
  readonly data: object;
}

export interface DigestPorts<Shown> extends Pick<DeskPorts, 'store' | 'organisation'> {
  readonly read: ReadDigest;
  readonly verbs: Readonly<Record<Verb, Action<Shown>>>;
}

const choices = ['take', 'ask', 'outcome', 'pass', 'buddy'] as const;

/** How many they have been through: carried by the card, and only ever shown. */
const seen = z
  .string()
  .regex(/^\d{1,4}$/)
  .default('0')
  .transform(Number);

const said = {
  take: 'You have it.',
  ask: 'Your question is on its way.',
  outcome: 'They will hear the outcome.',
  pass: 'It is back with informatics.',
} as const;

/** Somebody in informatics whom this person asks, of those who may see the request. */
export const buddyOf = (
  organisation: Organisation,
  person: string,
  request: Request | undefined,
): Person | undefined => {
  const { people } = organisation;
  const named = people.find(({ id }) => id === person)?.buddy;
  const buddy = people.find(({ id }) => id === named);
  if (!buddy || (request?.confidential && !circleOf(organisation).includes(buddy.id))) return undefined;
  return { id: buddy.id, name: buddy.name };
};

const noticeOf = ({ template, data }: Answer): string | undefined =>
  template === 'triage-card' && 'hasNotice' in data && data.hasNotice && 'notice' in data
    ? String(data.notice)
    : undefined;

/** A4.7: the digest, one request at a time, each decided with at most two taps. */
export const digestActions = <Shown extends Answer>(ports: DigestPorts<Shown>) => {
  const { organisation, read, verbs } = ports;
  const { load, decide } = deskWork(ports);

  const show = async (turn: Turn, from: From, notice?: string): Promise<DigestView> => {
    const { actor, now } = turn;
    const page = await read(actor, from, now);
    if (!page.request && page.waiting === 0 && !hasRole(actor, desk)) throw new Refusal('not-allowed');
    const buddy = buddyOf(organisation, actor.id, page.request);
    return digestView(page, from.seen, { person: actor, buddy, organisation, now, notice });
  };

  /** Carries out the verb; undefined where it was done, a notice where it was not, a form where more is needed. */
  const carryOut = async (
    verb: Verb,
    input: Readonly<Record<string, unknown>>,
    turn: Turn,
  ): Promise<Shown | string | undefined> => {
    const answer = await verbs[verb].run(input, turn);
    return answer.template === 'triage-card' ? noticeOf(answer) : answer;
  };

  const pass = async (id: string, turn: Turn): Promise<Shown | string | undefined> => {
    const request = await load(id, turn);
    if (request.owner?.id !== turn.actor.id) {
      return carryOut('triage.route', { id, to: { kind: 'informatics' } }, turn);
    }
    const { result } = await decide(id, turn, (one) => handBack(one, turn.actor, turn.now));
    return result === 'no-longer' ? sentences['no-longer'] : undefined;
  };

  return {
    'triage.next': action({
      // Their own lists, in which nobody finds anything that is not for them.
      roles: ['requester'],
      fields: z.object({ after: requestNumber.optional(), seen }),
      text: [],
      run: ({ after, seen: before }, turn) =>
        show(turn, { after, seen: after === undefined ? 0 : before + 1 }),
    }),

    'triage.decide': action({
      // Who may is decided on the request.
      roles: ['requester'],
      fields: z.object({
        id: requestNumber,
        choice: choice(choices),
        message: optional(limits.message),
        outcome: choice(outcomes),
        reason: optional(limits.message),
        question: optional(limits.message),
        seen,
      }),
      text: ['message', 'reason', 'question'],
      run: async (input, turn): Promise<Shown | DigestView> => {
        const { id, message, outcome, reason, question } = input;
        const stay = (notice?: string) => show(turn, { at: id, seen: input.seen }, notice);
        const next = (notice: string) => show(turn, { after: id, seen: input.seen + 1 }, `${id}: ${notice}`);
        /** What was done goes on to the next; what was not, for another reason than time, stays. */
        const settled = (held: Shown | string | undefined, done: string) => {
          if (typeof held === 'object') return held;
          return held && held !== sentences['no-longer'] ? stay(held) : next(held ?? done);
        };
        switch (input.choice) {
          case 'take':
            return settled(await carryOut('triage.take', { id }, turn), said.take);
          case 'ask':
            if (!message) return stay('Type your question first.');
            return settled(await carryOut('triage.ask', { id, message }, turn), said.ask);
          case 'outcome':
            if (!outcome || !reason) return stay('Choose an outcome, and say why.');
            return settled(await carryOut('triage.resolve', { id, outcome, reason }, turn), said.outcome);
          case 'pass':
            return settled(await pass(id, turn), said.pass);
          case 'buddy': {
            const buddy = buddyOf(organisation, turn.actor.id, await load(id, turn));
            if (!buddy || !question) return stay(buddy ? 'Type your question first.' : undefined);
            const words = { by: turn.actor, text: question };
            await decide(id, turn, (request) => askBuddy(request, words, buddy, turn.now));
            return next(`${escapeMarkdown(buddy.name)} will read your question.`);
          }
          case undefined:
            await load(id, turn);
            return stay();
        }
      },
    }),
  };
};
