import type { Person, Role } from '../core/actor.ts';
import { changed, type Decision } from '../request/change.ts';
import { isOpen, type Request } from '../request/request.ts';

export interface Wording {
  readonly by: Person;
  readonly clinical?: string | undefined;
  readonly technical?: string | undefined;
}

/** One line for the ward and one for informatics. A line that is left empty is taken away. */
export const writeLines = (request: Request, { by, clinical, technical }: Wording, now: Date): Decision => {
  const { lines } = request;
  if (lines?.clinical === clinical && lines?.technical === technical) return 'unchanged';
  if (!isOpen(request)) return 'no-longer';
  const next = {
    ...(clinical ? { clinical } : {}),
    ...(technical ? { technical } : {}),
    by: { id: by.id, name: by.name },
    at: now.toISOString(),
  };
  return changed(request, 'worded', now, { lines: next });
};

interface Roles {
  readonly roles: readonly Role[];
}

/** Somebody on the technical side of the desk. A lead who is of informatics too speaks both languages. */
export const isTechnical = ({ roles }: Roles): boolean =>
  roles.includes('informatics') && !roles.includes('lead');

/** A3.1: what a clinical lead hands to informatics is first said in both languages. */
export const needsLines = ({ lines }: Request, by: Roles): boolean => {
  const isClinical = by.roles.includes('lead') && !by.roles.includes('informatics');
  return isClinical && !(lines?.clinical && lines.technical);
};
