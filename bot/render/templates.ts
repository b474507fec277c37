import boardAgenda from '../../cards/board-agenda.json' with { type: 'json' };
import boardItem from '../../cards/board-item.json' with { type: 'json' };
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
import deskListed from '../../cards/desk-listed.json' with { type: 'json' };
import deskNotice from '../../cards/desk-notice.json' with { type: 'json' };
import deskWho from '../../cards/desk-who.json' with { type: 'json' };
import glossaryWords from '../../cards/glossary-words.json' with { type: 'json' };
import hazardDetails from '../../cards/hazard-details.json' with { type: 'json' };
import hazardForm from '../../cards/hazard-form.json' with { type: 'json' };
import hazardLog from '../../cards/hazard-log.json' with { type: 'json' };
import pulseComment from '../../cards/pulse-comment.json' with { type: 'json' };
import pulseForm from '../../cards/pulse-form.json' with { type: 'json' };
import pulseList from '../../cards/pulse-list.json' with { type: 'json' };
import pulseMoved from '../../cards/pulse-moved.json' with { type: 'json' };
import pulsePreview from '../../cards/pulse-preview.json' with { type: 'json' };
import pulseProgress from '../../cards/pulse-progress.json' with { type: 'json' };
import pulseQuestion from '../../cards/pulse-question.json' with { type: 'json' };
import pulseResults from '../../cards/pulse-results.json' with { type: 'json' };
import reportDemand from '../../cards/report-demand.json' with { type: 'json' };
import reportSummary from '../../cards/report-summary.json' with { type: 'json' };
import requestCard from '../../cards/request-card.json' with { type: 'json' };
import requestDialog from '../../cards/request-dialog.json' with { type: 'json' };
import requestForm from '../../cards/request-form.json' with { type: 'json' };
import requestLink from '../../cards/request-link.json' with { type: 'json' };
import requestList from '../../cards/request-list.json' with { type: 'json' };
import requestMoved from '../../cards/request-moved.json' with { type: 'json' };
import requestReach from '../../cards/request-reach.json' with { type: 'json' };
import requestSaving from '../../cards/request-saving.json' with { type: 'json' };
import requestSent from '../../cards/request-sent.json' with { type: 'json' };
import storyApproval from '../../cards/story-approval.json' with { type: 'json' };
import storyAwards from '../../cards/story-awards.json' with { type: 'json' };
import storyCard from '../../cards/story-card.json' with { type: 'json' };
import storyConsent from '../../cards/story-consent.json' with { type: 'json' };
import storyDialog from '../../cards/story-dialog.json' with { type: 'json' };
import storyForm from '../../cards/story-form.json' with { type: 'json' };
import storyGone from '../../cards/story-gone.json' with { type: 'json' };
import storyMonth from '../../cards/story-month.json' with { type: 'json' };
import storyMoved from '../../cards/story-moved.json' with { type: 'json' };
import storyRecord from '../../cards/story-record.json' with { type: 'json' };
import storySent from '../../cards/story-sent.json' with { type: 'json' };
import storyTeller from '../../cards/story-teller.json' with { type: 'json' };
import storyWall from '../../cards/story-wall.json' with { type: 'json' };
import triageAssign from '../../cards/triage-assign.json' with { type: 'json' };
import triageBoard from '../../cards/triage-board.json' with { type: 'json' };
import triageCard from '../../cards/triage-card.json' with { type: 'json' };
import triageDigest from '../../cards/triage-digest.json' with { type: 'json' };
import triageError from '../../cards/triage-error.json' with { type: 'json' };
import triageLines from '../../cards/triage-lines.json' with { type: 'json' };
import triageList from '../../cards/triage-list.json' with { type: 'json' };
import triageMore from '../../cards/triage-more.json' with { type: 'json' };
import triageNote from '../../cards/triage-note.json' with { type: 'json' };
import triagePlan from '../../cards/triage-plan.json' with { type: 'json' };
import triagePriority from '../../cards/triage-priority.json' with { type: 'json' };
import triageRestate from '../../cards/triage-restate.json' with { type: 'json' };
import triageRoute from '../../cards/triage-route.json' with { type: 'json' };
import triageSame from '../../cards/triage-same.json' with { type: 'json' };
import triageSaving from '../../cards/triage-saving.json' with { type: 'json' };
import triageSealed from '../../cards/triage-sealed.json' with { type: 'json' };
import triageSplit from '../../cards/triage-split.json' with { type: 'json' };
import triageSupplier from '../../cards/triage-supplier.json' with { type: 'json' };
import type { BoardView } from '../board/actions.ts';
import type { BroadcastView } from '../broadcast/actions.ts';
import type { ReachView } from '../contact/reach-view.ts';
import type { SettingsView } from '../contact/settings-view.ts';
import type { DeskView } from '../desk/view.ts';
import type { DirectoryView } from '../directory/actions.ts';
import type { GlossaryView } from '../glossary/view.ts';
import type { DetailsView } from '../hazard/details-view.ts';
import type { LogView } from '../hazard/log-view.ts';
import type { RatingView } from '../hazard/rating-view.ts';
import type { DigestView } from '../lead/digest-view.ts';
import type { SameView } from '../link/same-view.ts';
import type { RestateView, SplitView } from '../link/split-view.ts';
import type { PulseView } from '../pulse/views.ts';
import type { RecordView } from '../recall/record-actions.ts';
import type { ReportView } from '../report/actions.ts';
import type { RequestView } from '../request/actions.ts';
import type { DialogView, SentView } from '../request/dialog-view.ts';
import type { LinkView } from '../request/glance-view.ts';
import type { StoryView } from '../story/views.ts';
import type { TriageView } from '../triage/actions.ts';
import type { MoreView } from '../triage/more-view.ts';
import type { SealedView } from '../triage/sealed-view.ts';

