import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Action } from '../core/action.ts';
import type { Organisation } from '../core/organisation.ts';
import { performer } from '../desk/answer.ts';
import type { PageView } from '../page/pages.ts';
import { pageReceiver } from '../page/receive.ts';
import { render } from '../render/render.ts';
import { type AnyView, templates } from '../render/templates.ts';
import { nameless } from '../storage/contacts.ts';
import type { Storage } from '../storage/storage.ts';

export interface TabWiring {
  /** Those of the bot and those of pages. */
  readonly actions: Readonly<Record<string, Action<AnyView | PageView>>>;
  readonly stored: Pick<Storage, 'contacts'>;
  readonly organisation: Organisation;
  readonly clock: () => Date;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

const isCard = (view: AnyView | PageView): view is AnyView => Object.hasOwn(templates, view.template);

/** The pages' way in: whoever was let in makes a turn, and the same verbs answer it. */
export const tabReceiver = ({ actions, stored, organisation, clock, log }: TabWiring) =>
  pageReceiver<AnyView | PageView>({
    organisation,
    perform: performer<AnyView | PageView>({
      actions,
      organisation,
      log: (record) => (record.fault === undefined ? log.info(record, 'page') : log.error(record, 'page')),
    }),
    cardOf: (view) => (isCard(view) ? render(view) : undefined),
    nameOf: (person) =>
      stored.contacts.reach(organisation.code, person).then(
        (reach) => (reach && reach.contact.name !== nameless ? reach.contact.name : ''),
        () => '',
      ),
    clock,
    mint: randomUUID,
  });

/** How many colleagues without a role are offered on one machine. */
const mostMet = 8;

/** Who can be played on one machine: everybody in the settings file, and some of those who have met Wardline. */
export const personas =
  ({ stored, organisation }: Pick<TabWiring, 'stored' | 'organisation'>) =>
  async (): Promise<object> => {
    const met = await stored.contacts.everyone(
      organisation.code,
      undefined,
      mostMet + organisation.people.length,
    );
    const named = organisation.people.map(({ id, name, roles }) => ({ id, name, roles }));
    const others = met.people
      .map(({ contact: { id, name } }) => ({ id, name, roles: [] }))
      .filter(({ id }) => !named.some((one) => one.id === id))
      .slice(0, mostMet);
    return { personas: [...named, ...others] };
  };
