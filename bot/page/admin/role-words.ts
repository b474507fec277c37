import type { Role } from '../../core/actor.ts';
import { listed } from '../../core/text.ts';
import { capital } from '../../core/words.ts';

export const roleNames: Readonly<Record<Role, string>> = {
  requester: 'colleague',
  informatics: 'informatics',
  lead: 'lead',
  'safety-officer': 'clinical safety officer',
  cio: 'CIO',
  admin: 'admin',
};

/** What each may do whatever the settings say; `requester` is everybody, and nothing to give. */
const always: Readonly<Record<Exclude<Role, 'requester'>, readonly string[]>> = {
  informatics: ['works through the queue', 'answers requests', 'reads the reports'],
  lead: ['gets requests in their sessions', 'answers requests', 'approves stories', 'reads the reports'],
  'safety-officer': ['sees what could harm a patient', 'rates hazards', 'reads the hazard log'],
  cio: ['reads the reports', 'approves stories'],
  admin: ['changes these settings', 'hears of what is very late', 'chooses the channels for cards'],
};

const givenRoles = Object.keys(always) as readonly Exclude<Role, 'requester'>[];

/** Who may send, ask and approve is a setting of its own. */
export interface Rights {
  readonly broadcasts: {
    readonly senders: readonly Role[];
    readonly outage: readonly Role[];
    readonly approvers: readonly Role[];
  };
  readonly pulses: { readonly senders: readonly Role[] };
}

export interface RoleWords {
  readonly id: Role;
  readonly name: string;
  /** What it may do, as one sentence. */
  readonly may: string;
}

export const roleWords = ({ broadcasts, pulses }: Rights): readonly RoleWords[] =>
  givenRoles.map((id) => {
    const may = [
      ...always[id],
      ...(broadcasts.senders.includes(id) ? ['sends broadcasts'] : []),
      ...(broadcasts.outage.includes(id) && !broadcasts.senders.includes(id) ? ['tells of outages'] : []),
      ...(broadcasts.approvers.includes(id) ? ['approves broadcasts'] : []),
      ...(pulses.senders.includes(id) ? ['asks pulses'] : []),
    ];
    return { id, name: capital(roleNames[id]), may: `${capital(listed(may))}.` };
  });
