import { durationMinutes } from '../calendar/duration.ts';
import { sessionsAround } from '../calendar/sessions.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Wake } from '../core/outbox.ts';
import type { Entries } from '../directory/entry.ts';
import { digestPeople } from '../lead/digest.ts';
import { digestReader, type ReadDigest } from '../lead/digest-reader.ts';
import {
  chooseInstead,
  chooseLead,
  hasTime,
  isDoubtful,
  type LeadTimes,
  timetableOf,
} from '../lead/lead-choice.ts';
import type { Leads } from '../lead/lead-due.ts';
import { circleOf } from '../request/access.ts';
import { leadsFor } from '../routing/destination.ts';
import type { ChooseLead } from '../routing/router.ts';
import type { Loaded } from '../settings/settings.ts';
import type { Storage } from '../storage/storage.ts';
import { type LeadLoad, leadLoad } from './lead-load.ts';
import { listedLeads } from './listed.ts';

/** What is known of leads in memory, which outlives a change of the settings. */
export interface LeadMemory {
  readonly load: LeadLoad;
  readonly known: Entries;
}

export interface LeadPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly settings: Loaded;
  readonly memory?: LeadMemory | undefined;
  readonly clock: () => Date;
  readonly failed: (fault: unknown) => void;
}

/** How the wakes that are about leads are called. */
const everybody = 'leads:all';
const oneLead = 'lead:';

const timesOf = ({ people }: Organisation, { leads, hours }: Loaded): LeadTimes => ({
  people,
  hours,
  within: durationMinutes(leads.within, 'always', hours) * 60_000,
});

/** Whether somebody of the settings file has a session in time (A4.6), for a person who passes them something. */
export const isThere = (organisation: Organisation, settings: Loaded) => {
  const times = timesOf(organisation, settings);
  return (person: string, now: Date): boolean =>
    times.people.some((member) => member.id === person && hasTime(member, times, now));
};

/** One person's lists, as a digest reads them. */
export const readDigest = (stored: Storage, organisation: Organisation): ReadDigest => {
  const { requests, leads } = stored;
  const { code } = organisation;
  const store = {
    ...leads,
    load: async (id: string) => (await requests.load(code, id))?.request,
    routed: (person: string, most: number) => requests.routedTo(code, person, most),
  };
  return digestReader(store, organisation);
};

/** Who of the leads gets what, and when each of them is told of it. */
export const leadDesk = ({ stored, organisation, settings, memory, clock, failed }: LeadPorts) => {
  const { people, groups = [] } = organisation;
  const directory = listedLeads({
    stored,
    organisation,
    times: timesOf(organisation, settings),
    known: memory?.known,
    clock,
    failed,
  });
  const { times } = directory;
  const load = memory?.load ?? leadLoad({ count: stored.leads.workload, clock, failed });
  const read = readDigest(stored, organisation);

  const given = <Lead extends { readonly id: string } | undefined>(lead: Lead): Lead => {
    if (lead) load.gave(lead.id);
    return lead;
  };

  const choose: ChooseLead = (candidates, now) => given(chooseLead(candidates, times, load.of, now));

  const leads: Leads = {
    times,
    circle: circleOf(organisation),
    instead: (request, lead, now) => {
      const to = settings.rules.find(({ rule }) => rule.id === request.rule)?.to;
      const suitable = to?.kind === 'lead' ? leadsFor(to.wants, people) : [];
      return given(chooseInstead(lead, suitable, times, load.of, now));
    },
  };

  /** A4.7: one card as a session starts, where there is anything to decide. */
  const session = async (person: string, now: Date): Promise<Date | undefined> => {
    const member = people.find(({ id }) => id === person);
    if (!member) return undefined;
    const { current, next } = sessionsAround(timetableOf(member, times), now.getTime());
    if (current) {
      const actor = { ...member, organisation: organisation.code };
      const { request } = await read(actor, { seen: 0 }, now);
      if (request) await stored.leads.planDigest(person, new Date(current.from));
    }
    return next && new Date(next.from);
  };

  /** As the service starts: what the settings of before sent to somebody who has no time now, or is gone. */
  const lookAtAll = async (now: Date): Promise<undefined> => {
    const all = Number.POSITIVE_INFINITY;
    const { everybodys, wakeAt } = stored.leads;
    const [routed, owned] = await Promise.all([everybodys('routed', all), everybodys('owned', all)]);
    const stuck = [
      ...routed.filter(({ to }) => {
        const member = people.find(({ id }) => id === to);
        if (!member) return !groups.some(({ id }) => id === to);
        return !hasTime(member, times, now) || isDoubtful(member, times, now);
      }),
      ...owned.filter(({ to, status }) => {
        const member = people.find(({ id }) => id === to);
        return !member || (status === 'received' && !hasTime(member, times, now));
      }),
    ];
    await wakeAt(stuck.map(({ id }) => ({ kind: 'wake', subject: id, notBefore: now.toISOString() })));
  };

  return {
    choose,
    leads,
    directory,
    woken: async (subject: string, now: Date): Promise<Date | undefined> => {
      if (directory.isAbout(subject)) return directory.woken(subject, now);
      return subject === everybody ? lookAtAll(now) : session(subject.slice(oneLead.length), now);
    },
    isAbout: (subject: string): boolean =>
      subject === everybody || subject.startsWith(oneLead) || directory.isAbout(subject),
    stop: directory.stop,
    memory: (): LeadMemory => ({ load, known: directory.known() }),
    /** When to look at whom first. The same for every start within one session, so that nothing is there twice. */
    start: async (now: Date): Promise<void> => {
      await directory.start(now);
      const wakes = digestPeople(people).flatMap((member): readonly Wake[] => {
        const { current, next } = sessionsAround(timetableOf(member, times), now.getTime());
        const at = current ?? next;
        const subject = `${oneLead}${member.id}`;
        return at ? [{ kind: 'wake', subject, notBefore: new Date(at.from).toISOString() }] : [];
      });
      await stored.leads.wakeAt([
        ...wakes,
        { kind: 'wake', subject: everybody, notBefore: now.toISOString() },
      ]);
    },
  };
};

export type LeadDesk = ReturnType<typeof leadDesk>;
