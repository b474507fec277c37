import type { Tally } from '../core/ledger.ts';
import type { Pulse } from '../pulse/pulse.ts';
import type { Line, PulseStore } from '../pulse/store.ts';
import type { Contacts } from './contacts.ts';
import { below, keys } from './keys.ts';
import { readPage } from './listing.ts';
import { pulseRows } from './pulse-rows.ts';
import { saving } from './saving.ts';
import type { Table } from './table.ts';

export const pulseStore = (table: Table, contacts: Contacts, saved: () => void): PulseStore => ({
  load: async (organisation, id) => {
    const row = await table.read<Pulse>(organisation, keys.pulse(id));
    return row && { pulse: row.value, etag: row.etag };
  },

  save: (organisation, save) => saving(table, contacts, saved)(organisation, pulseRows(save), save.contact),

  list: async (organisation, page, author, size) => {
    const range = below(author === undefined ? 'pulses' : `pulses-of|${author}`);
    const { shown, next } = await readPage<Line>(table, organisation, range, page, size);
    return { items: shown.map(({ value }) => value), next };
  },

  latest: async (organisation, most) =>
    (await table.range<Line>(organisation, below('pulses'), most)).map(({ value }) => value),

  tally: async (organisation, id) => (await table.read<Tally>(organisation, keys.tally(id)))?.value,

  heard: async (organisation, id) =>
    (await table.read<{ readonly broadcast: string }>(organisation, keys.heard(id)))?.value.broadcast,
});
