/**
 * Typed text for a file that any reader of Markdown may open (CommonMark 2.4: a backslash takes the meaning from a
 * sign). No heading, link, image, HTML, table, formula or mention comes of it. Cards have `escapeMarkdown`, for what
 * Teams makes of a text.
 */
export const fileText = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>~|#$@^]/g, '\\$&')
    .replace(/&(?=#|\w+;)/g, '\\&')
    // GitHub's Markdown makes links of bare addresses.
    .replace(/:\/\//g, '\\:\\/\\/')
    .replace(/www\./gi, (word) => word.replace('.', '\\.'))
    .replace(/^[^\S\n]+/gm, '')
    .replace(/^[=+-]/gm, '\\$&')
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(/\n+/g, '\n\n');

/** The same in one line, for a heading or a list. */
export const fileLine = (text: string): string => fileText(text.replace(/\s+/g, ' ').trim());
