import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allActions } from '../support/all-actions.ts';
import { openWard, type Ward } from '../support/ward.ts';
import {
  executeAction,
  installationUpdate,
  invoke,
  membersAdded,
  mentioningText,
  personalText,
  type Scene,
} from '../teams/activities.ts';
import type { Json } from '../teams/json.ts';
import { assertWhole } from './whole.ts';

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
  fc.constantFrom(null, '', 0, [], {}, '\u0000', '\ud800', "'", 'WL-00000', 'x'.repeat(3000), { id: 1 }),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('help', 'raise', 'my requests', 'queue', 'who', 'triage here', 'WL-00000', '<at>x</at>'),
);
const verb = fc.oneof(fc.constantFrom(...Object.keys(allActions)), fc.string());
const field = fc.oneof(
  fc.constantFrom(...new Set(Object.values(allActions).flatMap((one) => Object.keys(one.fields.shape)))),
  fc.constantFrom('checked', 'side', '__proto__', 'constructor'),
);
const data = fc.oneof(fc.dictionary(field, fc.oneof(text, anything), { maxKeys: 6 }), anything);
const names = fc.constantFrom(
  ...['composeExtension/query', 'composeExtension/fetchTask', 'composeExtension/submitAction'],
  ...['adaptiveCard/action', 'task/fetch', 'task/submit', 'application/search', ''],
);

type Make = (scene: Scene) => ReturnType<typeof invoke>;

const made: fc.Arbitrary<Make> = fc.oneof(
  text.map(
    (typed): Make =>
      (scene) =>
        personalText(scene, typed),
  ),
  text.map(
    (typed): Make =>
      (scene) =>
        mentioningText(scene, typed),
  ),
  fc.record({ verb, data }).map(
    (action): Make =>
      (scene) =>
        executeAction(scene, '1', action),
  ),
  fc.tuple(names, anything).map(
    ([name, value]): Make =>
      (scene) =>
        invoke(scene, name, value),
  ),
  fc.tuple(names, data).map(
    ([name, inside]): Make =>
      (scene) =>
        invoke(scene, name, {
          commandId: 'raiseFromMessage',
          messagePayload: inside,
          data: inside,
          parameters: [inside],
        }),
  ),
  fc.constantFrom<Make>(
    (scene) => installationUpdate(scene, 'add'),
    (scene) => installationUpdate(scene, 'remove'),
    (scene) => membersAdded(scene, [scene.bot]),
  ),
);

/** Fields of the activity itself that are not as Teams would send them. */
const spoiled: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.dictionary(
      fc.constantFrom(
        'id',
        'type',
        'from',
        'recipient',
        'conversation',
        'replyToId',
        'entities',
        'action',
        'locale',
      ),
      anything,
      { maxKeys: 2 },
    ),
  },
);

describe('activities that nobody would send', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard();
  });
  after(() => ward.close());

  it('never get a 5xx, thirty at a time: a card, silence, 4xx, or 501 for an invoke that is not ours', async () => {
    const { nadia, omar, informatics, lead, admin } = ward;
    const people = [nadia, omar, informatics, lead, admin];
    const all = fc.sample(fc.record({ made, spoiled, who: fc.constantFrom(...people) }), 300);
    for (let at = 0; at < all.length; at += 30) {
      const some = all.slice(at, at + 30);
      const turns = await Promise.all(some.map((one) => one.who.does(one.made, undefined, one.spoiled)));
      for (const { status, sent } of turns) {
        assert.ok(status < 500 || status === 501, `${status} to ${sent.bytes.slice(0, 2000)}`);
      }
    }
  });

  it('leave the service as it was: it takes the next request', async () => {
    const form = await ward.nadia.says('The printer is broken');
    assert.match((await ward.nadia.presses(form.card, 'Send')).text, /not yet read/);
    await assertWhole(ward);
    const faults = ward.logged.filter((line) => /"level":50|unexpected|http fault/.test(line));
    assert.deepEqual(faults, []);
  });
});
