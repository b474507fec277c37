import type { Activity } from './activity.ts';

export interface Admission {
  readonly tenants: readonly string[];
  /** Demo and tests: connectors on this machine, and no others. */
  readonly local: boolean;
}

/** Where Teams' connectors live, by cloud (platform.md 1.4 and 5.3). A token sent elsewhere would be stolen. */
const connectorHosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
];

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

const isConnector = (serviceUrl: string, local: boolean): boolean => {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, username, password } = new URL(serviceUrl);
  if (username || password) return false;
  if (local) return loopback.has(hostname);
  return (
    protocol === 'https:' && (connectorHosts.includes(hostname) || hostname.endsWith('.botframework.com'))
  );
};

/** Why an activity is not let in, or undefined. Says nothing of who sent it: that is for the token. */
export const refuseEntry = (
  activity: Activity,
  { tenants, local }: Admission,
): 'channel' | 'tenant' | 'service-url' | undefined => {
  if (activity.channelId !== 'msteams') return 'channel';
  const { channelData, conversation } = activity;
  // Both places name a tenant; a forged one in either is enough to turn it away.
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((tenant) => tenant !== undefined);
  if (named.length === 0 || !named.every((tenant) => tenants.includes(tenant))) return 'tenant';
  return isConnector(activity.serviceUrl, local) ? undefined : 'service-url';
};
