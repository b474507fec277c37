import type { Actor } from '../core/actor.ts';
import { type ApprovalView, approvalView } from './approval-view.ts';
import { audiencesOf } from './audience.ts';
import { type Broadcast, isOut } from './broadcast.ts';
import { type DraftView, draftView, type Reach, type ViewedAs } from './draft-view.ts';
import type { BroadcastPorts } from './ports.ts';
import { type Progress, type ProgressView, progressView } from './progress-view.ts';
import { type Heard, type ReaderView, readerView } from './reader-view.ts';

export type AuthorView = DraftView | ProgressView;

export type CardPorts = Pick<
  BroadcastPorts,
  'store' | 'organisation' | 'policy' | 'audience' | 'csvLink' | 'mayAsk'
>;

interface Moment {
  readonly now: Date;
  readonly notice?: string | undefined;
}

interface AuthorMoment extends Moment {
  /** New words that were not taken, to be changed once more. */
  readonly correction?: string | undefined;
}

/** Whoever looks at the author's side, and what they may do there. */
export interface Viewer extends Pick<Actor, 'id'> {
  /** Left out for the author. */
  readonly as?: ViewedAs;
}

/** Each side of a broadcast with the numbers that it shows: for a press, and for a repaint. */
export const broadcastCards = (ports: CardPorts) => {
  const { store, organisation, policy, audience, csvLink, mayAsk } = ports;

  const audienceName = async ({ audience: id }: Broadcast): Promise<string> => {
    // Only a team's name has to be looked up.
    const teams = id.startsWith('team:') ? await audience.teams(organisation.code) : [];
    return (
      audiencesOf(policy, organisation.people, teams).find((option) => option.id === id)?.name ??
      'An audience that is gone'
    );
  };

  const reachOf = async (broadcast: Broadcast): Promise<Reach> => {
    const open = !isOut(broadcast) && broadcast.status !== 'cancelled';
    const [name, count] = await Promise.all([
      audienceName(broadcast),
      open ? audience.count(broadcast.audience, broadcast.requests ?? [], broadcast.class) : undefined,
    ]);
    return { audience: name, count };
  };

  const progressOf = async (broadcast: Broadcast, viewer: Viewer): Promise<Progress> => {
    const { id } = broadcast;
    const [tally, acknowledged, answered, asked, name, csvUrl] = await Promise.all([
      store.tally(organisation.code, id),
      store.acknowledged(organisation.code, id),
      broadcast.question ? store.answered(organisation.code, id) : 0,
      store.askedAfter(organisation.code, id),
      audienceName(broadcast),
      viewer.as === 'viewer' ? undefined : csvLink(id, viewer),
    ]);
    return { tally, acknowledged, answered, asked, csvUrl, audience: name };
  };

  const progress = async (
    broadcast: Broadcast,
    viewer: Viewer,
    moment: AuthorMoment,
  ): Promise<ProgressView> => {
    const numbers = await progressOf(broadcast, viewer);
    const may = { as: viewer.as ?? 'author', mayAsk: mayAsk(viewer) };
    return progressView(broadcast, { ...numbers, ...moment, ...may, organisation });
  };

  return {
    audienceName,

    /** The numbers behind the card, for a page that shows them another way. */
    progressOf,

    /** What the author sees: the draft until anybody was told, then how it goes. */
    author: async (
      broadcast: Broadcast,
      moment: AuthorMoment,
      viewer: Viewer = broadcast.author,
    ): Promise<AuthorView> =>
      isOut(broadcast)
        ? progress(broadcast, viewer, moment)
        : draftView(broadcast, {
            ...(await reachOf(broadcast)),
            ...moment,
            as: viewer.as ?? 'author',
            organisation,
          }),

    approver: async (broadcast: Broadcast, moment: Moment): Promise<ApprovalView> =>
      approvalView(broadcast, { ...(await reachOf(broadcast)), ...moment, organisation }),

    reader: (
      broadcast: Broadcast,
      moment: Moment & { readonly heard?: Heard; readonly reminder?: boolean },
    ): ReaderView => readerView(broadcast, { ...moment, organisation }),
  };
};

export type BroadcastCards = ReturnType<typeof broadcastCards>;
