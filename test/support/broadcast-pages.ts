import type { ReaderView } from '../../bot/broadcast/reader-view.ts';
import type { Action } from '../../bot/core/action.ts';
import type { LedgerRow, Tally } from '../../bot/core/ledger.ts';
import { perform } from '../../bot/desk/perform.ts';
import { broadcastPages } from '../../bot/page/broadcast/actions.ts';
import { composePages } from '../../bot/page/broadcast/compose-actions.ts';
import { ledgerPages } from '../../bot/page/broadcast/ledger-actions.ts';
import type { Pages } from '../../bot/page/pages.ts';
import { keys } from '../../bot/storage/keys.ts';
import { outbox } from '../../bot/storage/outbox.ts';
import { inTurn, type Table, type Write } from '../../bot/storage/table.ts';
import { type BroadcastDesk, openBroadcastDesk } from './broadcast-desk.ts';
import { aCount, aPolicy } from './broadcasts.ts';
import { people } from './people.ts';
import { anOrganisation, now } from './requests.ts';
import { aTurn } from './turns.ts';

type Who = keyof typeof people;

/** The pages of broadcasts over the same tables as the verbs. */
export interface BroadcastPagesDesk extends BroadcastDesk {
  readonly read: <Verb extends keyof Pages>(
    who: Who,
    verb: Verb,
    fields?: object,
    at?: Date,
  ) => Promise<Pages[Verb]>;
  readonly preview: (who: Who, fields: object) => Promise<ReaderView['data']>;
  /** The ledger of one broadcast, as the sending leaves it. */
  readonly ledger: (id: string, rows: readonly LedgerRow[], tally?: Tally) => Promise<void>;
  /** Range reads since the last look. */
  readonly ranges: () => number;
}

export const ledgerRow = (number: number, more: Partial<LedgerRow> = {}): LedgerRow => ({
  person: { id: `p${String(number).padStart(4, '0')}`, name: `Reader ${number}` },
  state: 'sent',
  at: now.toISOString(),
  version: 1,
  copies: [],
  chased: 0,
  ...more,
});

export const openBroadcastPages = async (): Promise<BroadcastPagesDesk> => {
  const desk = await openBroadcastDesk();
  const { fresh } = desk;
  const { organisation: code } = fresh;
  let ranges = 0;
  const counting: Table = {
    ...fresh.rows,
    range: (...asked) => {
      ranges += 1;
      return fresh.rows.range(...asked);
    },
  };
  const ports = {
    ...outbox(counting, code),
    store: desk.store,
    organisation: anOrganisation({ code, people: Object.values(people) }),
    policy: aPolicy(),
    audience: { teams: async () => [], count: async () => aCount({ held: 120, stopped: 1, blocked: 2 }) },
    loopOf: async () => undefined,
    mayAsk: () => false,
    csvLink: async (id: string) => `/api/tab/ledger.csv?ticket=${id}`,
  };
  const actions: Readonly<Record<string, Action<{ readonly template: string; readonly data: object }>>> = {
    ...broadcastPages(ports),
    ...composePages(ports),
    ...ledgerPages(ports),
  };
  const shown = async (who: Who, verb: string, fields: object = {}, at = now): Promise<object> => {
    const { id, name, roles } = people[who];
    const turn = aTurn({ by: { id, name }, roles, at, organisation: code });
    return (await perform(actions, verb, fields, turn, { meanwhile: '', failed: () => undefined })).data;
  };
  return {
    ...desk,
    read: async (who, verb, fields, at) => (await shown(who, verb, fields, at)) as Pages[typeof verb],
    preview: async (who, fields) =>
      (await shown(who, 'page.broadcast-preview', fields)) as ReaderView['data'],
    ledger: async (id, rows, tally) => {
      const writes = [
        ...rows.map((row): Write => ({ op: 'put', key: keys.ledger(id, row.person.id), value: row })),
        ...(tally ? [{ op: 'put', key: keys.tally(id), value: tally } as const] : []),
      ];
      await inTurn(writes, 99, (some) => fresh.rows.commit(code, some));
    },
    ranges: () => {
      const seen = ranges;
      ranges = 0;
      return seen;
    },
  };
};
