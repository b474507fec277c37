import type { Actor } from '../core/actor.ts';
import { historyOf } from './history.ts';
import { isAuthor, type PulsePorts } from './ports.ts';
import { type ProgressView, progressView } from './progress-view.ts';
import type { Pulse } from './pulse.ts';
import { type QuestionLooks, type QuestionView, questionView } from './question-view.ts';
import { repeatWords } from './recurrence.ts';
import { type ResultsLooks, type ResultsView, resultsView } from './results-view.ts';
import { mostLatest } from './store.ts';

type CardPorts = Pick<PulsePorts, 'store' | 'ballots' | 'organisation' | 'policy' | 'audiences'>;

interface Moment {
  readonly now: Date;
  readonly actor?: Pick<Actor, 'id'> | undefined;
}

/** Ways to answer that are remembered: two of UMUX-Lite's with a mood are 245. */
const mostThanks = 500;

/** Each side of a pulse as it is now: for a press, and for a repaint. */
export const pulseCards = ({ store, ballots, organisation, policy, audiences }: CardPorts) => {
  const { threshold: least } = policy;
  const { code } = organisation;

  const looksOf = async (pulse: Pulse, as: 'author' | 'asked', notice?: string): Promise<ResultsLooks> => {
    const [lines, comments, heard] = await Promise.all([
      store.latest(code, mostLatest),
      ballots.comments(pulse.id),
      store.heard(code, pulse.id),
    ]);
    return {
      as,
      least,
      ...historyOf(pulse, lines, organisation.zone),
      commentsShown: comments.flatMap(({ state, text }) => (state === 'shown' ? [text] : [])),
      waitingComments: comments.filter(({ state }) => state === 'unread').length,
      heard,
      organisation,
      notice,
    };
  };

  const results = async (pulse: Pulse, as: 'author' | 'asked', notice?: string): Promise<ResultsView> =>
    resultsView(pulse, await looksOf(pulse, as, notice));

  const thanked = new Map<string, QuestionView>();

  /** Thousands answer within an hour, and most of them alike: those without words see one card. */
  const thanks = (pulse: Pulse, given: readonly number[]): QuestionView => {
    const name = [pulse.id, pulse.version, ...given].join();
    const known = thanked.get(name);
    if (known) return known;
    const view = questionView(pulse, { state: 'thanks', given, least });
    if (thanked.size >= mostThanks) thanked.clear();
    thanked.set(name, view);
    return view;
  };

  const question = (pulse: Pulse, looks: Omit<QuestionLooks, 'least'>): QuestionView =>
    questionView(pulse, { ...looks, least });

  const audienceName = async ({ audience }: Pulse): Promise<string> =>
    (await audiences()).find(({ id }) => id === audience)?.name ?? 'People who are no longer a group here';

  return {
    question,
    thanks,
    /** What results are drawn from, of a pulse that has closed. */
    looksOf,

    /** For whoever asked it; others who may look see the same without its buttons. */
    author: async (
      pulse: Pulse,
      { now, actor = pulse.author }: Moment,
      notice?: string,
    ): Promise<ProgressView | ResultsView> => {
      const mine = isAuthor(pulse, actor);
      if (pulse.status === 'closed') return results(pulse, mine ? 'author' : 'asked', notice);
      const [audience, tally] = await Promise.all([audienceName(pulse), store.tally(code, pulse.id)]);
      const repeat = pulse.every === undefined ? undefined : repeatWords(pulse.every);
      const as = mine ? 'author' : 'viewer';
      return progressView(pulse, { audience, tally, least, repeat, now, organisation, notice, as });
    },

    /** For whoever was asked. */
    asked: async (
      pulse: Pulse,
      { reminder }: { readonly reminder?: boolean } = {},
      notice?: string,
    ): Promise<QuestionView | ResultsView> => {
      if (pulse.status === 'closed') return results(pulse, 'asked', notice);
      return question(pulse, { state: pulse.status === 'open' ? 'ask' : 'closed', reminder, notice });
    },
  };
};

export type PulseCards = ReturnType<typeof pulseCards>;
