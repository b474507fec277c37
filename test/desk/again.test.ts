import assert from 'node:assert/strict';
import { perform } from '../../bot/desk/perform.ts';
import { render } from '../../bot/render/render.ts';
import type { AnyView } from '../../bot/render/templates.ts';
import { requestActions } from '../../bot/request/actions.ts';
import { triageActions } from '../../bot/triage/actions.ts';
import { faultsOf } from '../cards/schema.ts';
import { anOrganisation } from '../support/requests.ts';
import { aTurn } from '../support/turns.ts';

const ports = { organisation: anOrganisation(), mint: () => 'WL-00000' } as never;
const actions = { ...requestActions<AnyView>(ports), ...triageActions(ports) };
const verbs = Object.entries(actions).filter(([, { text }]) => text.length > 0);

/** Every field of every verb, so that one press fits them all; each verb reads its own. */
const fields = {
  id: 'WL-7K2QX',
  what: 'Label printer',
  where: 'Ward 4',
  kind: 'incident',
  affects: 'ward',
  harm: 'could',
  doing: 'Drug round',
  workaround: 'Theirs',
  message: 'By the sluice',
  outcome: 'done',
  reason: 'New printer',
};

const press = (verb: string, more: object): Promise<AnyView> =>
  perform<AnyView>(actions, verb, { ...fields, ...more }, aTurn({ roles: ['lead'] }), {
    meanwhile: 'Ring 2222.',
    failed: (fault) => assert.fail(String(fault)),
  });

describe('the card that asks for words again', () => {
  for (const [verb, { text, fields: own }] of verbs) {
    it(`is sound and keeps all that was sent: ${verb}`, async () => {
      for (const name of text) {
        const view = await press(verb, { [name]: 'Chart of 999 000 0018' });
        assert.deepEqual(faultsOf(render(view)), []);
        const json = JSON.stringify(view);
        assert.match(json, /Chart of \[NHS number removed\]/);
        assert.doesNotMatch(json, /0018/);
        const kept = Object.entries(fields).filter(([field]) => field in own.shape && field !== name);
        for (const [field, value] of kept) assert.ok(json.includes(value), `${field} of ${verb}`);
      }
    });
  }
});
