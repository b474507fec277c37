import {
  type Activity as BotActivity,
  CloudAdapter,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { Connectors } from './connectors.ts';
import type { Pace } from './single-try.ts';

export interface BotIdentity {
  readonly appId: string;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
  readonly tenant: string;
  readonly password?: string | undefined;
}

/**
 * botbuilder's adapter without its HTTP half, which prints stacks and answers with the message of whatever
 * was thrown (platform.md 5.3).
 */
export class TeamsAdapter extends CloudAdapter {
  /** @throws AuthenticationError where the token is not one of Teams' for this bot */
  receive(
    authorization: string,
    activity: BotActivity,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
  }
}

/** Without an identity every caller is believed: only `WARDLINE_LOCAL=1` on loopback gets here without one. */
export const teamsAdapter = (identity: BotIdentity | undefined, pace: Pace): TeamsAdapter => {
  const options = identity && {
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.type,
    MicrosoftAppTenantId: identity.tenant,
    ...(identity.password ? { MicrosoftAppPassword: identity.password } : {}),
  };
  return new TeamsAdapter(new Connectors(options ?? {}, pace));
};
