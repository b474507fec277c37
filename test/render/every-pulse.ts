import { instruments } from '../../bot/measure/instruments.ts';
import { commentView } from '../../bot/pulse/comment-view.ts';
import { formView, typedFrom } from '../../bot/pulse/form-view.ts';
import { listView } from '../../bot/pulse/list-view.ts';
import { movedView } from '../../bot/pulse/moved-view.ts';
import { previewView } from '../../bot/pulse/preview-view.ts';
import { progressView } from '../../bot/pulse/progress-view.ts';
import { longest as limits, type Pulse } from '../../bot/pulse/pulse.ts';
import { questionView } from '../../bot/pulse/question-view.ts';
import { resultsView } from '../../bot/pulse/results-view.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { aTally } from '../support/broadcasts.ts';
import { aCourse } from '../support/pulses.ts';
import { now } from '../support/requests.ts';
import { longest } from '../support/worst-text.ts';
import { notice, organisation } from './every-organisation.ts';

const least = 11;
const repeat = 'every 3 months, on the first Monday';
const checked = ['date-of-birth', 'postcode', 'hospital-number'];
const fullTally = aTally(
  { pending: 99_999, held: 99_999, sent: 99_999, failed: 99_999, blocked: 99_999, skipped: 99_999 },
  {},
);
const options = Array.from({ length: 40 }, (_, at) => ({
  id: `team:19:${String(at).padStart(40, '0')}@thread.tacv2`,
  name: 'Team: '.padEnd(200, '病'),
}));
const warnings = Array(4).fill('The national survey runs until 30 November. Nobody is asked before then.');
const many = { asked: 99_999, recent: 9999, often: 9999, silent: 9999, declined: 9999, half: 9999 };
const none = { asked: 0, recent: 0, often: 0, silent: 0, declined: 0, half: 0 };

/** The card of everybody who is asked, at each of its moments. */
const questionCardsOf = (pulse: Pulse, comment: string): readonly AnyView[] => {
  const step = { state: 'ask', least, notice } as const;
  const all = [3, 3, 3, 3, 3, 3, 3, 3, 3, 3];
  const sus = { ...pulse, instruments: ['sus'] };
  const taps = { ...pulse, instruments: ['umux-lite', 'own'] };
  return [
    questionView(pulse, { state: 'ask', least }),
    questionView(taps, { ...step, reminder: true }),
    ...[[7], [7, 7]].map((given) => questionView(taps, { ...step, given })),
    questionView(taps, { state: 'thanks', least, given: [7, 7, 3], notice, comment, consent: true }),
    questionView(taps, { state: 'thanks', least, given: [7, 7, 3] }),
    questionView(sus, step),
    questionView(sus, { ...step, given: all }),
    questionView(sus, { state: 'thanks', least, given: all, notice, comment, consent: true }),
    questionView(pulse, { state: 'closed', least, notice }),
    questionView(pulse, { state: 'declined', least, notice }),
  ];
};

/** Every card that shows one pulse, to whomever, with the most and the least that stands around it. */
export const pulseCardsOf = (pulse: Pulse, letters = 'Too slow. '): readonly AnyView[] => {
  const audience = longest(letters, 100);
  const comment = longest(letters, limits.comment).replaceAll('${', '$ {');
  const looks = { now, organisation, least };
  const results = { least, organisation };
  return [
    formView({
      ...{ id: pulse.id, typed: typedFrom(pulse), instruments, audiences: options, least, notice, checked },
      follows: pulse.follows,
      repeats: Array.from({ length: 6 }, (_, at) => ({
        title: repeat,
        value: `FREQ=MONTHLY;INTERVAL=${at}`,
      })),
      breakdowns: ['profession', 'site'],
    }),
    formView({
      ...{ id: pulse.id, typed: {}, instruments, audiences: options.slice(0, 1), least, breakdowns: [] },
      repeats: [{ title: 'No', value: 'once' }],
    }),
    previewView({
      ...{ id: pulse.id, terms: pulse, author: pulse.author, audience, whom: many, least, repeat, notice },
      follows: pulse.follows,
      ...{ opens: 'At 9am on Wednesday 2 December 2026.', warnings, checked },
    }),
    previewView({ id: pulse.id, terms: pulse, author: pulse.author, audience, whom: none, least }),
    ...questionCardsOf(pulse, comment),
    progressView(pulse, { ...looks, audience, tally: fullTally, repeat, notice }),
    progressView(pulse, { ...looks, audience, tally: undefined, as: 'viewer' }),
    resultsView(pulse, {
      ...{ ...results, as: 'author', heard: 'WB-7K2QX', notice, waitingComments: 12_345 },
      changes: Object.fromEntries(instruments.map(({ id }) => [id, 'No clear change since September 2026'])),
      trend: pulse.instruments.map((id) =>
        aCourse([12.5, 88.8, 12.5, 88.8, 12.5, 88.8, 12.5, 88.8, 77.7], id),
      ),
      commentsShown: Array(30).fill(comment),
    }),
    resultsView(pulse, { ...results, as: 'author', commentsShown: [], waitingComments: 1 }),
    resultsView(pulse, { ...results, as: 'asked', commentsShown: [], waitingComments: 0 }),
    commentView(pulse, { comment: { id: 'c'.repeat(40), text: comment, consent: true }, left: 9999, notice }),
    commentView(pulse, { comment: { id: 'c', text: 'a', consent: false }, left: 1 }),
    commentView(pulse, { comment: undefined, left: 0 }),
    movedView(pulse),
  ];
};

/** A page of the list; the store's pages hold eight. */
export const pulsePagesOf = (pulses: readonly Pulse[]): readonly AnyView[] =>
  (['mine', 'all'] as const).map((filter) =>
    listView(
      {
        items: pulses.slice(0, 8).map((pulse) => ({ ...pulse, n: 12_345, invited: 99_999 })),
        next: 'asked-by|9999999999999|WP-7K2QX',
      },
      { filter, mayAll: true, canStart: true, organisation },
    ),
  );
