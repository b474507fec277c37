import type { Why } from '../core/outbox.ts';

/** Who is to be told unasked, and why. One card for each; the living cards are repainted in any case. */
export type Tell =
  | { readonly to: 'requester' | 'followers' | 'deputy' | 'owner' | 'channel'; readonly why: Why }
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
  | 'overdue'
  | 'started'
  | 'supplier'
  | 'board'
  /** A group decided, and it stays open: go ahead, or more work. */
  | 'ruled'
  | 'snoozed'
  | 'woken'
  | 'restated'
  /** The requester says that it was understood. */
  | 'agreed'
  | 'corrected'
  | 'linked'
  | 'unlinked'
  /** Another became part of this one, or went its own way again. */
  | 'gained'
  | 'lost'
  /** Shows how the one that it is part of stands now. */
  | 'followed'
  | 'related'
  | 'split'
  | 'described'
  | 'referenced'
  | 'reach'
  | 'missed'
  | 'retried'
  | 'nudged'
  | 'escalated'
  | 'progress'
  | 'resolved'
  | 'stated'
  | 'saved'
  /** Whoever raised it says how the help was; `rated` is of a risk. */
  | 'rated-outcome'
  /** They were asked for a story and said "not now", or one was told; or they said nothing for too long. */
  | 'story-answered'
  | 'story-lapsed'
  /** A story that came from it is posted, or was taken back. */
  | 'celebrated'
  | 'uncelebrated'
  | 'voided';
