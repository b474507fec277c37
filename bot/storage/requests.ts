import type { Person } from '../core/actor.ts';
import type { Page } from '../core/page.ts';
import type { Request } from '../request/request.ts';
import type { AgendaLine, Filter, HazardLine, Hint, Line, RequestStore } from '../request/store.ts';
import type { Trail } from '../request/trail.ts';
import type { Contacts } from './contacts.ts';
import { after, below, eventsBetween, type KeyRange, keys } from './keys.ts';
import { readPage } from './listing.ts';
import { rowsOf } from './request-rows.ts';
import { saving } from './saving.ts';
import type { Table } from './table.ts';

/** How many of the newest open requests are compared with a new sentence. */
const compared = 200;

const rangeOf = (filter: Filter, person: string): KeyRange => {
  if (filter === 'mine') return below(`owned|${person}`);
  if (filter === 'for-me') return below(`routed|${person}`);
  if (filter === 'confidential') return below('sealed');
  if (filter === 'urgent') return { from: 'open|0', to: 'open|2' };
  return below('open');
};

export const requestStore = (table: Table, contacts: Contacts, saved: () => void): RequestStore => {
  const load: RequestStore['load'] = async (organisation, id) => {
    const row = await table.read<Request>(organisation, keys.request(id));
    return row && { request: row.value, etag: row.etag };
  };

  const save = saving(table, contacts, saved);

  return {
    load,

    save: (organisation, change) => save(organisation, rowsOf(change), change.contact),

    concerned: async (organisation, id) => {
      const loaded = await load(organisation, id);
      // A2.8: whoever names its number in a broadcast finds nobody, as behind a number that is not there.
      if (!loaded || loaded.request.confidential) return [];
      const rows = await table.range<Person>(organisation, below(`follower|${id}`), Number.POSITIVE_INFINITY);
      return [
        loaded.request.requester,
        ...rows.map(({ value: { id: person, name } }) => ({ id: person, name })),
      ];
    },

    raisedFrom: async (organisation, person, permalink) => {
      const row = await table.read<{ id: string; at: string }>(organisation, keys.origin(person, permalink));
      return row && { ...row.value, etag: row.etag };
    },

    follows: async (organisation, id, person) =>
      (await table.read(organisation, keys.follower(id, person))) !== undefined,

    trail: async (organisation, id, version, most) => {
      const rows = await table.range<Trail>(
        organisation,
        eventsBetween(id, version - most + 1, version),
        most,
      );
      return rows.map(({ value }) => value);
    },

    mine: async (organisation, person, page, size): Promise<Page<Request>> => {
      const { shown, next } = await readPage<{ id: string }>(
        table,
        organisation,
        below(`mine|${person}`),
        page,
        size,
      );
      const loaded = await Promise.all(shown.map((row) => load(organisation, row.value.id)));
      return { items: loaded.flatMap((one) => one?.request ?? []), next };
    },

    open: async (organisation, filter, person, page, most): Promise<Page<Line>> => {
      const { shown, next } = await readPage<Line>(table, organisation, rangeOf(filter, person), page, most);
      return { items: shown.map((row) => row.value), next };
    },

    agenda: async (organisation, board, page): Promise<Page<AgendaLine>> => {
      const { shown, next } = await readPage<AgendaLine>(table, organisation, below(`agenda|${board}`), page);
      return { items: shown.map((row) => row.value), next };
    },

    routedTo: async (organisation, to, most) => {
      const rows = await table.range<Line>(organisation, below(`routed|${to}`), most);
      return rows.map((row) => row.value);
    },

    hazards: async (organisation, most, page): Promise<Page<HazardLine>> => {
      const rows = await table.range<HazardLine>(organisation, after(below('hazard'), page), most);
      const next = rows.length === most ? rows.at(-1)?.key : undefined;
      return { items: rows.map((row) => row.value), next };
    },

    recent: async (organisation) => {
      const rows = await table.range<Hint>(organisation, below('recent'), compared);
      return rows.map((row) => row.value);
    },

    concerns: async (organisation) => {
      const rows = await table.range<Line>(organisation, rangeOf('urgent', ''), compared);
      return rows.map((row) => row.value);
    },
  };
};
