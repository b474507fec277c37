import fc from 'fast-check';

/** One thing that is asked of a store, of one of its two tables. */
export type Step = Asked & { readonly table: 0 | 1 };

/** A `version` is the how-manieth ETag from the end that was seen of a key. */
type Asked =
  | { readonly kind: 'commit'; readonly writes: readonly StepWrite[] }
  | { readonly kind: 'remove'; readonly key: string; readonly version: number }
  | { readonly kind: 'read'; readonly key: string }
  | {
      readonly kind: 'list';
      readonly from: string;
      readonly to: string;
      readonly page: number;
      readonly keysOnly: boolean;
    };

export interface StepWrite {
  readonly op: 'create' | 'put' | 'merge' | 'update' | 'updateMerge' | 'updateAny' | 'delete';
  readonly key: string;
  readonly column: 'v0' | 'v1';
  readonly value: string;
  readonly version: number;
}

const key = fc.constantFrom(
  'a',
  'a|1',
  'a|2',
  "a|'3",
  'b|one two',
  'b|{',
  'b}',
  'c:4',
  'd@thread.tacv2;x',
  'é',
);
const bound = fc.oneof(key, fc.constantFrom('', 'a|', 'a}', 'b|', 'z'));
const version = fc.constantFrom(0, 0, 0, 1, 2);

const write: fc.Arbitrary<StepWrite> = fc.record({
  op: fc.constantFrom(
    ...(['create', 'put', 'put', 'merge', 'update', 'updateMerge', 'updateAny', 'delete'] as const),
  ),
  key,
  column: fc.constantFrom(...(['v0', 'v1'] as const)),
  value: fc.constantFrom(
    '',
    '1',
    '{"text":"O\'Brien"}',
    'two\nIf-Match: *\r\n\r\n{"v0":"no"}\r\nPUT x HTTP/1.1',
    '🙂',
  ),
  version,
});

/** Most transactions touch a row once, as Azure asks. */
const writes = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.uniqueArray(write, { minLength: 1, maxLength: 5, selector: (one) => one.key }),
  },
  { weight: 1, arbitrary: fc.array(write, { minLength: 2, maxLength: 4 }) },
);

const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('commit' as const), writes }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), key, version }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), key }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      from: bound,
      to: bound,
      page: fc.integer({ min: 1, max: 4 }),
      keysOnly: fc.boolean(),
    }),
  },
);

const table = fc.constantFrom<(0 | 1)[]>(0, 0, 0, 1);

export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(asked, table).map(([one, which]): Step => ({ ...one, table: which })),
  { minLength: 10, maxLength: 25 },
);
