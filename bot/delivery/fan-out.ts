import { type LedgerRow, totalOf } from '../core/ledger.ts';
import type { Mark } from '../core/mark.ts';
import type { Bulk, Entry, FanOut, Job, Repaint } from '../core/outbox.ts';
import type { Campaign, DeliveryPorts } from './ports.ts';
import type { Recorder, Step } from './recorder.ts';
import type { Move } from './tally.ts';

/** Recipients in one transaction: two rows each, and room for the plan and the count. */
const atOnce = 45;
/** Milliseconds for a plan before others have their turn. */
const slice = 200;

type One = { readonly marks: readonly Mark[]; readonly moves: readonly Move[] };

interface Cursor {
  readonly after: string | undefined;
}

const none: One = { marks: [], moves: [] };

/** What a job does about one person who has a row already. Pure. */
export const stepFor = (
  job: Exclude<Job, 'send'>,
  row: LedgerRow,
  campaign: Campaign,
  acknowledged: boolean,
  subject: string,
  at: string,
): One => {
  const { person, state, reason } = row;
  const task = (work: Bulk['job'], as: LedgerRow = row): Mark => {
    const { urgent } = campaign;
    const { state: now, reason: why } = as;
    return {
      kind: 'task',
      task: { kind: 'bulk', subject, job: work, urgent, person, state: now, reason: why, attempt: 0 },
    };
  };
  const becomes = (change: Pick<LedgerRow, 'state' | 'reason'>, more: readonly Mark[] = []): One => {
    const { until: _then, ...kept } = row;
    const next: LedgerRow = { ...kept, ...change, at };
    return {
      marks: [{ kind: 'ledger', subject, row: next }, ...more],
      moves: [{ from: { state, reason }, to: next }],
    };
  };
  switch (job) {
    case 'edit':
      return row.copies.length > 0 && row.version < campaign.version
        ? { marks: [task('edit')], moves: [] }
        : none;
    case 'chase':
      return state === 'sent' && !acknowledged ? { marks: [task('chase')], moves: [] } : none;
    case 'resend': {
      if (state !== 'failed' && state !== 'blocked') return none;
      const again = { state: 'pending', reason: undefined } as const;
      return becomes(again, [task('send', { ...row, ...again })]);
    }
    case 'cancel':
      // Those who wait for their turn are next in the outbox and skipped there; these would wait for days.
      return state === 'held' ? becomes({ state: 'skipped', reason: 'cancelled' }) : none;
  }
};

/** Every recipient gets a row of the ledger and one of the outbox. */
const firstStep = async (
  { recipients, clock }: DeliveryPorts,
  { task, key, etag }: Entry<FanOut>,
  campaign: Campaign,
): Promise<Step & Cursor> => {
  const { subject } = task;
  const { people, next } = await recipients(subject, task.after);
  const at = clock().toISOString();
  const to = campaign.running
    ? ({ state: 'pending' } as const)
    : ({ state: 'skipped', reason: 'cancelled' } as const);
  const rows = people.map((person): LedgerRow => ({ person, ...to, at, version: 0, copies: [], chased: 0 }));
  const marks = rows.flatMap((row): readonly Mark[] => [
    { kind: 'ledger', subject, row },
    ...(campaign.running
      ? [
          {
            kind: 'task',
            task: {
              kind: 'bulk',
              subject,
              job: 'send',
              urgent: campaign.urgent,
              person: row.person,
              state: 'pending',
              attempt: 0,
            },
          } as const,
        ]
      : []),
  ]);
  return {
    marks: [...marks, onwards({ key, etag, task }, next)],
    moves: rows.map((row) => ({ to: row })),
    planned: next === undefined,
    after: next,
  };
};

/** The plan with its cursor moved on. A time that was chosen for it has come. */
const onTo = ({ notBefore: _due, ...task }: FanOut, after: string): FanOut => ({ ...task, after });

/**
 * The plan's own row: the cursor goes on, or it becomes a repaint, which tells nobody. A delete in a transaction
 * knows no ETag, and would take with it a plan that was asked for anew meanwhile.
 */
const onwards = (entry: Entry<FanOut>, after: string | undefined): Mark => {
  const { subject } = entry.task;
  const over: Repaint = { kind: 'repaint', subject, attempt: 0 };
  return { kind: 'advance', entry, task: after === undefined ? over : onTo(entry.task, after) };
};

/** What one transaction over people who have a row already does. */
const laterStep = async (
  { store, clock }: DeliveryPorts,
  entry: Entry<FanOut>,
  campaign: Campaign,
  job: Exclude<Job, 'send'>,
): Promise<Step & Cursor> => {
  const { subject, after } = entry.task;
  const rows = await store.ledger(subject, after, atOnce);
  const at = clock().toISOString();
  const ones = await Promise.all(
    rows.map(async (row) => {
      const read =
        job === 'chase' && row.state === 'sent' && (await store.acknowledged(subject, row.person.id));
      return stepFor(job, row, campaign, read, subject, at);
    }),
  );
  const last = rows.length === atOnce ? rows.at(-1)?.person.id : undefined;
  return {
    marks: [...ones.flatMap(({ marks }) => marks), onwards(entry, last)],
    moves: ones.flatMap(({ moves }) => moves),
    after: last,
  };
};

/**
 * Some transactions of a campaign's plan, one after another, until this slice of time is over: urgent messages must
 * not wait for all of a hundred thousand. Carried out again after a crash it starts where the cursor is.
 */
export const fanOut = async (
  ports: DeliveryPorts,
  recorder: Recorder,
  begun: Entry<FanOut>,
): Promise<void> => {
  const { store, clock } = ports;
  const { subject, job } = begun.task;
  const until = clock().getTime() + slice;
  let entry: Entry<FanOut> | undefined = begun;
  while (entry && clock().getTime() <= until) {
    const at: Entry<FanOut> = entry;
    const first = job === 'send' && at.task.after === undefined;
    if (first) await ports.started(subject);
    const campaign = await ports.campaign(subject);
    // Cancelled before its time came, or gone: there is nobody to account for.
    if (!campaign || (first && !campaign.running)) {
      await store.done(at);
      return;
    }
    let after: string | undefined;
    const written = await recorder.step(subject, async (tally) => {
      // A second plan for the same people would tell them twice.
      if (first && (tally.planned || totalOf(tally) > 0))
        return { marks: [onwards(at, undefined)], moves: [] };
      const step =
        job === 'send' ? await firstStep(ports, at, campaign) : await laterStep(ports, at, campaign, job);
      after = step.after;
      return step;
    });
    const etag = written === 'conflict' ? undefined : written.get(at.key);
    entry = etag && after !== undefined ? { key: at.key, etag, task: onTo(at.task, after) } : undefined;
  }
};
