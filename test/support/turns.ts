import type { Role } from '../../bot/core/actor.ts';
import type { TeamsTurn } from '../../bot/teams/who-and-where.ts';
import { nadia, now } from './requests.ts';

const tenant = '5e0f6a52-0000-4000-8000-000000000000';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';

interface Press {
  readonly by?: { readonly id: string; readonly name: string };
  /** Beside `requester`, which everybody is. */
  readonly roles?: readonly Role[];
  readonly at?: Date;
  readonly organisation?: string;
}

/** A press in the person's own chat, as the edge hands it on. */
export const aTurn = ({ by = nadia, roles = [], at = now, organisation = 'RXX' }: Press = {}): TeamsTurn => ({
  activity: 'f:1',
  actor: { ...by, organisation, roles: ['requester', ...roles] },
  now: at,
  contact: { ...by, account: `29:${by.id}`, tenant, serviceUrl, chat: `a:${by.id}` },
});
