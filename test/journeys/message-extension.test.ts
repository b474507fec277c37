import assert from 'node:assert/strict';
import { openWard, type Ward } from '../support/ward.ts';
import { textOf } from '../teams/cards.ts';
import { fetchTask, query, submitAction } from '../teams/extensions.ts';
import { isJson, jsonIn } from '../teams/json.ts';
import type { Turn } from '../teams/turn.ts';

const message = {
  id: '1700000000000',
  author: { aadObjectId: '10000000-0000-4000-8000-000000000002', name: 'Omar Haddad' },
  content: '<div><p>The <b>label printer</b> is&nbsp;broken &amp; jams</p></div>',
};

const dialogCard = (turn: Turn): Readonly<Record<string, unknown>> => {
  const value = jsonIn(jsonIn(jsonIn(turn.body).task).value);
  const content = jsonIn(value.card).content;
  assert.ok(isJson(content), JSON.stringify(turn.body));
  return content;
};

const submitData = (card: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const [action] = Array.isArray(card.actions) ? card.actions : [];
  return jsonIn(jsonIn(action).data);
};

describe('the message extension', () => {
  let ward: Ward;
  beforeEach(async () => {
    ward = await openWard();
  });
  afterEach(() => ward.close());

  it('raises a request from a message, with its words as plain text and the receipt in the own chat', async () => {
    const { nadia, admin, triage } = ward;
    await nadia.installs();
    await admin.saysIn(triage, 'triage here');
    const opened = await nadia.does((scene) => fetchTask(scene, 'raiseFromMessage', message), triage);
    const form = dialogCard(opened);
    assert.match(JSON.stringify(form), /"value":"The label printer is broken & jams"/);

    const data = { ...submitData(form), what: 'The label printer is broken & jams' };
    const sent = await nadia.does((scene) => submitAction(scene, 'raiseFromMessage', data, message), triage);
    assert.match(textOf(dialogCard(sent)), /Sent to informatics, not yet read/);
    await triage.shows(/Nobody has this yet/);
    await nadia.chat().shows(/You will hear from us by/);

    await nadia.does((scene) => submitAction(scene, 'raiseFromMessage', data, message), triage);
    assert.equal(
      (await nadia.says('my requests')).text.match(/Open WL-/g)?.length,
      1,
      'a retry is the same request',
    );
  });

  it('D1.2: gives the form back without the patient number that was in the message', async () => {
    const { nadia } = ward;
    const content = '<p>No label for 999 000 0018</p>';
    const opened = await nadia.does((scene) => fetchTask(scene, 'raiseFromMessage', { ...message, content }));
    const card = JSON.stringify(dialogCard(opened));
    assert.match(card, /\[NHS number removed\]/);
    assert.doesNotMatch(card, /0018/);
    const data = { ...submitData(dialogCard(opened)), what: 'No label for 9990000018' };
    const refused = await nadia.does((scene) => submitAction(scene, 'raiseFromMessage', data));
    assert.match(textOf(dialogCard(refused)), /Nothing was sent yet/);
  });

  it('finds a person their own requests by words or number, and nobody else’s', async () => {
    const { nadia, omar } = ward;
    await nadia.presses((await nadia.says('The label printer is broken')).card, 'Send');
    const find = async (person: typeof nadia, text: string): Promise<number> => {
      const turn = await person.does((scene) => query(scene, 'findRequests', text));
      const { attachments } = jsonIn(jsonIn(turn.body).composeExtension);
      return Array.isArray(attachments) ? attachments.length : -1;
    };
    assert.equal(await find(nadia, ''), 1);
    assert.equal(await find(nadia, 'PRINTER label'), 1);
    assert.equal(await find(nadia, 'wl-'), 1);
    assert.equal(await find(nadia, 'scanner'), 0);
    assert.equal(await find(omar, 'printer'), 0);
  });

  it('answers a command that is not its own with 501', async () => {
    const turn = await ward.nadia.does((scene) => query(scene, 'somethingElse', 'x'));
    assert.equal(turn.status, 501);
  });
});
