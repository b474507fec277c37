import type { Why } from '../core/outbox.ts';

/** What a lock screen may show when Wardline writes first: the number and the next step (D1.6). */
export const announcements: Readonly<Record<Why, string>> = {
  received: 'we have your request',
  raised: 'a new request',
  question: 'we have a question for you',
  reply: 'there is a reply',
  outcome: 'there is an outcome',
  reopened: 'it was opened again',
  risk: 'a risk was rated as unacceptable',
  'at-risk': 'a patient may be at risk',
  assigned: 'this was passed to you',
  planned: 'there is a date',
  ruled: 'there is a decision',
  progress: 'it is still open',
  urgent: 'this has become urgent',
  withdrawn: 'this was withdrawn',
  nudge: 'the time for this is running out',
  late: 'this is late',
  overdue: 'the date for this has passed',
  back: 'this was put aside until now',
  linked: 'somebody has told us of the same problem',
  restated: 'please check that we have this right',
  deputy: 'a colleague named you to answer for them',
  unanswered: 'nobody has answered your question yet',
  digest: 'requests wait for you',
  advice: 'a colleague asks what you think',
  notice: 'there is news from Wardline',
  approval: 'a message waits for your approval',
  decided: 'there is a decision about your message',
  corrected: 'a message that you approved was corrected',
  broadcast: 'there is a message for you',
  reminder: 'please read this message',
};

/** Why a card comes to the desk unasked, at its top: a lock screen is gone once it is read. */
export const deskNotices: Readonly<Partial<Record<Why, string>>> = {
  assigned: 'This was passed to you. Press "Take it" to say that you have it.',
  urgent: 'This has become urgent.',
  withdrawn: 'This was withdrawn. Look whether the risk is still there.',
  nudge: 'The time for this is running out.',
  back: 'This was put aside until now.',
  overdue: 'The date that was given has passed. Please give a new one, or the outcome.',
  late: 'This is late. Please see that somebody takes it forward.',
  reopened: 'This was opened again.',
  risk: 'The risk of this was rated as unacceptable.',
};
