import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Role } from '../../bot/core/actor.ts';
import { Refusal } from '../../bot/core/refusal.ts';
import { perform } from '../../bot/desk/perform.ts';
import type { Request } from '../../bot/request/request.ts';
import type { RequestStore } from '../../bot/request/store.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { indexRows } from '../../bot/storage/request-rows.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import type { Write } from '../../bot/storage/table.ts';
import { type TriageView, triageActions } from '../../bot/triage/actions.ts';
import { deskCard } from '../../bot/triage/work.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { cleo } from '../support/broadcasts.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, inMinutes, nadia, omar, statuses } from '../support/requests.ts';
import { aTurn } from '../support/turns.ts';

const id = 'WL-7K2QX';
const unknown = 'WL-00000';
const fields = { message: 'Which ward?', outcome: 'done', reason: 'We moved it to 5am' };
const verbs = ['triage.ask', 'triage.note', 'triage.resolve'] as const;
/** A reply to a broadcast of Cleo Marsh, who is neither informatics nor a lead. */
const reply = aRequest({ status: 'accepted', owner: cleo, answers: { id: 'WB-7K2QX', title: 'EPR' } });

describe('whoever has a request', () => {
  let fresh: FreshTable;
  let code: string;
  let store: RequestStore;
  beforeEach(async () => {
    fresh = await freshTable();
    code = fresh.organisation;
    store = requestStore(fresh.rows, contacts(fresh.rows), () => undefined);
    await put(reply);
  });

  /** With its index rows, and as a later version than any before it. */
  let version = 0;
  const put = async (request: Request): Promise<void> => {
    version += 10;
    const value = { ...request, version };
    await fresh.rows.commit(code, [
      { op: 'put', key: keys.request(value.id), value },
      ...[...indexRows(value)].map(([key, row]): Write => ({ op: 'put', key, value: row })),
    ]);
  };
  const stored = async (): Promise<Request | undefined> => (await store.load(code, id))?.request;

  const press = (
    who: { readonly id: string; readonly name: string; readonly roles?: readonly Role[] },
    verb: string,
    more: object = {},
    from: RequestStore = store,
  ): Promise<TriageView> => {
    const turn = aTurn({ by: { id: who.id, name: who.name }, roles: who.roles ?? [] });
    const organisation = anOrganisation({ code });
    const actions = triageActions({ store: from, organisation, hearBy: () => inMinutes(60) });
    const own = { ...turn, actor: { ...turn.actor, organisation: code } };
    return perform<unknown>(actions, verb, { id, ...fields, ...more }, own, {
      meanwhile: '',
      failed: () => undefined,
    }) as Promise<TriageView>;
  };
  const refusal = async (pressed: Promise<unknown>): Promise<string> =>
    pressed.then(
      () => 'it was let in',
      (fault: unknown) => (fault instanceof Refusal ? fault.code : String(fault)),
    );

  it('A2.6: may ask, note and give the outcome, with no other role', async () => {
    await press(cleo, 'triage.ask');
    assert.deepEqual([(await stored())?.status, (await stored())?.said[0]?.text], ['waiting', 'Which ward?']);
    const form = await press(cleo, 'triage.note', { message: undefined });
    assert.equal(form.template, 'triage-note');
    await press(cleo, 'triage.note', { message: 'Ask the night manager' });
    assert.equal((await stored())?.notes[0]?.text, 'Ask the night manager');
    const card = await press(cleo, 'triage.resolve');
    assert.equal(card.template, 'triage-card');
    const { status, decided } = (await stored()) ?? {};
    assert.deepEqual([status, decided?.by, decided?.reason], ['resolved', cleo, 'We moved it to 5am']);
  });

  it('still may once it is over, and no longer once it is somebody else’s', async () => {
    for (const status of statuses) {
      await put({ ...reply, status });
      await press(cleo, 'triage.note', { message: `Learned later: ${status}` });
      assert.match((await stored())?.notes.at(-1)?.text ?? '', new RegExp(status));
    }
    await put({ ...reply, owner: omar });
    for (const verb of verbs) assert.equal(await refusal(press(cleo, verb)), 'not-allowed', verb);
  });

  it('may not see the queue, and has nothing to take', async () => {
    assert.equal(await refusal(press(cleo, 'triage.list')), 'not-allowed');
    const before = (await stored())?.version;
    await press(cleo, 'triage.take');
    assert.equal((await stored())?.version, before);
    await put({ ...reply, owner: omar });
    assert.equal(await refusal(press(cleo, 'triage.take')), 'not-allowed');
  });

  it('leaves informatics and leads free to work on it too', async () => {
    await press(people.informatics, 'triage.note', { message: 'Seen' });
    await press(people.lead, 'triage.resolve');
    assert.deepEqual((await stored())?.decided?.by.id, people.lead.id);
    assert.deepEqual((await stored())?.owner, cleo);
  });

  describe('and nobody else: a stranger', () => {
    const strangers = [omar, nadia, people.admin, people.safetyOfficer];

    it('D1.4: is told the same of a number that exists and of one that does not', async () => {
      for (const stranger of strangers) {
        for (const verb of verbs) {
          for (const number of [id, unknown]) {
            assert.equal(
              await refusal(press(stranger, verb, { id: number })),
              'not-allowed',
              `${verb} ${number}`,
            );
          }
        }
        for (const number of [id, unknown]) {
          const form = press(stranger, 'triage.note', { id: number, message: undefined });
          assert.equal(await refusal(form), 'not-allowed');
        }
      }
    });

    it('changes nothing, the person who raised it among them', async () => {
      const before = await stored();
      for (const stranger of strangers) for (const verb of verbs) await refusal(press(stranger, verb));
      assert.deepEqual(await stored(), before);
    });

    it('is nobody’s owner: a request that nobody has is the desk’s alone', async () => {
      await put(aRequest({ owner: undefined }));
      for (const verb of verbs) assert.equal(await refusal(press(cleo, verb)), 'not-allowed', verb);
    });
  });

  it('is asked for again when another saved first: whoever lost it meanwhile does nothing', async () => {
    const save = sinon.stub<Parameters<RequestStore['save']>, ReturnType<RequestStore['save']>>();
    save.callsFake(store.save);
    save.onFirstCall().callsFake(async () => {
      await put({ ...reply, owner: omar });
      return 'conflict';
    });
    assert.equal(await refusal(press(cleo, 'triage.resolve', {}, { ...store, save })), 'not-allowed');
    assert.deepEqual([(await stored())?.status, (await stored())?.decided], ['accepted', undefined]);
  });

  it('is told that there is no such request where they work at the desk, and of a fault as a fault', async () => {
    for (const verb of verbs) {
      assert.equal(await refusal(press(people.informatics, verb, { id: unknown })), 'not-found', verb);
    }
    const load = sinon.fake.rejects(new Refusal('storage'));
    assert.equal(
      await refusal(press(omar, 'triage.note', { message: undefined }, { ...store, load })),
      'storage',
    );
  });

  it('sees its desk side, as the desk does; nobody else does', () => {
    const show = (by: { readonly id: string; readonly name: string }, roles: readonly Role[] = []) =>
      deskCard(anOrganisation())(reply, aTurn({ by, roles }))?.template;
    assert.equal(show(cleo, ['cio']), 'triage-card');
    assert.equal(show(people.informatics, ['informatics']), 'triage-card');
    assert.equal(show(people.lead, ['lead']), 'triage-card');
    assert.equal(show(nadia), undefined);
    assert.equal(show(people.admin, ['admin', 'safety-officer', 'cio']), undefined);
  });
});
