import { type Activity, narrowActivity } from '../../bot/teams/activity.ts';
import type { Json } from '../teams/json.ts';

export const tenant = '0a0a0a0a-0000-4000-8000-00000000000a';
export const nadia = '10000000-0000-4000-8000-000000000001';

/** A message in a person's own chat, as it comes over the wire. Fields given as undefined are left out. */
export const wire = (more: Json = {}): Json =>
  JSON.parse(
    JSON.stringify({
      type: 'message',
      id: '1700000000001',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/uk/',
      from: { id: '29:1nadia', name: 'Nadia Rahman', aadObjectId: nadia },
      recipient: { id: '28:wardline', name: 'Wardline' },
      conversation: { id: 'a:1nadia', conversationType: 'personal', tenantId: tenant },
      channelData: { tenant: { id: tenant } },
      text: 'hello',
      ...more,
    }),
  );

/** The same as the edge knows it. */
export const activity = (more: Json = {}): Activity => {
  const narrowed = narrowActivity(wire(more));
  if (!narrowed) throw new Error('that is no activity');
  return narrowed;
};
