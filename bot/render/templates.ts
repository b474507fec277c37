import broadcastApproval from '../../cards/broadcast-approval.json' with { type: 'json' };
import broadcastCard from '../../cards/broadcast-card.json' with { type: 'json' };
import broadcastDraft from '../../cards/broadcast-draft.json' with { type: 'json' };
import broadcastForm from '../../cards/broadcast-form.json' with { type: 'json' };
import broadcastList from '../../cards/broadcast-list.json' with { type: 'json' };
import broadcastMoved from '../../cards/broadcast-moved.json' with { type: 'json' };
import broadcastProgress from '../../cards/broadcast-progress.json' with { type: 'json' };
import contactSettings from '../../cards/contact-settings.json' with { type: 'json' };
import deskAgain from '../../cards/desk-again.json' with { type: 'json' };
import deskHelp from '../../cards/desk-help.json' with { type: 'json' };
import deskNotice from '../../cards/desk-notice.json' with { type: 'json' };
import deskWho from '../../cards/desk-who.json' with { type: 'json' };
import hazardForm from '../../cards/hazard-form.json' with { type: 'json' };
import requestCard from '../../cards/request-card.json' with { type: 'json' };
import requestDialog from '../../cards/request-dialog.json' with { type: 'json' };
import requestForm from '../../cards/request-form.json' with { type: 'json' };
import requestLink from '../../cards/request-link.json' with { type: 'json' };
import requestList from '../../cards/request-list.json' with { type: 'json' };
import requestMoved from '../../cards/request-moved.json' with { type: 'json' };
import requestSent from '../../cards/request-sent.json' with { type: 'json' };
import triageAssign from '../../cards/triage-assign.json' with { type: 'json' };
import triageCard from '../../cards/triage-card.json' with { type: 'json' };
import triageError from '../../cards/triage-error.json' with { type: 'json' };
import triageList from '../../cards/triage-list.json' with { type: 'json' };
import triageMore from '../../cards/triage-more.json' with { type: 'json' };
import triageNote from '../../cards/triage-note.json' with { type: 'json' };
import triagePlan from '../../cards/triage-plan.json' with { type: 'json' };
import triagePriority from '../../cards/triage-priority.json' with { type: 'json' };
import triageSupplier from '../../cards/triage-supplier.json' with { type: 'json' };
import type { BroadcastView } from '../broadcast/actions.ts';
import type { SettingsView } from '../contact/settings-view.ts';
import type { DeskView } from '../desk/view.ts';
import type { RatingView } from '../hazard/rating-view.ts';
import type { RequestView } from '../request/actions.ts';
import type { DialogView, LinkView, SentView } from '../request/dialog-view.ts';
import type { TriageView } from '../triage/actions.ts';
import type { MoreView } from '../triage/more-view.ts';

export type AnyView =
  | BroadcastView
  | SettingsView
  | DeskView
  | RatingView
  | RequestView
  | DialogView
  | LinkView
  | SentView
  | TriageView
  | MoreView;

/** The one list of cards. A view without a template, or a misspelt one, does not compile. */
export const templates: { readonly [Name in AnyView['template']]: object } = {
  'broadcast-approval': broadcastApproval,
  'broadcast-card': broadcastCard,
  'broadcast-draft': broadcastDraft,
  'broadcast-form': broadcastForm,
  'broadcast-list': broadcastList,
  'broadcast-moved': broadcastMoved,
  'broadcast-progress': broadcastProgress,
  'contact-settings': contactSettings,
  'desk-again': deskAgain,
  'desk-help': deskHelp,
  'desk-notice': deskNotice,
  'desk-who': deskWho,
  'hazard-form': hazardForm,
  'request-card': requestCard,
  'request-dialog': requestDialog,
  'request-form': requestForm,
  'request-link': requestLink,
  'request-list': requestList,
  'request-moved': requestMoved,
  'request-sent': requestSent,
  'triage-card': triageCard,
  'triage-list': triageList,
  'triage-note': triageNote,
  'triage-supplier': triageSupplier,
  'triage-priority': triagePriority,
  'triage-plan': triagePlan,
  'triage-more': triageMore,
  'triage-error': triageError,
  'triage-assign': triageAssign,
};
