import type { Literal } from './literals.ts';

/** Styles are words for a browser. */
const styles = /makeStyles\(\{[\s\S]*?\n?\}\);/g;

/** Text between two tags, or between a tag and a value that is filled in. */
const between = /(?<=[>}])[^<>{}=;`$]*\p{L}[^<>{}=;`$]*(?=[<{])/gu;

const sameLines = (text: string): string => text.replace(/[^\n]/g, ' ');

/** What a page shows between its tags, and the source without that, for the string literals that are left. */
export const jsxTextIn = (source: string): { readonly texts: readonly Literal[]; readonly rest: string } => {
  const dressed = source.replace(styles, sameLines);
  const texts: Literal[] = [];
  const rest = dressed.replace(between, (text, offset: number) => {
    // Code stands between brackets too; words do not begin as it does.
    if (/^\s*(?:[),.?&|:]|const |return |export |import |if |=>)/.test(text) || /[()]\s*$/.test(text))
      return text;
    const words = text.replace(/\s+/g, ' ').trim();
    texts.push({ text: words, line: dressed.slice(0, offset).split('\n').length });
    return sameLines(text);
  });
  return { texts, rest };
};
