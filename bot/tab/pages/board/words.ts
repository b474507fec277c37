export const numberWords = (count: number): string => count.toLocaleString('en-GB');

/** "1 request", "1,200 requests". */
export const requestsWords = (count: number): string =>
  `${numberWords(count)} ${count === 1 ? 'request' : 'requests'}`;
