import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a link lets its bearer fetch, until when. */
export interface Ticket {
  readonly subject: string;
  readonly person: string;
}

/** A browser opens the link at once; what stands in its history is no use to anybody later. */
const lifetime = 10 * 60_000;

const signed = (key: string, body: string): string =>
  `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;

/** A link's ticket: to whom, for what and until when, and a signature over it with a key that only storage holds. */
export const issueTicket = ({ subject, person }: Ticket, key: string, now: Date): string => {
  const body = Buffer.from(JSON.stringify([subject, person, now.getTime() + lifetime])).toString('base64url');
  return signed(key, body);
};

/** Undefined for a ticket that is not ours, was changed, or is over. */
export const readTicket = (text: string, key: string, now: Date): Ticket | undefined => {
  const [body = ''] = text.split('.');
  // Compared as it stands: base64 has several spellings of the same bytes.
  const right = Buffer.from(signed(key, body));
  const given = Buffer.from(text);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [subject, person, until] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [
    string,
    string,
    number,
  ];
  return until > now.getTime() ? { subject, person } : undefined;
};
