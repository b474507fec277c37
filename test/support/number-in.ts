import assert from 'node:assert/strict';

/** The first number of a kind, such as "WL", in what somebody can read. */
export const numberIn = (text: string, prefix: string): string =>
  new RegExp(`${prefix}-[0-9A-HJKMNP-TV-Z]{5}`).exec(text)?.[0] ?? assert.fail(text);
