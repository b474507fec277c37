/** One string literal of a source file, with the line that it begins in. What is filled in stands as `X`. */
export interface Literal {
  readonly text: string;
  readonly line: number;
}

/** TypeScript 7 has no parser to import, and this is all that is needed of one. */
const tokens =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<quoted>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(?<regex>(?<=[(,=:[!&|?{};\n]\s*)\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*)|(?<tick>`)/g;

const unescaped = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

/** The end of a `${...}`, and of a template with all that is inside it. */
const closing = (source: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '`') at = templateEnd(source, at + 1);
    else if (sign === "'" || sign === '"') at = source.indexOf(sign, at + 1);
    else if (sign === '{') depth += 1;
    else if (sign === '}' && depth === 0) return at;
    else if (sign === '}') depth -= 1;
  }
  return source.length;
};

const templateEnd = (source: string, from: number): number => {
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '`') return at;
    else if (source.startsWith('${', at)) at = closing(source, at + 2);
  }
  return source.length;
};

/** The words of a template with `X` for each part that is filled in, and the parts' own source. */
const partsOf = (inside: string): { readonly text: string; readonly parts: readonly [string, number][] } => {
  let text = '';
  const parts: [string, number][] = [];
  for (let at = 0; at < inside.length; at += 1) {
    if (inside[at] === '\\') {
      text += inside[at + 1] ?? '';
      at += 1;
    } else if (inside.startsWith('${', at)) {
      const end = closing(inside, at + 2);
      parts.push([inside.slice(at + 2, end), at + 2]);
      text += 'X';
      at = end;
    } else text += inside[at];
  }
  return { text, parts };
};

/** Every string literal of a TypeScript file, those inside `${...}` too; comments and regular expressions are none. */
export const literalsIn = (source: string, firstLine = 1): readonly Literal[] => {
  const found: Literal[] = [];
  const lineAt = (index: number): number => firstLine + source.slice(0, index).split('\n').length - 1;
  tokens.lastIndex = 0;
  const scan = new RegExp(tokens);
  for (let hit = scan.exec(source); hit; hit = scan.exec(source)) {
    const { quoted, tick } = hit.groups ?? {};
    if (quoted) found.push({ text: unescaped(quoted), line: lineAt(hit.index) });
    if (!tick) continue;
    const end = templateEnd(source, hit.index + 1);
    const { text, parts } = partsOf(source.slice(hit.index + 1, end));
    found.push({ text, line: lineAt(hit.index) });
    for (const [part, offset] of parts) found.push(...literalsIn(part, lineAt(hit.index + 1 + offset)));
    scan.lastIndex = end + 1;
  }
  return found;
};
