import type { Span } from './finding.ts';

/**
 * `text` with each span replaced by `by(span, length)`. Spans that overlap are replaced once, as the first
 * of them says; `length` is then that of all of them together.
 */
export const replaceSpans = <S extends Span>(
  text: string,
  spans: readonly S[],
  by: (span: S, length: number) => string,
): string => {
  let out = '';
  let done = 0;
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  for (let i = 0; i < ordered.length; i++) {
    const span = ordered[i];
    if (span === undefined) break;
    let end = span.end;
    for (let next = ordered[i + 1]; next && next.start < end; next = ordered[i + 1]) {
      end = Math.max(end, next.end);
      i++;
    }
    out += text.slice(done, span.start) + by(span, end - span.start);
    done = end;
  }
  return out + text.slice(done);
};

/** A private-use character: neither digit nor letter nor anything that may stand inside a number. */
const filler = '\uE000';

/** `text` with the spans made unreadable, every other character at the offset it had. */
export const blank = (text: string, spans: readonly Span[]): string =>
  replaceSpans(text, spans, (_, length) => filler.repeat(length));

/** As `blank`, for every match of a global pattern. */
export const blankMatches = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (match) => filler.repeat(match.length));
