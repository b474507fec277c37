import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { issueTicket, readTicket, type Ticket } from '../../bot/wiring/ticket.ts';
import { inMinutes, nadia, now } from '../support/requests.ts';

const key = 'a key that only storage holds';
const mine: Ticket = { subject: 'WB-7K2QX', person: nadia.id };
const issued = issueTicket(mine, key, now);
const partsOf = (ticket: string): readonly [string, string] => {
  const [body = '', signature = ''] = ticket.split('.');
  return [body, signature];
};
const [body, signature] = partsOf(issued);
const packed = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const refuses = (ticket: string, what: string, at = now): void =>
  assert.equal(readTicket(ticket, key, at), undefined, what);

describe('the ticket of a link', () => {
  it('gives back for whom and for what it was issued', () => {
    assert.deepEqual(readTicket(issued, key, now), mine);
  });

  it('stands in an address as it is, without a sign that has to be escaped', () => {
    assert.equal(encodeURIComponent(issued), issued);
  });

  it('is over after ten minutes, and not a millisecond before', () => {
    assert.deepEqual(readTicket(issued, key, new Date(inMinutes(10).getTime() - 1)), mine);
    refuses(issued, 'ten minutes', inMinutes(10));
    refuses(issued, 'a year', inMinutes(525_600));
  });

  it('is no use under another key', () => {
    assert.equal(readTicket(issued, `${key}.`, now), undefined);
    assert.equal(readTicket(issued, '', now), undefined);
    refuses(issueTicket(mine, 'another key', now), 'issued under another key');
  });

  it('cannot be made over to another ledger, another person or another time', () => {
    const until = inMinutes(10).getTime();
    for (const forged of [
      ['WB-00000', nadia.id, until],
      ['WB-7K2QX', 'somebody else', until],
      ['WB-7K2QX', nadia.id, until + 1],
    ]) {
      refuses(`${packed(forged)}.${signature}`, 'an old signature');
      const own = createHmac('sha256', 'my own key').update(packed(forged)).digest('base64url');
      refuses(`${packed(forged)}.${own}`, 'a signature of their own');
      refuses(`${packed(forged)}.`, 'no signature');
    }
  });

  it('is whole: neither more nor less, and no other spelling of the same bytes', () => {
    for (const changed of [
      `${issued}.`,
      `${issued}.x`,
      `${issued}=`,
      `${issued}!`,
      ` ${issued}`,
      `${issued}\n`,
      `${body}=.${signature}`,
      `${body}..${signature}`,
      `${body}.${signature.slice(0, -1)}`,
      `${signature}.${body}`,
      body,
      signature,
      '.',
      '',
    ])
      refuses(changed, JSON.stringify(changed));
  });

  it('is refused where any one letter of it was changed', () => {
    for (let at = 0; at < issued.length; at += 1) {
      for (const letter of ['A', 'B', 'z', '9', '-', '_', '.', '%', '\u0000']) {
        if (issued[at] === letter) continue;
        refuses(issued.slice(0, at) + letter + issued.slice(at + 1), `${letter} at ${at}`);
      }
    }
  });

  it('is refused without a fault whatever stands in the address', () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.tuple(fc.base64String(), fc.base64String()).map(([one, other]) => `${one}.${other}`),
      fc.json().map((text) => `${Buffer.from(text).toString('base64url')}.${signature}`),
    );
    fc.assert(
      fc.property(garbage, (text) => readTicket(text, key, now) === undefined),
      { numRuns: 2000 },
    );
  });

  it('carries any ids that it was issued for', () => {
    const id = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(id, id, (subject, person) => {
        const one = { subject, person };
        assert.deepEqual(readTicket(issueTicket(one, key, now), key, now), one);
      }),
    );
  });
});
