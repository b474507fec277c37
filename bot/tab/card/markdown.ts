/** Everything here works on text whose own `<`, `&` and quotes are entities already, so no tag of an author survives. */
const entity = (character: string): string => `&#${character.charCodeAt(0)};`;

/** `\*` is a star and nothing else; as a hexadecimal entity it is out of reach of what follows. */
const defused = (text: string): string =>
  text.replace(/\\([!-/:-@[-`{-~])|[&<>"']/g, (whole, escaped?: string) =>
    escaped === undefined ? entity(whole) : `&#x${escaped.charCodeAt(0).toString(16)};`,
  );

const inline = (text: string): string =>
  text
    .replace(/\[([^\]\n]+)\]\(((?:https?:|tel:|mailto:)[^\s)]+)\)/g, '<a href="$2">$1</a>')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '<strong>$2</strong>')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '<em>$1</em>')
    .replace(/(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/g, '<em>$1</em>')
    .replace(/&#60;at&#62;(.+?)&#60;\/at&#62;/g, '<span class="mention">$1</span>');

const items = (lines: readonly string[], mark: RegExp): string =>
  lines.map((line) => `<li>${inline(line.replace(mark, ''))}</li>`).join('');

const block = (text: string): string => {
  const lines = text.split('\n');
  const bullet = /^\s*[-*]\s+/;
  const number = /^\s*\d+\.\s+/;
  if (lines.every((line) => bullet.test(line))) return `<ul>${items(lines, bullet)}</ul>`;
  if (lines.every((line) => number.test(line))) return `<ol>${items(lines, number)}</ol>`;
  return `<p>${inline(lines.join(' '))}</p>`;
};

/**
 * The Markdown that Teams shows in a TextBlock or a Fact: bold, italic, lists, links, mentions. The rest stays text.
 * A list is a block of its own, and one line break is a space: what the strictest of Teams' clients do.
 */
export const markdown = (text: string): string =>
  defused(text)
    .split(/\n[ \t]*\n+/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(block)
    .join('');
