import type { Member, Organisation } from '../core/organisation.ts';
import type { Wake } from '../core/outbox.ts';
import { untilSaved } from '../core/until-saved.ts';
import type { Painted } from '../delivery/ports.ts';
import type { DirectoryPorts } from '../directory/actions.ts';
import { type Entries, type Entry, leadsOf } from '../directory/entry.ts';
import { listedView } from '../directory/listed-view.ts';
import { askDue, asked, askTimes, confirmed, doubtfulFrom, firstListed } from '../directory/rules.ts';
import type { LeadTimes } from '../lead/lead-choice.ts';
import { render } from '../render/render.ts';
import { listedSubject } from '../storage/listed.ts';
import type { Storage } from '../storage/storage.ts';
import { announcements } from './announcements.ts';

export interface ListedPorts {
  readonly stored: Pick<Storage, 'listed' | 'contacts' | 'leads'>;
  readonly organisation: Organisation;
  readonly times: LeadTimes;
  /** Milliseconds after which another replica's confirmation is known here too. */
  readonly every?: number;
  /** What was known of them before the settings changed, until it is read again. */
  readonly known?: Entries | undefined;
  readonly clock: () => Date;
  readonly failed: (fault: unknown) => void;
}

const usually = 5 * 60_000;
const prefix = listedSubject('');

/**
 * What is known of the leads' entries in the directory. Whom a request goes to is decided by what is in memory: a turn
 * never waits for it (budget "storage calls on the path of a turn").
 */
export const listedLeads = (ports: ListedPorts) => {
  const { stored, organisation, clock, failed, every = usually } = ports;
  const { listed, contacts } = stored;
  const leads = leadsOf(organisation.people);
  let known = new Map<string, Entry>(ports.known);
  let changes = 0;

  const doubtful = (person: string): number | undefined => {
    const entry = known.get(person);
    return entry && doubtfulFrom(entry);
  };
  const times: LeadTimes = { ...ports.times, doubtfulFrom: doubtful };

  const keep = (person: string, entry: Entry): Entry => {
    changes += 1;
    known.set(person, entry);
    return entry;
  };

  /** What was changed here while it was read is newer than what was read. */
  const read = async (): Promise<Entries> => {
    const before = changes;
    const all = new Map(await listed.all());
    if (changes === before) known = all;
    return all;
  };

  /** Looks at a lead whose time has come; asks them where they are to be asked. */
  const ask = (member: Member, now: Date): Promise<Date | undefined> =>
    untilSaved(listedSubject(member.id), async () => {
      const before = await listed.load(member.id);
      const timetable = askTimes(member, times);
      const entry = before?.entry ?? firstListed(now);
      const due = askDue(entry, timetable, now);
      if (!due.ask) return due.next;
      const reach = await contacts.reach(organisation.code, member.id);
      const reachable = reach !== undefined && reach.blocked === '';
      const next = asked(entry, reachable, now);
      if (next === 'unchanged') return due.next;
      const saved = await listed.save({ person: member.id, before, entry: next, ask: reachable });
      return saved === 'conflict' ? 'conflict' : askDue(keep(member.id, next), timetable, now).next;
    });

  const timer = setInterval(() => void read().catch(failed), every);
  timer.unref();

  return {
    times,
    isAbout: (subject: string): boolean => subject.startsWith(prefix),

    /** Whoever has left the settings file is not asked, and not looked at again. */
    woken: async (subject: string, now: Date): Promise<Date | undefined> => {
      const member = leads.find(({ id }) => listedSubject(id) === subject);
      return member && ask(member, now);
    },

    /** As the service starts: those who are new to the file are listed, and everybody is looked at in time. */
    start: async (now: Date): Promise<void> => {
      const all = await read();
      const wakes: Wake[] = [];
      for (const member of leads) {
        const entry = all.get(member.id) ?? firstListed(now);
        if (!all.has(member.id)) await listed.save({ person: member.id, before: undefined, entry });
        const { ask, next } = askDue(entry, askTimes(member, times), now);
        const at = ask ? now : next;
        if (!at) continue;
        wakes.push({ kind: 'wake', subject: listedSubject(member.id), notBefore: at.toISOString() });
      }
      await stored.leads.wakeAt(wakes);
      await read();
    },

    stop: (): void => clearInterval(timer),

    known: (): Entries => known,

    /** The card of the question as it is sent; what they have confirmed meanwhile is not asked any more. */
    paint: async (subject: string): Promise<Painted | undefined> => {
      const member = leads.find(({ id }) => listedSubject(id) === subject);
      const loaded = member && (await listed.load(member.id));
      if (!member || !loaded) return undefined;
      const card = render(listedView(member, loaded.entry, { times, now: clock() }));
      const over = loaded.entry.unanswered === undefined;
      return { card, summary: `Wardline: ${announcements.listed}`, version: 1, over };
    },

    ports: {
      organisation,
      times,
      // Who the leads are can be read while storage cannot.
      entries: () =>
        read().catch((fault: unknown) => {
          failed(fault);
          return known;
        }),
      confirm: (person, now) =>
        untilSaved(listedSubject(person), async () => {
          const before = await listed.load(person);
          const entry = before?.entry ?? firstListed(now);
          const next = confirmed(entry, now);
          if (next === 'unchanged') return entry;
          const saved = await listed.save({ person, before, entry: next });
          return saved === 'conflict' ? 'conflict' : keep(person, next);
        }),
    } satisfies DirectoryPorts,
  };
};

export type ListedLeads = ReturnType<typeof listedLeads>;
