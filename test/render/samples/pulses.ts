import { instruments } from '../../../bot/measure/instruments.ts';
import { commentView } from '../../../bot/pulse/comment-view.ts';
import { formView } from '../../../bot/pulse/form-view.ts';
import { listView } from '../../../bot/pulse/list-view.ts';
import { movedView } from '../../../bot/pulse/moved-view.ts';
import { previewView } from '../../../bot/pulse/preview-view.ts';
import { progressView } from '../../../bot/pulse/progress-view.ts';
import { questionView } from '../../../bot/pulse/question-view.ts';
import { resultsView } from '../../../bot/pulse/results-view.ts';
import { aTally } from '../../support/broadcasts.ts';
import { aCell, aCourse, aFigure, aPulse, asker, someResults } from '../../support/pulses.ts';
import { minutesAgo, now } from '../../support/requests.ts';
import { organisation } from './ward.ts';

const audience = 'Everyone who has met Wardline';
const terms = {
  title: 'The new handover list',
  instruments: ['mood', 'own'],
  own: 'The handover list shows me what I need before my shift.',
  audience: 'everyone',
  closes: '2026-11-30',
  by: ['profession', 'site'],
} as const;
const least = 11;

export const form = formView({
  id: 'WP-7K2QX',
  typed: {
    title: terms.title,
    instrument: 'mood,own',
    own: terms.own,
    closes: '2026-11-30',
    by: 'profession',
  },
  instruments,
  audiences: [
    { id: 'everyone', name: audience },
    { id: 'profession:nurse', name: 'Profession: nurse' },
    { id: 'site:Main', name: 'Site: Main' },
  ],
  repeats: [
    { value: 'once', title: 'No, once only' },
    { value: 'FREQ=MONTHLY;INTERVAL=3', title: 'Every 3 months' },
  ],
  breakdowns: ['profession', 'site'],
  least,
});

export const preview = previewView({
  id: 'WP-7K2QX',
  terms,
  author: asker,
  audience,
  whom: { asked: 312, recent: 41, often: 3, silent: 18, declined: 6, half: 0 },
  least,
  repeat: 'Every 3 months',
  opens: 'At 9am on Wednesday 2 December, after the national survey.',
  warnings: ['The national survey runs until 30 November. Nobody is asked before then.'],
});

export const question = questionView(aPulse(terms), { state: 'ask', least });

export const progress = progressView(aPulse(terms), {
  audience,
  tally: aTally({ pending: 0, held: 24, sent: 285, failed: 2, blocked: 1 }),
  least,
  repeat: 'every 3 months',
  now,
  organisation,
});

const nurse = aCell({
  figures: [
    aFigure({ n: 120, value: 70, low: 61.3, high: 77.5 }),
    aFigure({ instrument: 'own', n: 120, value: 55, low: 46.1, high: 63.6 }),
  ],
});
const doctor = aCell({
  name: 'Doctor',
  n: 72,
  invited: 130,
  figures: [
    aFigure({ n: 72, value: 80.6, low: 70, high: 88 }),
    aFigure({ instrument: 'own', n: 72, value: 86, low: 77, high: 100, bound: 'or-more' }),
  ],
});

const counted = someResults({
  figures: [aFigure(), aFigure({ instrument: 'own', value: 66.5, low: 60.2, high: 72.3 })],
  breakdowns: [{ by: 'profession', cells: [nurse, doctor], hidden: 2 }],
});

export const results = resultsView(
  aPulse({
    ...terms,
    status: 'closed',
    closedAt: minutesAgo(300),
    results: counted,
    caused: ['WL-H5T3N'],
    follows: { id: 'WB-9XR2C', title: 'You said, we did: the handover list fits on one page' },
  }),
  {
    as: 'author',
    least,
    changes: { mood: 'No clear change since August 2026' },
    trend: [aCourse([61.2, 64.4, 60.1, 66.8, 68.4, 70.1, 71.9, 74.8])],
    commentsShown: ['I find things faster at the start of a night shift.', 'The print is too small for me.'],
    waitingComments: 4,
    organisation,
  },
);

export const comment = commentView(aPulse({ ...terms, status: 'closed' }), {
  comment: { id: 'c1', text: 'It would help to see the discharge date on the first page.', consent: true },
  left: 4,
});

export const moved = movedView({ id: 'WP-7K2QX' });

export const list = listView(
  {
    items: [
      aPulse({ ...terms }),
      aPulse({ ...terms, id: 'WP-4M8TD', title: 'Logging on', status: 'planned' }),
      {
        ...aPulse({ id: 'WP-9XR2C', title: 'Paper or screen', status: 'closed' }),
        closedAt: '2026-09-14T22:59:00Z',
        n: 230,
        invited: 412,
      },
    ],
    next: 'asked-by|next',
  },
  { filter: 'all', mayAll: true, canStart: true, organisation },
);
