import { broadcastActions } from '../broadcast/actions.ts';
import { mintBroadcast } from '../broadcast/number.ts';
import type { BroadcastPorts } from '../broadcast/ports.ts';
import { contactActions } from '../contact/actions.ts';
import type { ContactRules } from '../contact/rules.ts';
import { noWishes } from '../contact/wishes.ts';
import type { Organisation } from '../core/organisation.ts';
import { deskActions } from '../desk/actions.ts';
import { hazardActions } from '../hazard/actions.ts';
import { requestActions } from '../request/actions.ts';
import { firstLook } from '../request/promise.ts';
import type { Report } from '../request/request.ts';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { triageActions } from '../triage/actions.ts';
import { alerts } from '../triage/alerts.ts';
import { onDuty } from '../triage/duty.ts';
import { statusActions } from '../triage/status-actions.ts';
import { deskCard } from '../triage/work.ts';
import { replies } from './replies.ts';

export interface ActionPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly settings: Loaded;
  readonly rules: ContactRules;
  readonly mint: () => string;
  readonly hearBy: (report: Report, moment: 'raised' | 'owned', now: Date) => Date;
  readonly broadcasts: Pick<BroadcastPorts, 'policy' | 'audience' | 'csvLink'>;
}

/** The table of verbs: every feature with its ports. */
export const allActions = (ports: ActionPorts) => {
  const { stored, organisation, settings, rules, mint, hearBy } = ports;
  const { requests: store, contacts } = stored;
  return {
    ...deskActions({
      organisation,
      postTriageHere: (code, where) => contacts.settle(code, 'triage', where),
    }),
    ...requestActions({
      store,
      organisation,
      mint,
      route: settings.route.to,
      profile: async () => ({}),
      alert: (request, now) =>
        alerts(request, organisation, onDuty(settings.rota, organisation.people, now, organisation.zone)),
      firstLook: (report, now) => firstLook(report, now, settings.targets, settings.hours),
      hearBy,
      deskCard: deskCard(organisation),
    }),
    ...triageActions({ store, organisation, hearBy }),
    ...statusActions({ store, organisation, hearBy, hours: settings.hours }),
    ...hazardActions({ store, organisation }),
    ...contactActions({
      organisation,
      rules,
      store: {
        wishes: async (code, person) => (await contacts.reach(code, person))?.wishes ?? noWishes,
        setWishes: contacts.wish,
      },
    }),
    ...broadcastActions({
      ...ports.broadcasts,
      store: stored.broadcasts,
      organisation,
      mint: mintBroadcast,
      wasSent: async (_code, id, person) =>
        ((await stored.outbox.ledgerRow(id, person))?.copies.length ?? 0) > 0,
      openRequest: replies({ store, organisation, hearBy, mint }),
    }),
  };
};
