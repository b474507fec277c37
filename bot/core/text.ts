/** Typed text made safe to hold: well-formed UTF-16, no control characters, one kind of line end, trimmed. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/**
 * Typed text for a TextBlock or Fact, which Teams reads as Markdown. Also breaks `{{DATE(...)}}`, which
 * clients evaluate, `<at>` mentions and bare links. A single line end would vanish, so it is doubled; spaces
 * before a line would make it code.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>~|]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/&(?=#|\w+;)/g, '\\&')
    .replace(/^[^\S\n]+/gm, '')
    .replace(/^[#+-]/gm, '\\$&')
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(/\n+/g, '\n\n');

/** The first `most` characters, cut between words where one ends near, never inside a surrogate pair. */
export const clip = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > most * 0.7 ? cut.slice(0, space) : cut}…`;
};

/** One line for a list or a hint. */
export const oneLine = (text: string, most: number): string => clip(text.replace(/\s+/g, ' '), most);

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
