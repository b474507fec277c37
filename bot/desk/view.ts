import { clockTimeWords, longDay } from '../calendar/words.ts';
import type { Actor } from '../core/actor.ts';
import { meanwhile, notForEmergencies } from '../core/emergency.ts';
import type { Member, Organisation } from '../core/organisation.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { type CommandLine, commandsFor } from './commands.ts';

export interface HelpData {
  readonly organisation: string;
  readonly hasNotice: boolean;
  readonly notice: string;
  readonly emergency: string;
  readonly jobs: readonly CommandLine[];
  readonly desk: boolean;
}

export interface NoticeData {
  readonly text: string;
  readonly hasEmergency: boolean;
  readonly emergency: string;
}

export interface AgainData {
  readonly notice: string;
  readonly verb: string;
  readonly send: string;
  readonly rest: Readonly<Record<string, unknown>>;
  readonly inputs: readonly { readonly id: string; readonly label: string; readonly value: string }[];
}

export interface WhoData {
  readonly empty: boolean;
  readonly leads: readonly {
    readonly name: string;
    readonly role: string;
    readonly ask: string;
    readonly times: string;
    readonly hasTimes: boolean;
  }[];
}

export type DeskView =
  | View<'desk-help', HelpData>
  | View<'desk-notice', NoticeData>
  | View<'desk-again', AgainData>
  | View<'desk-who', WhoData>;

export const helpView = (
  organisation: Organisation,
  reader: Pick<Actor, 'id' | 'roles'>,
  notice?: string,
): DeskView => {
  const jobs = commandsFor(reader, organisation);
  return {
    template: 'desk-help',
    data: {
      organisation: escapeMarkdown(organisation.name),
      hasNotice: notice !== undefined,
      notice: notice ?? '',
      emergency: notForEmergencies(organisation.emergency),
      jobs,
      desk: jobs.some(({ word }) => word === 'queue'),
    },
  };
};

/** One sentence in place of what was asked for; with the phone numbers where Wardline cannot help. */
export const noticeView = (text: string, organisation?: Organisation): DeskView => ({
  template: 'desk-notice',
  data: {
    text,
    hasEmergency: organisation !== undefined,
    emergency: organisation ? meanwhile(organisation.emergency) : '',
  },
});

const leadOf = (member: Member): WhoData['leads'][number] => {
  const topics = (member.specialties ?? []).map(escapeMarkdown).join(', ');
  const sites = (member.sites ?? []).map(escapeMarkdown).join(', ');
  const role = ['Clinical digital lead', member.profession && escapeMarkdown(member.profession), sites];
  const times = (member.sessions ?? []).map(
    ({ day, from, to }) => `${longDay[day]} ${clockTimeWords(from)} to ${clockTimeWords(to)}`,
  );
  return {
    name: escapeMarkdown(member.name),
    role: role.filter(Boolean).join(', '),
    ask: topics
      ? `Ask about: ${topics}. Or any idea, worry or change to a digital system.`
      : 'Ask about any idea, worry or change to a digital system.',
    times: times.join('; '),
    hasTimes: times.length > 0,
  };
};

/** A4.1: who the leads are, of whatever profession, and what to ask them. */
export const whoView = (organisation: Organisation): DeskView => {
  const leads = organisation.people.filter((member) => member.roles.includes('lead'));
  return { template: 'desk-who', data: { empty: leads.length === 0, leads: leads.map(leadOf) } };
};
