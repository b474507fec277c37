import assert from 'node:assert/strict';
import type { Turn } from '../../bot/core/action.ts';
import { type RefusalCode, sentences } from '../../bot/core/refusal.ts';
import { type PagePorts, pageReceiver } from '../../bot/page/receive.ts';
import { people } from '../support/people.ts';
import { anOrganisation, now } from '../support/requests.ts';

type Shown = { readonly template: string; readonly data: object };

describe('bot/page/receive', () => {
  const turns: { verb: string; fields: unknown; turn: Turn }[] = [];
  const { lead, nadia } = people;

  const receiver = (code: 'answered' | RefusalCode = 'answered', more: Partial<PagePorts<Shown>> = {}) =>
    pageReceiver<Shown>({
      organisation: anOrganisation({ people: Object.values(people).filter(({ roles }) => roles.length > 0) }),
      perform: async (verb, fields, turn) => {
        turns.push({ verb, fields, turn });
        const text = code === 'answered' ? 'ok' : sentences[code];
        return { code, view: { template: code === 'answered' ? 'page.me' : 'desk-notice', data: { text } } };
      },
      cardOf: ({ template }) => (template === 'page.me' ? undefined : { type: 'AdaptiveCard' }),
      nameOf: async () => 'Met Before',
      clock: () => now,
      mint: () => '1',
      ...more,
    });

  const ask = { verb: 'page.me', fields: { a: 1 } };

  it('makes the turn that Teams makes: roles by the settings, never by what was sent', async () => {
    await receiver()({ id: lead.id, name: 'Somebody Else' }, { ...ask, roles: ['admin'] });
    const { verb, fields, turn } = turns.at(-1) ?? assert.fail();
    assert.deepEqual([verb, fields, turn.activity, turn.now], ['page.me', { a: 1 }, 'tab:1', now]);
    assert.deepEqual([turn.actor.name, turn.actor.roles], [lead.name, ['requester', 'lead']]);
    assert.deepEqual([turn.contact, turn.pressed, turn.channel], [undefined, undefined, undefined]);
  });

  it('calls somebody in no list by the name of their sign-in, else by the one they are known by', async () => {
    await receiver()({ id: nadia.id, name: 'Nadia R' }, ask);
    assert.equal(turns.at(-1)?.turn.actor.name, 'Nadia R');
    await receiver()({ id: nadia.id, name: '' }, ask);
    assert.equal(turns.at(-1)?.turn.actor.name, 'Met Before');
    await receiver('answered', { nameOf: async () => '' })({ id: nadia.id, name: '' }, ask);
    assert.equal(turns.at(-1)?.turn.actor.name, 'A colleague');
  });

  for (const body of [
    undefined,
    null,
    7,
    'page.me',
    [],
    {},
    { verb: 7 },
    { ...ask, fields: 'x' },
    { ...ask, as: 'x' },
  ]) {
    it(`refuses ${JSON.stringify(body)} and asks no verb`, async () => {
      const before = turns.length;
      assert.equal((await receiver()({ id: lead.id, name: '' }, body)).status, 400);
      assert.equal(turns.length, before);
    });
  }

  it('answers a view as data, and as a card where it has one', async () => {
    const caller = { id: lead.id, name: '' };
    const view = { code: 'answered', template: 'page.me', data: { text: 'ok' } };
    assert.deepEqual(await receiver()(caller, ask), { status: 200, body: view });
    assert.deepEqual(await receiver()(caller, { ...ask, as: 'card' }), { status: 200, body: view });
    const refused = await receiver('not-allowed')(caller, { ...ask, as: 'card' });
    const text = sentences['not-allowed'];
    assert.deepEqual(refused, {
      status: 403,
      body: { code: 'not-allowed', template: 'desk-notice', text, card: { type: 'AdaptiveCard' } },
    });
  });

  it('has a status for every refusal, and its sentence for the person', async () => {
    for (const code of Object.keys(sentences) as RefusalCode[]) {
      const { status, body } = await receiver(code)({ id: lead.id, name: '' }, ask);
      assert.ok(status >= 400 && status < 600, code);
      assert.equal((body as { text: string }).text, sentences[code]);
    }
  });
});
