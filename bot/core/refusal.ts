/** Why something was not done. Closed set: a new reason needs a sentence here first. */
export type RefusalCode =
  | 'not-allowed'
  | 'not-found'
  | 'no-broadcast'
  | 'no-pulse'
  | 'no-story'
  | 'no-longer'
  | 'bad-field'
  | 'too-long'
  | 'identifier'
  | 'own-chat'
  | 'unknown-verb'
  | 'storage'
  | 'unexpected';

/** The sentence the person reads. Each says what to do next. */
export const sentences: Readonly<Record<RefusalCode, string>> = {
  'not-allowed': 'That is for another role. Nothing was changed.',
  'not-found': 'We cannot find that request. Type "my requests" to see yours.',
  'no-broadcast': 'We cannot find that message. Type "help" to see what you can do here.',
  'no-pulse': 'We cannot find those questions, or they were not sent to you. Nothing was counted.',
  'no-story': 'We cannot find that story. Type "stories" to see those that were told.',
  'no-longer': 'This has moved on since you last looked. Here it is now.',
  'bad-field': 'Something on this card was missing or not valid. Nothing was changed. Please try again.',
  'too-long': 'That text is too long. Nothing was changed. Please shorten it and send it again.',
  identifier: 'We found a patient number, so we did not keep your words.',
  'own-chat': 'Ask me this in your own chat with Wardline, so that only you see the answer.',
  'unknown-verb':
    'That button does nothing here, perhaps because its card is old. Type "help" to start again.',
  storage: 'We could not save or read this. Nothing was changed. Please try again in a minute.',
  unexpected: 'Something went wrong on our side. Nothing more will happen. Please try again.',
};

export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, detail: string = code) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
  }
}
