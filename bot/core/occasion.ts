/** What a message is about, so that a person can stop one kind and keep the others. */
export type Topic = 'request' | 'desk' | 'update' | 'change' | 'celebration' | 'outage' | 'pulse';

/** All that the contact rules ask about a message that nobody asked for. */
export interface Occasion {
  readonly topic: Topic;
  /** Outage, P1, P2 or safety, and nothing else: goes at any hour. */
  readonly urgent: boolean;
  /** One of many, from a campaign: these alone wait for the weekly cap. */
  readonly bulk: boolean;
}

export type HeldFor = 'quiet-hours' | 'next-shift' | 'time-of-day' | 'session' | 'snoozed' | 'weekly-cap';

/** Whether a person may be told now. `hold` comes again at `until`; `skip` never does. */
export type Verdict =
  | { readonly say: 'send' }
  | { readonly say: 'hold'; readonly until: Date; readonly reason: HeldFor }
  | { readonly say: 'skip'; readonly reason: 'stopped' };
