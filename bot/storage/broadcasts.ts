import type { Broadcast } from '../broadcast/broadcast.ts';
import type { BroadcastStore, Line } from '../broadcast/store.ts';
import type { Tally } from '../core/ledger.ts';
import { broadcastRows, readRows } from './broadcast-rows.ts';
import type { Contacts } from './contacts.ts';
import { after, below, keys } from './keys.ts';
import type { Table } from './table.ts';

const pageSize = 8;

export const broadcastStore = (table: Table, contacts: Contacts, saved: () => void): BroadcastStore => ({
  load: async (organisation, id) => {
    const row = await table.read<Broadcast>(organisation, keys.broadcast(id));
    return row && { broadcast: row.value, etag: row.etag };
  },

  save: async (organisation, save) => {
    const { contact } = save;
    const news = contact ? contacts.news(organisation, contact) : [];
    if ((await table.commit(organisation, [...broadcastRows(save), ...news])) === 'conflict')
      return 'conflict';
    if (contact) contacts.landed(organisation, contact);
    saved();
    return 'saved';
  },

  list: async (organisation, page, author) => {
    const range = below(author === undefined ? 'sent-by' : `authored|${author}`);
    const rows = await table.range<Line>(organisation, after(range, page), pageSize + 1);
    const shown = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? shown.at(-1)?.key : undefined;
    return { items: shown.map(({ value }) => value), next };
  },

  tally: async (organisation, id) => (await table.read<Tally>(organisation, keys.tally(id)))?.value,

  acknowledged: (organisation, id) => table.count(organisation, below(`ack|${id}`)),

  answered: (organisation, id) => table.count(organisation, below(`answer|${id}`)),

  acknowledge: async (organisation, id, person, at, answer) => {
    const first = await table.commit(organisation, readRows(id, person, at, answer, true));
    if (first === 'conflict' && answer !== undefined) {
      await table.commit(organisation, readRows(id, person, at, answer, false));
    }
    saved();
    return first === 'conflict' ? 'again' : 'first';
  },
});
