import type { Broadcast } from '../broadcast/broadcast.ts';
import type { BroadcastStore, Line, Trail } from '../broadcast/store.ts';
import type { Tally } from '../core/ledger.ts';
import { broadcastRows, readRows } from './broadcast-rows.ts';
import type { Contacts } from './contacts.ts';
import { below, keys } from './keys.ts';
import { readPage } from './listing.ts';
import type { AskedRow } from './pulse-rows.ts';
import { saving } from './saving.ts';
import type { Table } from './table.ts';

/** Far more than ever follow one broadcast: its people are asked six times in a year at the most (D4.3). */
const mostAsked = 100;

/** Whoever wants more asks from a later version on. */
const mostTrail = 200;

export const broadcastStore = (table: Table, contacts: Contacts, saved: () => void): BroadcastStore => ({
  load: async (organisation, id) => {
    const row = await table.read<Broadcast>(organisation, keys.broadcast(id));
    return row && { broadcast: row.value, etag: row.etag };
  },

  save: (organisation, save) =>
    saving(table, contacts, saved)(organisation, broadcastRows(save), save.contact),

  list: async (organisation, page, author, most) => {
    const range = below(author === undefined ? 'sent-by' : `authored|${author}`);
    const { shown, next } = await readPage<Line>(table, organisation, range, page, most);
    return { items: shown.map(({ value }) => value), next };
  },

  trail: async (organisation, id, from) => {
    const range = { ...below(`event|${id}`), from: keys.event(id, from) };
    const rows = await table.range<Trail>(organisation, range, mostTrail);
    return rows.map(({ value }) => value);
  },

  askedAfter: async (organisation, id) => {
    const rows = await table.range<AskedRow>(organisation, below(`asked-after|${id}`), mostAsked);
    return rows
      .map(({ value }) => value)
      .filter(({ isOff }) => !isOff)
      .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
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
