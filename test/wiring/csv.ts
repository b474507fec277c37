const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;

/** The cells of a CSV file as RFC 4180 reads them, with every line ended by CR and LF. Fails on anything else. */
export const cellsIn = (text: string): readonly (readonly string[])[] => {
  const lines: string[][] = [];
  let line: string[] = [];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`no cell at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    const [, quoted, plain = '', end] = found;
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (end === '') throw new Error('the last line has no end');
    lines.push(line);
    line = [];
  }
  return lines;
};
