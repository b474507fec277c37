import assert from 'node:assert/strict';
import fc from 'fast-check';
import { narrowActivity, tenantOf } from '../../bot/teams/activity.ts';
import type { Json } from '../teams/json.ts';
import { activity, tenant, wire } from './example-activity.ts';

const known = [
  ...['type', 'id', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation', 'channelData', 'text'],
  ...['name', 'action', 'replyToId', 'value', 'membersAdded', 'entities'],
];
/** Fields that a turn cannot do without. */
const needed = ['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation'];

const anyJson = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>;
const odd = fc.oneof(
  anyJson,
  fc.constantFrom(null, '', 0, true, [], {}, 'x'.repeat(2000), { id: 1 }, { id: '' }, [null], [{}]),
  fc.constantFrom({ __proto__: null, constructor: 'x' }, { tenant: 'x' }, { id: 'x'.repeat(1001) }),
);
/** A whole activity with a few fields gone wrong, and some that Wardline has never heard of. */
const spoiled = fc
  .dictionary(fc.oneof(fc.constantFrom(...known), fc.string({ maxLength: 8 })), odd, { maxKeys: 4 })
  .map((more): Json => ({ ...wire(), ...more }));

const fieldsOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];

describe('bot/teams/activity', () => {
  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, spoiled), (body) => {
        narrowActivity(body);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps only the fields it knows, at every level', () => {
    fc.assert(
      fc.property(spoiled, (body) => {
        const narrowed = narrowActivity(body);
        for (const field of fieldsOf(narrowed)) assert.ok(known.includes(field), field);
        for (const account of [narrowed?.from, narrowed?.recipient, ...(narrowed?.membersAdded ?? [])]) {
          for (const field of fieldsOf(account)) assert.ok(['id', 'name', 'aadObjectId'].includes(field));
        }
        for (const field of fieldsOf(narrowed?.channelData)) assert.ok(['tenant', 'team'].includes(field));
        for (const field of fieldsOf(narrowed?.conversation)) {
          assert.ok(['id', 'conversationType', 'tenantId', 'isGroup'].includes(field), field);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives nothing but whole activities on: each needed field is there and is what it should be', () => {
    fc.assert(
      fc.property(spoiled, (body) => {
        const narrowed = narrowActivity(body);
        if (!narrowed) return;
        for (const field of needed) assert.ok(field in narrowed, field);
        assert.equal(typeof narrowed.from.id, 'string');
        assert.ok(narrowed.conversation.id.length > 0);
      }),
      { numRuns: 500 },
    );
  });

  for (const field of needed) {
    it(`takes no activity without ${field}`, () => {
      assert.equal(narrowActivity(wire({ [field]: undefined })), undefined);
      assert.equal(narrowActivity(wire({ [field]: null })), undefined);
      assert.equal(narrowActivity(wire({ [field]: 7 })), undefined);
    });
  }

  it('takes no activity of a conversation without an id', () => {
    assert.equal(narrowActivity(wire({ conversation: { id: '' } })), undefined);
  });

  it('takes an activity whose optional parts are of another shape, and leaves those out', () => {
    const narrowed = activity({ text: 7, channelData: 'x', membersAdded: {}, entities: [null] });
    for (const field of ['text', 'channelData', 'membersAdded', 'entities'] as const) {
      assert.equal(narrowed[field], undefined);
    }
  });

  it('takes all that Teams itself sends, and drops the rest of it', () => {
    const narrowed = activity({
      attachments: [{ contentType: 'text/html', content: '<p>hello</p>' }],
      localTimezone: 'Europe/London',
      callerId: 'urn:botframework:aadappid:x',
      deliveryMode: 'expectReplies',
    });
    assert.deepEqual(Object.keys(narrowed).sort(), Object.keys(wire()).sort());
  });

  it('reads the tenant where Teams puts it first, then where it puts it as well', () => {
    assert.equal(tenantOf(activity()), tenant);
    assert.equal(tenantOf(activity({ channelData: undefined })), tenant);
    assert.equal(tenantOf(activity({ channelData: {}, conversation: { id: 'a:1' } })), '');
  });

  it('is not slowed down by a body as large as the gate lets in', () => {
    const began = performance.now();
    narrowActivity(wire({ membersAdded: Array.from({ length: 5000 }, () => ({ id: 'x' })) }));
    narrowActivity({ ...wire(), value: JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) });
    assert.ok(performance.now() - began < 1000);
  });
});
