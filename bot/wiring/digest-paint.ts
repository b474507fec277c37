import type { Organisation } from '../core/organisation.ts';
import type { Painted } from '../delivery/ports.ts';
import { buddyOf } from '../lead/digest-actions.ts';
import { digestView } from '../lead/digest-view.ts';
import { render } from '../render/render.ts';
import { digestSubject } from '../storage/leads.ts';
import type { Storage } from '../storage/storage.ts';
import { readDigest } from './leads.ts';

export interface DigestPaintPorts {
  readonly stored: Storage;
  readonly organisation: Organisation;
  readonly clock: () => Date;
}

/**
 * The digest as it is when it is sent. One that was held up until after the next one was planned shows nothing: what
 * it would tell stands in the newer one.
 */
export const digestPainter = ({ stored, organisation, clock }: DigestPaintPorts) => {
  const read = readDigest(stored, organisation);
  return async (subject: string): Promise<Painted | undefined> => {
    const person = subject.slice(subject.indexOf(':') + 1, subject.lastIndexOf(':'));
    const member = organisation.people.find(({ id }) => id === person);
    const newest = await stored.leads.digestStart(person);
    if (!member || newest === undefined) return undefined;
    if (digestSubject(person, new Date(newest)) !== subject) return undefined;
    const now = clock();
    const page = await read({ ...member, organisation: organisation.code }, { seen: 0 }, now);
    if (!page.request) return undefined;
    const buddy = buddyOf(organisation, person, page.request);
    const view = digestView(page, 0, { person: member, buddy, organisation, now });
    // D1.6: a lock screen says that something waits, and not what.
    return { card: render(view), summary: 'Wardline: requests wait for you', version: 1 };
  };
};
