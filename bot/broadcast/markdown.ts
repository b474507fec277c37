import { lexer, type Token, type Tokens } from 'marked';
import { safeAddress } from '../core/address.ts';
import { escapeMarkdown } from '../core/text.ts';
import { safeLink } from './links.ts';

type Inline = Tokens.Generic | Token;

/** Escaping trims the start of lines, which inside a sentence is the space after a bold word. */
const text = (typed: string, keepLines: boolean): string => {
  const [lead = ''] = /^\s*/.exec(typed) ?? [];
  const rest = typed.slice(lead.length);
  const breaks = keepLines && lead.includes('\n') ? '\n\n' : lead === '' ? '' : ' ';
  return breaks + escapeMarkdown(keepLines ? rest : rest.replace(/\s*\n\s*/g, ' '));
};

const tokensOf = (token: Inline): readonly Inline[] =>
  'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];

/** The words of a link without any marks. */
const plain = (tokens: readonly Inline[]): string =>
  tokens
    .map((token) => {
      if (token.type === 'escape') return token.text;
      const inside = tokensOf(token);
      return inside.length > 0 ? plain(inside) : token.raw;
    })
    .join('');

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}_]/u.test(character);

interface Around {
  /** Single line ends of a paragraph stand as typed; in a list or in bold they are spaces. */
  readonly keepLines: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** `_` inside a word is no mark to Teams, so italics there are dropped and the words stay. */
const emphasis = (token: Inline, around: Around, before: string, next: Inline | undefined): string => {
  const strong = token.type === 'strong';
  const inner = inline(tokensOf(token), {
    keepLines: false,
    bold: around.bold || strong,
    italic: around.italic || !strong,
  }).trim();
  if (inner === '' || (strong ? around.bold : around.italic)) return inner;
  if (strong) return `**${inner}**`;
  return isWord(before.at(-1)) || isWord(next?.raw.at(0)) ? inner : `_${inner}_`;
};

const inline = (tokens: readonly Inline[], around: Around): string => {
  let shown = '';
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'strong' || token.type === 'em') {
      shown += emphasis(token, around, shown, tokens[at + 1]);
      continue;
    }
    const address = token.type === 'link' ? safeAddress(token.href) : undefined;
    if (address !== undefined) {
      // "!" before a link makes an image of it.
      shown = `${shown.replace(/!$/, '! ')}${safeLink(plain(tokensOf(token)), address)}`;
    } else if (token.type === 'br') shown += around.keepLines ? '\n\n' : ' ';
    else if (token.type === 'escape') shown += text(token.text, around.keepLines);
    else shown += text(token.raw, around.keepLines);
  }
  return shown;
};

const flat: Around = { keepLines: false, bold: false, italic: false };

/** The items of a list and of all lists in it: Teams' strictest clients know one level. */
const itemsOf = (list: Tokens.List): readonly string[] =>
  list.items.flatMap((item) => {
    const own = item.tokens
      .filter((token) => token.type !== 'list')
      .map((token) => {
        const inside = tokensOf(token);
        const known = token.type === 'text' || token.type === 'paragraph';
        return (known && inside.length > 0 ? inline(inside, flat) : text(token.raw, false)).trim();
      });
    const nested = item.tokens.filter((token): token is Tokens.List => token.type === 'list');
    return [own.filter(Boolean).join(' '), ...nested.flatMap(itemsOf)].filter(Boolean);
  });

const block = (token: Token): string => {
  if (token.type === 'list') {
    const list = token as Tokens.List;
    const first = typeof list.start === 'number' ? list.start : 1;
    return itemsOf(list)
      .map((item, at) => `${list.ordered ? `${first + at}.` : '-'} ${item}`)
      .join('\n');
  }
  if (token.type === 'paragraph') return inline(tokensOf(token), { ...flat, keepLines: true }).trim();
  return text(token.raw, true).trim();
};

/** The words without any marks, for one line. */
export const plainWords = (typed: string): string =>
  lexer(typed)
    .map((token) => {
      if (token.type !== 'list') return plain([token]);
      const items = (token as Tokens.List).items.map(({ tokens }) => plain(tokens).trim());
      return ` ${items.join('; ')}. `;
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** Bytes of a card. An address of many emoji grows twentyfold; such a text is shown without its links. */
const mostBytes = 9000;

/**
 * What an author may use: bold, italic, bullets, numbers, paragraphs and https links. It is read into tokens and
 * written anew from them, with every word escaped, so all else that means something to Markdown, to Teams or to a
 * template is shown as it was typed.
 */
export const safeMarkdown = (typed: string): string => {
  const shown = lexer(typed).map(block).filter(Boolean).join('\n\n');
  // Marks with no words between them, such as a list of nothing, would leave an empty card.
  const fits = shown !== '' && Buffer.byteLength(JSON.stringify(shown)) <= mostBytes;
  return fits ? shown : escapeMarkdown(typed);
};
