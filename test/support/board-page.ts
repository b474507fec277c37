import type { Role } from '../../bot/core/actor.ts';
import { boardPages } from '../../bot/page/board-actions.ts';
import type { BoardChanges, BoardLine, BoardPage } from '../../bot/page/board-page.ts';
import type { Change } from '../../bot/request/change.ts';
import type { Request } from '../../bot/request/request.ts';
import type { RequestStore } from '../../bot/request/store.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { eventLog } from '../../bot/storage/log.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import type { Table } from '../../bot/storage/table.ts';
import { people } from './people.ts';
import { anOrganisation, aRequest, lena, minutesAgo, now } from './requests.ts';
import { aTurn } from './turns.ts';

export interface Who {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

export const medicines = { id: 'medicines', name: 'Medicines' };

/** A board over a table, for whoever asks, with the calls that it made. */
export const boardOn = (table: Table, code: string) => {
  const calls: string[] = [];
  const counted: Table = {
    ...table,
    read: (partition, key) => {
      calls.push(`read ${key}`);
      return table.read(partition, key);
    },
    range: (partition, range, most) => {
      calls.push(`range ${range.from.slice(0, range.from.indexOf('|'))} ${most}`);
      return table.range(partition, range, most);
    },
  };
  const organisation = anOrganisation({
    code,
    people: Object.values(people).filter(({ roles }) => roles.length > 0),
    groups: [{ ...medicines, people: [people.nadia.id] }],
    confidential: { roles: ['safety-officer'], people: [people.cio.id] },
  });
  const store: RequestStore = requestStore(counted, contacts(counted), () => undefined);
  const actions = boardPages({ store, log: eventLog(counted), organisation });

  const ask = async <Data>(who: Who, verb: keyof typeof actions, fields: object, at: Date): Promise<Data> => {
    const turn = aTurn({ by: who, roles: who.roles, at, organisation: code });
    const view = await actions[verb].run({ ...fields }, turn);
    return view.data as Data;
  };

  return {
    calls,
    store,
    page: (who: Who, after?: string, at = now) =>
      ask<BoardPage>(who, 'page.board', after === undefined ? {} : { after }, at),

    changes: (who: Who, since: string, at = now) =>
      ask<BoardChanges>(who, 'page.board-changes', { since }, at),

    /** Every part of it, one after the other. */
    whole: async (who: Who): Promise<readonly BoardLine[]> => {
      const lines: BoardLine[] = [];
      let after: string | undefined;
      do {
        const part: BoardPage = await ask(who, 'page.board', after ? { after } : {}, now);
        lines.push(...part.lines);
        after = part.next;
      } while (after);
      return lines;
    },

    /** Saves a new request as the log and the lists have it. */
    put: async (more: Partial<Request>): Promise<Request> => {
      const request = aRequest({ version: 1, createdAt: minutesAgo(60), updatedAt: minutesAgo(60), ...more });
      await store.save(code, {
        change: { request, event: 'submitted', tell: [] },
        by: request.requester,
      });
      return request;
    },

    /** Saves the next version of one. */
    change: async (id: string, patch: Partial<Request>, at: Date, event: Change['event'] = 'noted') => {
      const before = await store.load(code, id);
      if (!before) throw new Error(id);
      const version = before.request.version + 1;
      const request = { ...before.request, ...patch, version, updatedAt: at.toISOString() };
      await store.save(code, { before, change: { request, event, tell: [] }, by: lena });
    },
  };
};

export const numberOf = (at: number): string => `WL-${String(at).padStart(5, '0')}`;
