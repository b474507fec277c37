import type { Actor } from '../../bot/core/actor.ts';
import type { Contact } from '../../bot/core/place.ts';
import type { Report } from '../../bot/request/request.ts';
import { submit } from '../../bot/request/rules.ts';
import type { Save } from '../../bot/request/store.ts';

export const start = new Date('2026-11-24T09:30:00.000Z');

export const minutesLater = (minutes: number, from = start): Date =>
  new Date(from.getTime() + minutes * 60_000);

export const actor = (id: string, organisation = 'RXX'): Actor => ({
  id,
  name: `Colleague ${id}`,
  organisation,
  roles: ['requester'],
});

export const contactOf = (id: string, more: Partial<Contact> = {}): Contact => ({
  id,
  name: `Colleague ${id}`,
  account: `29:${id}`,
  tenant: 'tenant',
  serviceUrl: 'http://127.0.0.1:9/uk/',
  chat: `a:${id}`,
  ...more,
});

/** The request numbers WL-00000, WL-00001 and so on: digits only, so that they sort as they count. */
export const numberOf = (count: number): string => `WL-${String(count).padStart(5, '0')}`;

/** All that is saved when `person` raises a request. */
export const raised = (
  id: string,
  person = 'nadia',
  { now = start, ...report }: Partial<Report> & { readonly now?: Date } = {},
): Save => {
  const by = actor(person);
  const route = { desk: 'informatics', rule: 'else' } as const;
  const said: Report = { what: 'The label printer is broken', ...report };
  const change = submit(
    {
      id,
      report: said,
      by: { id: by.id, name: by.name },
      route,
      hearBy: minutesLater(60, now),
      look: minutesLater(30, now),
      alert: () => [{ to: 'channel', why: 'raised' }],
      onCard: true,
    },
    now,
  );
  return { change, by, contact: contactOf(person) };
};
