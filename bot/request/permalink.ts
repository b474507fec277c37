import { safeAddress } from '../core/address.ts';
import { scan } from '../privacy/scan.ts';

/** Where Teams' own links to a message lead, in the usual cloud and in those of governments. */
const hosts = new Set([
  'teams.microsoft.com',
  'teams.cloud.microsoft',
  'gov.teams.microsoft.us',
  'dod.teams.microsoft.us',
]);

/** Those of channels carry a dozen ids and names, about 450 characters. */
const longest = 700;

const decoded = (link: string): string => {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
};

const namesPatient = (link: string): boolean =>
  [link, decoded(link)].some((text) => scan(text).some(({ severity }) => severity === 'block'));

/**
 * The link to a Teams message, made safe for Markdown; undefined for everything else. A dialog sends it back as
 * hidden data, so it is taken for what anybody could have typed, each time it comes in.
 */
export const permalinkOf = (typed: unknown): string | undefined => {
  if (typeof typed !== 'string' || typed.length > longest) return undefined;
  const link = safeAddress(typed);
  if (!link || link.length > longest || namesPatient(link)) return undefined;
  const { hostname, port, pathname } = new URL(link);
  return hosts.has(hostname) && port === '' && pathname.startsWith('/l/message/') ? link : undefined;
};

/** As a short link. Teams itself decides who may open it. */
export const permalinkWords = (link: string): string => `[The message it came from](${link})`;