export type AnyView =
  | BoardView
  | BroadcastView
  | ReachView
  | SettingsView
  | DeskView
  | DirectoryView
  | GlossaryView
  | DetailsView
  | LogView
  | RatingView
  | SealedView
  | SameView
  | SplitView
  | RestateView
  | PulseView
  | ReportView
  | RequestView
  | DialogView
  | LinkView
  | SentView
  | RecordView
  | StoryView
  | TriageView
  | DigestView
  | MoreView;

/** The one list of cards. A view without a template, or a misspelt one, does not compile. */
export const templates: { readonly [Name in AnyView['template']]: object } = {
  'board-agenda': boardAgenda,
  'board-item': boardItem,
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
  'desk-listed': deskListed,
  'desk-notice': deskNotice,
  'desk-who': deskWho,
  'glossary-words': glossaryWords,
  'hazard-details': hazardDetails,
  'hazard-form': hazardForm,
  'hazard-log': hazardLog,
  'pulse-comment': pulseComment,
  'pulse-form': pulseForm,
  'pulse-list': pulseList,
  'pulse-moved': pulseMoved,
  'pulse-preview': pulsePreview,
  'pulse-progress': pulseProgress,
  'pulse-question': pulseQuestion,
  'pulse-results': pulseResults,
  'report-demand': reportDemand,
  'report-summary': reportSummary,
  'request-card': requestCard,
  'request-dialog': requestDialog,
  'request-form': requestForm,
  'request-link': requestLink,
  'request-list': requestList,
  'request-moved': requestMoved,
  'request-reach': requestReach,
  'request-saving': requestSaving,
  'request-sent': requestSent,
  'story-approval': storyApproval,
  'story-awards': storyAwards,
  'story-card': storyCard,
  'story-consent': storyConsent,
  'story-dialog': storyDialog,
  'story-form': storyForm,
  'story-gone': storyGone,
  'story-month': storyMonth,
  'story-moved': storyMoved,
  'story-record': storyRecord,
  'story-sent': storySent,
  'story-teller': storyTeller,
  'story-wall': storyWall,
  'triage-board': triageBoard,
  'triage-card': triageCard,
  'triage-lines': triageLines,
  'triage-list': triageList,
  'triage-note': triageNote,
  'triage-restate': triageRestate,
  'triage-route': triageRoute,
  'triage-same': triageSame,
  'triage-sealed': triageSealed,
  'triage-split': triageSplit,
  'triage-saving': triageSaving,
  'triage-supplier': triageSupplier,
  'triage-priority': triagePriority,
  'triage-plan': triagePlan,
  'triage-more': triageMore,
  'triage-digest': triageDigest,
  'triage-error': triageError,
  'triage-assign': triageAssign,
};
