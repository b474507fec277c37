import { escapeMarkdown } from '../core/text.ts';

/** Signs that would end or begin something in Markdown, or that a template or a client gives a meaning. */
const risky = /[\\()<>{}[\]|`*~"'\s]/g;

/** The address as a browser will read it; undefined for all but plain https. A name before an @ only misleads. */
export const safeAddress = (href: string): string | undefined => {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href.replace(
    risky,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
};

/** "nhs.uk", "https://...": words that promise to lead to themselves, also when written in look-alike signs. */
const looksLikeAddress = (words: string): boolean =>
  /:\/\/|[\p{L}\p{N}-][.。]\p{L}{2,}/u.test(words.normalize('NFKC').replace(/\p{Cf}/gu, ''));

/** A link whose words cannot pretend to be another address: those that look like one give way to the real one. */
export const safeLink = (words: string, address: string): string => {
  const label = words.replace(/\s+/g, ' ').trim();
  return `[${escapeMarkdown(label === '' || looksLikeAddress(label) ? address : label)}](${address})`;
};
