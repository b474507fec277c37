import { boardActions } from '../board/actions.ts';
import { broadcastActions } from '../broadcast/actions.ts';
import { mintBroadcast } from '../broadcast/number.ts';
import type { BroadcastPorts } from '../broadcast/ports.ts';
import { contactActions } from '../contact/actions.ts';
import { profileChoices } from '../contact/profile.ts';
import { reachActions } from '../contact/reach-actions.ts';
import type { ContactRules } from '../contact/rules.ts';
import type { ContactStore } from '../contact/store.ts';
import { noWishes } from '../contact/wishes.ts';
import type { Organisation } from '../core/organisation.ts';
import { deskActions } from '../desk/actions.ts';
import { type DirectoryPorts, directoryActions } from '../directory/actions.ts';
import { glossaryActions } from '../glossary/actions.ts';
import { hazardActions } from '../hazard/actions.ts';
import type { HazardPorts } from '../hazard/ports.ts';
import { digestActions } from '../lead/digest-actions.ts';
import { onDuty } from '../lead/duty.ts';
import { sameActions } from '../link/same-actions.ts';
import { splitActions } from '../link/split-actions.ts';
import { pulseActions } from '../pulse/actions.ts';
import type { PulsePorts } from '../pulse/ports.ts';
import { recordActions } from '../recall/record-actions.ts';
import type { RecordPorts } from '../recall/record-ports.ts';
import type { AnyView } from '../render/templates.ts';
import { reportActions } from '../report/actions.ts';
import type { ReportPorts } from '../report/ports.ts';
import { requestActions } from '../request/actions.ts';
import type { RequestPorts } from '../request/ports.ts';
import { firstLook } from '../request/promise.ts';
import type { Report } from '../request/request.ts';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { storyActions } from '../story/actions.ts';
import type { StoryPorts } from '../story/ports.ts';
import { triageActions } from '../triage/actions.ts';
import { alerts } from '../triage/alerts.ts';
import { tablingActions } from '../triage/board-actions.ts';
import { linesActions } from '../triage/lines-actions.ts';
import { routeActions } from '../triage/route-actions.ts';
import { triageSavingActions } from '../triage/saving-actions.ts';
import { statusActions } from '../triage/status-actions.ts';
import { deskCard } from '../triage/work.ts';
import { causing } from './causing.ts';
import { wasSent } from './follow.ts';
import { isThere, readDigest } from './leads.ts';
import { ownChat } from './own-chat.ts';
import { replies } from './replies.ts';
import { colleagues, profiles } from './requesters.ts';
import { storiesHere } from './stories-here.ts';
import { tellingOf } from './telling.ts';

export interface ActionPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly settings: Loaded;
  readonly rules: ContactRules;
  readonly mint: () => string;
  readonly hearBy: (report: Report, moment: 'raised' | 'owned', now: Date) => Date;
  /** By the rules as they are now. */
  readonly route: RequestPorts<unknown>['route'];
  /** The bot's id in Teams; none on a laptop. */
  readonly appId?: string | undefined;
  readonly broadcasts: Pick<BroadcastPorts, 'policy' | 'audience' | 'csvLink' | 'loopOf' | 'mayAsk'>;
  readonly pulses: Omit<PulsePorts, 'openRequest'>;
  readonly stories: StoryPorts;
  readonly logLink: HazardPorts['logLink'];
  readonly reports: ReportPorts;
  readonly directory: DirectoryPorts;
  readonly records: Omit<RecordPorts, 'organisation'>;
}

/** The table of verbs: every feature with its ports. */
export const allActions = (ports: ActionPorts) => {
  const { stored, organisation, settings, rules, mint, hearBy } = ports;
  const { requests: store, contacts } = stored;
  const routing = routeActions({ store, organisation });
  const wishes: ContactStore = {
    wishes: async (code, person) => (await contacts.reach(code, person))?.wishes ?? noWishes,
    setWishes: contacts.wish,
    colleague: colleagues(contacts, organisation),
  };
  const statuses = statusActions({
    store,
    organisation,
    hearBy,
    hours: settings.hours,
    isThere: isThere(organisation, settings),
  });
  const raising = {
    mint,
    route: ports.route,
    alert: (request, now) =>
      alerts(request, organisation, onDuty(settings.rota, organisation.people, now, settings.hours)),
    firstLook: (report, now) => firstLook(report, now, settings.targets, settings.hours),
    hearBy,
  } satisfies Partial<RequestPorts<unknown>>;
  const triage = triageActions({ store, organisation, hearBy });
  return {
    ...deskActions({
      organisation,
      postTriageHere: (code, where) => contacts.settle(code, 'triage', where),
      postStoriesHere: storiesHere(stored),
    }),
    ...directoryActions(ports.directory),
    ...requestActions({
      store,
      organisation,
      ...raising,
      profile: profiles(contacts, organisation),
      ownChat: ownChat(ports.appId),
      deskCard: deskCard(organisation),
    }),
    ...triage,
    ...digestActions<AnyView>({
      store,
      organisation,
      read: readDigest(stored, organisation),
      verbs: {
        'triage.take': triage['triage.take'],
        'triage.ask': triage['triage.ask'],
        'triage.resolve': triage['triage.resolve'],
        'triage.route': routing['triage.route'],
      },
    }),
    ...sameActions({ store, organisation, hearBy }),
    ...splitActions({ store, organisation, ...raising }),
    ...statuses,
    ...triageSavingActions({ store, organisation }),
    ...reportActions(ports.reports),
    ...recordActions({ ...ports.records, organisation }),
    ...routing,
    ...tablingActions({ store, organisation, hours: settings.hours }),
    ...boardActions({ store, organisation, hearBy, hours: settings.hours, votes: stored.votes }),
    ...linesActions({
      store,
      organisation,
      handOver: async (id, handing, turn) =>
        'to' in handing
          ? routing['triage.route'].run({ id, to: { kind: handing.to }, lead: undefined }, turn)
          : statuses['triage.assign'].run({ id, assignee: handing.assignee.id }, turn),
    }),
    ...glossaryActions(),
    ...hazardActions({ store, organisation, logLink: ports.logLink }),
    ...contactActions({ organisation, rules, store: wishes, choices: profileChoices(settings) }),
    ...reachActions({ organisation, requests: store, store: wishes }),
    ...pulseActions({
      ...ports.pulses,
      openRequest: causing({ store, organisation, ...raising }),
    }),
    ...storyActions(ports.stories),
    ...broadcastActions({
      ...ports.broadcasts,
      store: stored.broadcasts,
      organisation,
      mint: mintBroadcast,
      storyOf: tellingOf(stored.stories, organisation.code),
      wasSent: (_code, id, person) => wasSent(stored, id, person),
      openRequest: replies({ store, organisation, hearBy, mint }),
    }),
  };
};
