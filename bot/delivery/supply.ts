import type { Entry } from '../core/outbox.ts';
import type { DeliveryStore, Urgency } from './ports.ts';
import { rankOf, ranks } from './ready.ts';

/** Rows read at once. What a crash of this process leaves behind is still in the table. */
const page = 100;
/** Campaigns that go out side by side; others wait for one of these to end. */
const sideBySide = 8;

/** Rows of one rank that take turns with other lines of that rank. */
interface Line {
  readonly rank: number;
  rows: Entry[];
  servedAt: number;
}

interface CampaignLine extends Line {
  readonly urgency: Urgency;
  readonly subject: string;
  /** The last row that was read; the next page begins after it. */
  key: string | undefined;
}

type Source = Pick<DeliveryStore, 'singles' | 'due' | 'anyCampaign' | 'nextCampaign' | 'campaign'>;

export interface Fits {
  readonly row: (entry: Entry) => boolean;
  /** Whether one more of this rank may be worked on. */
  readonly rank: (rank: number) => boolean;
}

export interface Supply {
  /** Reads what is new and what is due, from the top. */
  readonly look: (now: Date) => Promise<void>;
  /** Reads on where a campaign has run out of rows in memory. */
  readonly fill: () => Promise<void>;
  /** The plan to carry out next, once. */
  readonly plan: () => Entry | undefined;
  /** The most urgent row that fits; campaigns of one rank take turns. */
  readonly next: (fits: Fits) => Entry | undefined;
  /** Not now: it comes again when it fits. */
  readonly back: (entry: Entry) => void;
  /** A step of a plan has put rows before those of this campaign that come next. */
  readonly restart: (subject: string) => void;
  /** Another sender may have dealt with what is in memory. */
  readonly forget: () => void;
}

const isPlan = ({ task }: Entry): boolean =>
  task.kind === 'plan' || task.kind === 'wake' || task.kind === 'fan-out' || task.kind === 'finish';

/** Single messages first; a campaign of a hundred thousand comes slice by slice, in turns with others. */
const hasteOf = ({ task }: Entry): number => {
  if (task.kind === 'plan') return task.urgent ? 0 : 1;
  if (task.kind === 'wake') return 2;
  return task.kind === 'finish' ? 3 : 4;
};

/**
 * The rows of the outbox that come next, a page of each line in memory. `isDone` knows the rows that were dealt
 * with since they were read.
 */
export const supply = (store: Source, isDone: (entry: Entry) => boolean): Supply => {
  let plans: Entry[] = [];
  let singles: readonly Line[] = [];
  let lines: CampaignLine[] = [];
  let turns = 0;
  let steps = new Map<string, number>();

  const sorted = (entries: readonly Entry[]): Entry[] => {
    steps = new Map(entries.map(({ key }) => [key, steps.get(key) ?? 0]));
    const turnOf = ({ key }: Entry): number => steps.get(key) ?? 0;
    return [...entries].sort((one, other) => hasteOf(one) - hasteOf(other) || turnOf(one) - turnOf(other));
  };

  const findLines = async (urgency: Urgency): Promise<void> => {
    let subject: string | undefined;
    for (let found = 0; found < sideBySide; found += 1) {
      subject = await store.nextCampaign(urgency, subject);
      if (subject === undefined) return;
      if (lines.some((line) => line.subject === subject && line.urgency === urgency)) continue;
      const rank = urgency === 'urgent' ? ranks.outage : ranks.bulk;
      lines.push({ rank, urgency, subject, rows: [], key: undefined, servedAt: 0 });
    }
  };

  /** A line that has no more rows goes; a look from the top finds it again if new ones come. */
  const fill = async (): Promise<void> => {
    // The last rows of a campaign are read again while they are worked on: those copies are never to be taken.
    for (const line of lines) line.rows = line.rows.filter((entry) => !isDone(entry));
    for (const line of lines.filter(({ rows }) => rows.length === 0)) {
      line.rows = [...(await store.campaign(line.urgency, line.subject, line.key, page))];
      line.key = line.rows.at(-1)?.key;
    }
    lines = lines.filter(({ rows }) => rows.length > 0);
  };

  return {
    look: async (now) => {
      const [top, due] = await Promise.all([store.singles(page), store.due(now, page)]);
      const rows = [...due, ...top];
      plans = sorted(rows.filter(isPlan));
      singles = Object.values(ranks).map((rank) => ({
        rank,
        rows: rows.filter((entry) => !isPlan(entry) && rankOf(entry) === rank),
        servedAt: 0,
      }));
      if (await store.anyCampaign()) {
        await findLines('urgent');
        await findLines('other');
      }
      await fill();
    },

    fill,

    plan: () => {
      const entry = plans.shift();
      turns += 1;
      if (entry) steps.set(entry.key, turns);
      return entry;
    },

    back: (entry) => {
      singles.find(({ rank }) => rank === rankOf(entry))?.rows.push(entry);
    },

    next: (fits) => {
      const inOrder = [...singles, ...lines].sort(
        (one, other) => one.rank - other.rank || one.servedAt - other.servedAt,
      );
      for (const line of inOrder) {
        if (line.rows.length === 0 || !fits.rank(line.rank)) continue;
        const at = line.rows.findIndex(fits.row);
        if (at < 0) continue;
        turns += 1;
        line.servedAt = turns;
        return line.rows.splice(at, 1)[0];
      }
      return undefined;
    },

    restart: (subject) => {
      for (const line of lines.filter((one) => one.subject === subject)) {
        line.rows = [];
        line.key = undefined;
      }
    },

    forget: () => {
      plans = [];
      singles = [];
      lines = [];
    },
  };
};
