import type { Actor } from '../core/actor.ts';
import { meanwhile, notForEmergencies } from '../core/emergency.ts';
import type { Organisation } from '../core/organisation.ts';
import { escapeMarkdown } from '../core/text.ts';
import type { View } from '../core/view.ts';
import { type CommandLine, commandsFor } from './commands.ts';

export interface HelpData {
  readonly organisation: string;
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

export type DeskView =
  | View<'desk-help', HelpData>
  | View<'desk-notice', NoticeData>
  | View<'desk-again', AgainData>;

export const helpView = (organisation: Organisation, reader: Pick<Actor, 'id' | 'roles'>): DeskView => {
  const jobs = commandsFor(reader, organisation);
  return {
    template: 'desk-help',
    data: {
      organisation: escapeMarkdown(organisation.name),
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
