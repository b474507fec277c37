import assert from 'node:assert/strict';
import { openWard, type Ward } from '../support/ward.ts';
import { buttonsOf } from '../teams/cards.ts';
import { keysStored, outboxEmpty, storedBy } from './stored.ts';

const numberIn = (text: string): string => /WL-\w{5}/.exec(text)?.[0] ?? '';

describe('a card that somebody else made up, or that is old', () => {
  let ward: Ward;
  let id: string;
  before(async () => {
    ward = await openWard();
  });
  after(() => ward.close());
  beforeEach(async () => {
    const { nadia } = ward;
    id = numberIn((await nadia.presses((await nadia.says('The printer is broken')).card, 'Send')).text);
    await outboxEmpty(ward);
  });

  const requestRow = async (): Promise<string> => JSON.stringify(await storedBy(ward, `request|${id}`));

  it('D1.4: cannot take over the number of a request: the form comes back with a new one', async () => {
    const { omar } = ward;
    const before = await requestRow();
    const turn = await omar.sends('request.submit', { id, what: 'This is mine now' });
    assert.match(turn.text, /That request number was taken\. Nothing was sent yet/);
    assert.match(turn.text, /This is mine now/);
    assert.doesNotMatch(turn.text, /printer/);
    assert.equal(await requestRow(), before);

    const fresh = await omar.presses(turn.card, 'Send');
    assert.match(fresh.text, /not yet read/);
    assert.notEqual(numberIn(fresh.text), id);
  });

  it('D1.4: changes nothing of what somebody else raised, whichever button it copies', async () => {
    const { omar, cio } = ward;
    const before = await requestRow();
    for (const person of [omar, cio]) {
      for (const verb of [
        ...['request.say', 'request.confirm', 'request.reopen', 'request.withdraw'],
        ...['triage.take', 'triage.ask', 'triage.note', 'triage.resolve'],
      ]) {
        const data = { id, message: 'Let me in', outcome: 'done', reason: 'Because' };
        const turn = await person.sends(verb, data);
        assert.match(turn.text, /That is for another role\. Nothing was changed/, verb);
        assert.doesNotMatch(turn.text, /printer/);
      }
    }
    assert.equal(await requestRow(), before);
  });

  it('gives nobody a role that the card claims for them', async () => {
    const claims = { roles: ['lead'], actor: { roles: ['lead'] }, side: 'desk', organisation: 'RZZ' };
    const turn = await ward.omar.sends('request.show', { id, ...claims });
    assert.match(turn.text, /We cannot find that request/);
  });

  it('leads nobody from one organisation into another', async () => {
    const elsewhere = await openWard();
    const before = await requestRow();
    const turn = await elsewhere.lead.sends('triage.take', { id });
    assert.match(turn.text, /We cannot find that request/);
    assert.deepEqual(await keysStored(elsewhere, 'request|'), []);
    await elsewhere.close();
    assert.equal(await requestRow(), before);
  });

  it('shows the request as it is now when what it offers can no longer be done', async () => {
    const { nadia, informatics } = ward;
    await nadia.sends('request.withdraw', { id });
    const data = { id, outcome: 'done', reason: 'New printer', message: 'Which one?' };
    for (const verb of ['triage.resolve', 'triage.take', 'triage.ask']) {
      const turn = await informatics.sends(verb, data);
      assert.match(turn.text, /This has moved on since you last looked/, verb);
      assert.match(turn.text, /Withdrawn by the person who raised it/);
      assert.ok(!buttonsOf(turn.card).some((button) => button.verb === 'triage.resolve'));
    }
    for (const verb of ['request.confirm', 'request.reopen', 'request.say']) {
      const turn = await nadia.sends(verb, { id, message: 'Still here' });
      assert.match(turn.text, /This has moved on since you last looked/, verb);
      assert.match(turn.text, /Withdrawn by you/);
    }
    assert.doesNotMatch(await requestRow(), /New printer|Which one|Still here/);
  });
});
