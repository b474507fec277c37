import { escapeMarkdown } from '../core/text.ts';

/** "nhs.uk", "https://...": words that promise to lead to themselves, also when written in look-alike signs. */
const looksLikeAddress = (words: string): boolean =>
  /:\/\/|[\p{L}\p{N}-][.。]\p{L}{2,}/u.test(words.normalize('NFKC').replace(/\p{Cf}/gu, ''));

/** A link whose words cannot pretend to be another address: those that look like one give way to the real one. */
export const safeLink = (words: string, address: string): string => {
  const label = words.replace(/\s+/g, ' ').trim();
  return `[${escapeMarkdown(label === '' || looksLikeAddress(label) ? address : label)}](${address})`;
};
