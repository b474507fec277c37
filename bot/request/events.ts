import type { Why } from '../core/outbox.ts';

/** Who is to be told unasked, and why. One card for each; the living cards are repainted in any case. */
export type Tell =
  | { readonly to: 'requester' | 'followers' | 'owner' | 'channel'; readonly why: Why }
  /** People by their roles, who see the desk's side. */
  | { readonly to: 'people'; readonly ids: readonly string[]; readonly why: Why };

export type EventType =
  | 'submitted'
  | 'joined'
  | 'said'
  | 'confirmed'
  | 'reopened'
  | 'withdrawn'
  | 'taken'
  | 'assigned'
  | 'routed'
  | 'asked'
  | 'noted'
  | 'worded'
  | 'rated'
  | 'assessed'
  | 'planned'
  | 'started'
  | 'supplier'
  | 'board'
  | 'snoozed'
  | 'woken'
  | 'restated'
  | 'corrected'
  | 'linked'
  | 'unlinked'
  | 'related'
  | 'split'
  | 'referenced'
  | 'reach'
  | 'retried'
  | 'nudged'
  | 'escalated'
  | 'progress'
  | 'resolved'
  | 'voided';
