import { escapeMarkdown } from '../core/text.ts';
import type { Desk, Request } from '../request/request.ts';
import { deskWords } from '../request/words.ts';

/** The desks as places to choose from. */
export const deskPlaces: Readonly<Record<Desk, string>> = {
  informatics: 'Informatics',
  lead: 'Any clinical digital lead',
};

/** Rules of Wardline's own that come after those of the settings file (A4.6). */
const ownRules: Readonly<Record<string, string>> = {
  'lead-away': 'whoever it was for is away',
  'lead-left': 'whoever it was for has left',
  // A4.2: they have not confirmed what the list of leads says.
  'lead-unsure': 'what we know of that lead may be out of date',
};

type Sent = Pick<Request, 'desk' | 'lead' | 'group' | 'rule' | 'because' | 'overruled' | 'answers'>;

/** Whom the desk is: one lead, one group, or everybody there. */
export const deskName = ({ desk, lead, group }: Pick<Sent, 'desk' | 'lead' | 'group'>): string =>
  escapeMarkdown(lead?.name ?? group?.name ?? deskWords[desk]);

/** "sent to … because …": who, and what decided that (A3.10). A person's word comes before any rule's. */
export const sentWords = (request: Sent): string => {
  const { overruled, answers, because, rule } = request;
  const chosen = overruled?.at(-1);
  const ours = chosen?.rule && ownRules[chosen.rule];
  if (ours) return `${deskName(request)}, because ${ours}`;
  if (chosen) return `${deskName(request)}, because ${escapeMarkdown(chosen.by.name)} chose so`;
  if (answers?.id.startsWith('WB-')) return 'whoever wrote that message';
  if (because) return `${deskName(request)}, because ${escapeMarkdown(because)}`;
  if (rule === 'no rule') return `${deskName(request)}, because no rule sends it elsewhere`;
  return `${deskName(request)}, because of the rule "${escapeMarkdown(rule)}"`;
};
