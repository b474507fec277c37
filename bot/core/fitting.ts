/**
 * The data of a card with the roomiest shares of typed text that still let it go into one message; with the tightest
 * where none do. Escaping makes a text up to four times as long, so its length alone says little.
 */
export const fitting = <Shares, Data>(
  make: (shares: Shares) => Data,
  [roomy, ...tighter]: readonly [Shares, ...Shares[]],
  mostBytes: number,
): Data => {
  let data = make(roomy);
  for (const shares of tighter) {
    if (Buffer.byteLength(JSON.stringify(data)) <= mostBytes) break;
    data = make(shares);
  }
  return data;
};
