import type { Activity as BotActivity, TurnContext } from 'botbuilder';
import { type Activity, narrowActivity } from './activity.ts';
import type { TeamsAdapter } from './adapter.ts';
import { type Admission, refuseEntry } from './admission.ts';

export interface ReceivePorts {
  readonly adapter: TeamsAdapter;
  readonly admission: Admission;
  readonly turn: (context: TurnContext, activity: Activity) => Promise<void>;
  readonly log: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

/** botframework-connector's AuthenticationError, which botbuilder does not export. */
const isAuthFault = (fault: unknown): boolean =>
  typeof fault === 'object' &&
  fault !== null &&
  'statusCode' in fault &&
  (fault.statusCode === 401 || fault.statusCode === 403);

/**
 * From an HTTP body to the answer for Teams: shape, then who may come in, then the token, then the turn. None of
 * the refusals says more than its name.
 */
export const receiver =
  ({ adapter, admission, turn, log }: ReceivePorts) =>
  async (body: unknown, authorization: string): Promise<{ status: number; body?: unknown }> => {
    const activity = narrowActivity(body);
    if (!activity) return { status: 400, body: { error: 'not an activity' } };
    const refused = refuseEntry(activity, admission);
    if (refused) {
      log('turned away', { activity: activity.id, reason: refused });
      return { status: 403, body: { error: 'forbidden' } };
    }
    try {
      // The narrowed activity has every field botbuilder reads; its own type asks for many that Teams may leave out.
      const response = await adapter.receive(authorization, activity as unknown as BotActivity, (context) =>
        turn(context, activity),
      );
      return { status: response?.status ?? 200, body: response?.body };
    } catch (fault) {
      if (isAuthFault(fault)) {
        log('token refused', { activity: activity.id });
        return { status: 401, body: { error: 'unauthorised' } };
      }
      log('turn failed', { activity: activity.id, fault });
      return { status: 503, body: { error: 'unavailable' } };
    }
  };
