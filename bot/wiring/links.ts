import type { Broadcast } from '../broadcast/broadcast.ts';
import { isoAt } from '../calendar/local-day.ts';
import type { Person } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import { logReaders } from '../hazard/log-actions.ts';
import type { TextFile } from '../http/file.ts';
import type { FileLinks, StoryFile } from '../recall/record-ports.ts';
import type { ReportFile } from '../report/ports.ts';
import type { Storage } from '../storage/storage.ts';
import { awards } from './awards.ts';
import { contributions } from './contributions.ts';
import { hazardFile } from './hazard-file.ts';
import { ledgerFile } from './ledger-file.ts';
import { reportFiles, subjectOf } from './report-files.ts';
import type { Reports } from './reports.ts';
import { colleagues } from './requesters.ts';
import { storyFiles, storySubject } from './story-files.ts';
import { issueTicket, readTicket } from './ticket.ts';

export interface LinkPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  /** The address of this service as a browser finds it; undefined where nobody said. */
  readonly address: () => string | undefined;
  readonly clock: () => Date;
  readonly reports: Reports;
}

type Reader = Pick<Person, 'id'>;

/** What a ticket for the hazard log is for. No broadcast has such a number. */
const hazardLog = 'hazard-log';

const nameOf = ({ id, title }: Broadcast): string => `${`${id} ${title}`.slice(0, 60).trim()}.csv`;

/** Files behind links on cards: the link is a ticket for one person, for one ledger, for ten minutes. */
export const links = ({ stored, organisation, address, clock, reports }: LinkPorts) => {
  const { code, zone } = organisation;
  const shortlist = awards({ ...stored, organisation });
  const contributed = contributions({ ...stored, organisation });
  const reportFile = reportFiles(reports, organisation.people);
  const storyFile = storyFiles({
    awards: shortlist,
    contributions: contributed,
    organisation,
    nameOf: async (person) => (await colleagues(stored.contacts, organisation)(code, person)).name,
  });

  const pathOf = async (file: string, subject: string, { id }: Reader): Promise<string> => {
    const ticket = issueTicket({ subject, person: id }, await stored.secret(), clock());
    return `/api/tab/${file}?ticket=${ticket}`;
  };

  const linked = async (file: string, subject: string, person: Reader): Promise<string | undefined> => {
    const base = address();
    return base === undefined ? undefined : base + (await pathOf(file, subject, person));
  };

  /** Asked of the settings as they are now: whoever has left the role since has a link to nothing. */
  const hazardsFor = (person: string): TextFile | undefined => {
    const reader = organisation.people.find(({ id }) => id === person);
    if (!reader || !logReaders.some((role) => reader.roles.includes(role))) return undefined;
    const day = isoAt(clock(), zone);
    return {
      name: `hazard-log ${code} ${day}.csv`,
      lines: hazardFile(stored.requests, organisation, reader),
    };
  };

  /** A year of stories is one pair of files, and somebody's own record another. */
  const storyLinks = async (file: StoryFile, person: Reader): Promise<FileLinks | undefined> => {
    const name = file.file === 'awards' ? 'stories' : 'record';
    const [markdown, csv] = await Promise.all([
      linked(`${name}.md`, storySubject(file, 'markdown'), person),
      linked(`${name}.csv`, storySubject(file, 'csv'), person),
    ]);
    return markdown === undefined || csv === undefined ? undefined : { markdown, csv };
  };

  return {
    records: { contribution: contributed.soon, awards: shortlist, fileLinks: storyLinks },
    csvLink: (id: string, person: Reader) => linked('ledger.csv', id, person),
    logLink: (person: Reader) => linked('hazard-log.csv', hazardLog, person),
    reportLink: (file: ReportFile, person: Reader) => linked('report.csv', subjectOf(file), person),
    /** For a page, which stands on this service too. */
    csvPath: (id: string, person: Reader) => pathOf('ledger.csv', id, person),
    reportPath: (file: ReportFile, person: Reader) => pathOf('report.csv', subjectOf(file), person),

    fileFor: async (text: string): Promise<TextFile | undefined> => {
      const ticket = readTicket(text, await stored.secret(), clock());
      if (ticket?.subject === hazardLog) return hazardsFor(ticket.person);
      const report = ticket && (await reportFile(ticket.subject, ticket.person, clock()));
      if (report) return report;
      const story = ticket && storyFile(ticket.subject, ticket.person, clock());
      if (story) return story;
      const loaded = ticket && (await stored.broadcasts.load(code, ticket.subject));
      if (!loaded) return undefined;
      const { broadcast } = loaded;
      return { name: nameOf(broadcast), lines: ledgerFile(stored.outbox, broadcast, zone) };
    },
  };
};
