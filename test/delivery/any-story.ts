import fc from 'fast-check';

/** What may happen to a campaign while it goes out. */
export type Happening =
  | { readonly do: 'deliver'; readonly rows: number }
  /** The process dies at so many calls to storage from now, before or after the store has done what it asked. */
  | { readonly do: 'crash'; readonly call: number; readonly moment: 'before' | 'after' }
  /** The next messages and updates are answered with this. */
  | { readonly do: 'fault'; readonly reason: '429' | '503' | '413' | '403'; readonly times: number }
  | { readonly do: 'hold'; readonly person: number }
  | { readonly do: 'read'; readonly person: number }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'cancel' | 'correct' | 'resend' | 'chase' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    arbitrary: fc.record({ do: fc.constant('deliver' as const), rows: fc.integer({ min: 1, max: 12 }) }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      call: fc.integer({ min: 1, max: 25 }),
      moment: fc.constantFrom('before' as const, 'after' as const),
    }),
    weight: 3,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      reason: fc.constantFrom('429' as const, '503' as const, '413' as const, '403' as const),
      times: fc.integer({ min: 1, max: 3 }),
    }),
    weight: 2,
  },
  fc.record({ do: fc.constant('hold' as const), person: fc.nat(11) }),
  fc.record({ do: fc.constant('read' as const), person: fc.nat(11) }),
  fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
  { arbitrary: fc.constant({ do: 'correct' as const }), weight: 2 },
  fc.constant({ do: 'resend' as const }),
  fc.constant({ do: 'chase' as const }),
  fc.constant({ do: 'cancel' as const }),
);

export const anyStory: fc.Arbitrary<readonly Happening[]> = fc.array(happening, {
  minLength: 3,
  maxLength: 14,
});
