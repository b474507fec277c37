import type { Tally } from '../core/ledger.ts';
import type { Pulse } from '../pulse/pulse.ts';
import type { Line, PulseStore } from '../pulse/store.ts';
import type { Contacts } from './contacts.ts';
import { after, below, keys } from './keys.ts';
import { pulseRows } from './pulse-rows.ts';
import type { Table } from './table.ts';

const pageSize = 8;

export const pulseStore = (table: Table, contacts: Contacts, saved: () => void): PulseStore => ({
  load: async (organisation, id) => {
    const row = await table.read<Pulse>(organisation, keys.pulse(id));
    return row && { pulse: row.value, etag: row.etag };
  },

  save: async (organisation, save) => {
    const { contact } = save;
    const news = contact ? contacts.news(organisation, contact) : [];
    if ((await table.commit(organisation, [...pulseRows(save), ...news])) === 'conflict') return 'conflict';
    if (contact) contacts.landed(organisation, contact);
    saved();
    return 'saved';
  },

  list: async (organisation, page, author) => {
    const range = below(author === undefined ? 'pulses' : `pulses-of|${author}`);
    const rows = await table.range<Line>(organisation, after(range, page), pageSize + 1);
    const shown = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? shown.at(-1)?.key : undefined;
    return { items: shown.map(({ value }) => value), next };
  },

  latest: async (organisation, most) =>
    (await table.range<Line>(organisation, below('pulses'), most)).map(({ value }) => value),

  tally: async (organisation, id) => (await table.read<Tally>(organisation, keys.tally(id)))?.value,

  heard: async (organisation, id) =>
    (await table.read<{ readonly broadcast: string }>(organisation, keys.heard(id)))?.value.broadcast,
});
