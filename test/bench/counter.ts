import { createServer } from 'node:http';
import { leastGroup } from '../../bot/measure/figures.ts';
import { tableNames } from '../../bot/storage/client.ts';
import { storage } from '../../bot/storage/storage.ts';
import { countPulse } from '../../bot/wiring/pulse-count.ts';
import { clientsOf } from './clients.ts';
import { answer, type Counted, type Spent } from './questions.ts';

/** The counting of a pulse as a program, which says how long each part of it takes; and its floor. */
const organisation = process.env.BENCH_ORGANISATION ?? '';
const connection = process.env.AZURE_STORAGE_CONNECTION_STRING ?? '';
const stored = await storage({ kind: 'connection-string', value: connection }, organisation, () => undefined);
const bare = (await clientsOf(connection))(tableNames.ballots);

const now = (): Spent => {
  const { user, system } = process.cpuUsage();
  return { ms: performance.now(), cpu: (user + system) / 1000 };
};

/** From the first beginning to the last end of some pieces of work, with all that lies between. */
const stopwatch = () => {
  let first: Spent | undefined;
  const sum = { ms: 0, cpu: 0 };
  return {
    sum,
    timed: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const from = first ?? now();
      first = from;
      const result = await work();
      const to = now();
      sum.ms = to.ms - from.ms;
      sum.cpu = to.cpu - from.cpu;
      return result;
    },
  };
};

const count = async (id: string): Promise<Counted> => {
  const pulse = (await stored.pulses.load(organisation, id))?.pulse;
  if (!pulse) throw new Error(`no ${id}`);
  const { ballots, contacts, participation } = stored;
  const whole = stopwatch();
  const people = stopwatch();
  const comments = stopwatch();
  const run = countPulse({
    organisation,
    ballots: {
      ...ballots,
      keepComments: (...given) => comments.timed(() => ballots.keepComments(...given)),
    },
    contacts: { everyone: (...asked) => people.timed(() => contacts.everyone(...asked)) },
    participation: { markTook: (took) => people.timed(() => participation.markTook(took)) },
    threshold: leastGroup,
  });
  const results = await whole.timed(() => run(pulse, []));
  const without = (part: keyof Spent): number => whole.sum[part] - people.sum[part] - comments.sum[part];
  return {
    results,
    counting: { ms: without('ms'), cpu: without('cpu') },
    people: people.sum.ms,
    comments: comments.sum.ms,
    peak: process.resourceUsage().maxRSS / 1024,
  };
};

/** The same ballots read by the bare client, and thrown away. */
const read = async (id: string): Promise<Spent> => {
  const { sum, timed } = stopwatch();
  await timed(async () => {
    for (let box = 0; box < 4; box += 1) {
      const filter = `PartitionKey eq '${organisation}|${id}|${box}' and RowKey ge 'ballot|' and RowKey lt 'ballot}'`;
      const pages = bare.listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: 1000 });
      for await (const page of pages) if (page.length === 0) throw new Error('an empty page');
    }
  });
  return sum;
};

answer({ count, read });

createServer((_, response) => response.end()).listen(Number(process.env.PORT), '127.0.0.1');
