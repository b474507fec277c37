import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What one pulse's key is used for, each use with a key of its own (RFC 5869). */
export interface BallotCipher {
  /** The id of somebody's ballot. */
  readonly idOf: (person: string) => string;
  /** A name for what comes of a ballot, which leads back to nothing once the key is gone. */
  readonly nameOf: (ballot: string) => string;
  readonly seal: (value: unknown) => string;
  readonly open: <Value>(sealed: string) => Value;
}

const nonceBytes = 12;
const tagBytes = 16;
/** A sealed text is as long as the next full block, so that its length says little about what is in it. */
const block = 256;

const derive = (key: string, pepper: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key, pepper, `wardline ballot ${use}`, 32));

const padded = (text: string): Buffer => {
  const bytes = Buffer.from(text);
  const size = Math.ceil((bytes.length + 1) / block) * block;
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')]);
};

/**
 * `key` lies in the tables while a pulse is open. With a `pepper` from outside them, whoever reads the tables alone
 * can neither find a person's ballot nor read one, even from a copy that was made meanwhile.
 */
export const ballotCipher = (key: string, pepper: string): BallotCipher => {
  const [person, name, content] = ['person', 'name', 'content'].map((use) => derive(key, pepper, use));
  if (!person || !name || !content) throw new RangeError('no keys');
  const hash = (by: Buffer, text: string): string =>
    createHmac('sha256', by).update(text).digest('base64url');

  return {
    idOf: (text) => hash(person, text),
    nameOf: (text) => hash(name, text).slice(0, 22),
    seal: (value) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', content, nonce);
      const body = Buffer.concat([cipher.update(padded(JSON.stringify(value))), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open: <Value>(sealed: string): Value => {
      const bytes = Buffer.from(sealed, 'base64');
      const cipher = createDecipheriv('aes-256-gcm', content, bytes.subarray(0, nonceBytes));
      cipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      const body = bytes.subarray(nonceBytes + tagBytes);
      return JSON.parse(Buffer.concat([cipher.update(body), cipher.final()]).toString()) as Value;
    },
  };
};
