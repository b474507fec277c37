import type { Organisation } from '../core/organisation.ts';
import { lastResort, onDuty } from '../lead/duty.ts';
import { officersOf } from '../request/officers.ts';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import type { World } from '../watch/watch.ts';
import type { LeadDesk } from './leads.ts';
import { requesters } from './requesters.ts';
import { requestWatch } from './watch.ts';

export interface WakePorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly settings: Loaded;
  readonly leads: LeadDesk;
  readonly pulse: (id: string, now: Date) => Promise<Date | undefined>;
  readonly story: (id: string, now: Date) => Promise<Date | undefined>;
  /** The look back at a month of stories. */
  readonly month: (subject: string, now: Date) => Promise<Date | undefined>;
}

/** What is looked at when its time has come, by the name of what it is about. */
export const wakes = (ports: WakePorts) => {
  const { stored, organisation, settings, leads, pulse, story, month } = ports;
  const { people, groups = [] } = organisation;
  const { targets, hours, silence, rota } = settings;
  const world = (now: Date): World => ({
    targets,
    hours,
    silence,
    duty: onDuty(rota, people, now, hours),
    admins: lastResort(people),
    officers: officersOf(organisation),
    leads: leads.leads,
    members: ({ id }) => groups.find((group) => group.id === id)?.people ?? [],
  });
  const requester = requesters(stored.contacts, organisation);
  const request = requestWatch({ store: stored.requests, organisation, world, requester });

  return async (subject: string, now: Date): Promise<Date | undefined> => {
    if (leads.isAbout(subject)) return leads.woken(subject, now);
    if (subject.startsWith('WP-')) return pulse(subject, now);
    if (subject.startsWith('WS-')) return story(subject, now);
    if (subject.startsWith('stories:')) return month(subject, now);
    return subject.startsWith('WL-') ? request(subject, now) : undefined;
  };
};
