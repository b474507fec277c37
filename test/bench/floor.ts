import type { RestError, TransactionAction } from '@azure/data-tables';
import { startBareBot } from './bare-bot.ts';
import type { Call } from './call.ts';
import { clientsOf } from './clients.ts';
import { answer } from './questions.ts';

/**
 * The floor of a turn: a bare bot that makes the calls of the real turn, and nothing else, before it answers with the
 * card of the real turn. It finds neither the rows nor the card out: it is told both beforehand.
 */
const clientOf = await clientsOf(process.env.AZURE_STORAGE_CONNECTION_STRING ?? '');

let turns: (readonly Call[])[] = [];
let card: object = {};

type Etags = Map<string, string>;

const get = async ({ table, partition, key }: Call & { op: 'get' }, etags: Etags): Promise<void> => {
  try {
    etags.set(key, (await clientOf(table).getEntity(partition, key)).etag);
  } catch (fault) {
    if ((fault as RestError).statusCode !== 404) throw fault;
  }
};

/** An update carries the proof of what was read, as the real one does. */
const proven = (action: TransactionAction, etags: Etags): TransactionAction => {
  if (action[0] !== 'update') return action;
  const [kind, entity, mode = 'Replace'] = action;
  return [kind, entity, mode, { etag: etags.get(entity.rowKey) ?? '*' }];
};

const make = async (call: Call, etags: Etags): Promise<void> => {
  switch (call.op) {
    case 'get':
      return get(call, etags);
    case 'list':
      await clientOf(call.table)
        .listEntities({ queryOptions: { filter: call.filter } })
        .byPage({ maxPageSize: call.most })
        .next();
      return;
    case 'commit':
      await clientOf(call.table).submitTransaction(call.actions.map((action) => proven(action, etags)));
  }
};

answer({
  prepare: (next) => {
    turns = [...next.turns].reverse();
    card = next.card;
    return null;
  },
});

startBareBot(
  Number(process.env.PORT),
  () => card,
  async () => {
    const etags: Etags = new Map();
    for (const call of turns.pop() ?? []) await make(call, etags);
  },
);
