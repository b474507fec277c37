import assert from 'node:assert/strict';
import {
  executeAction,
  installationUpdate,
  membersAdded,
  mentioningText,
  personalText,
  reaction,
  type Scene,
} from './activities.ts';
import { fetchTask, query, submitAction } from './extensions.ts';
import { jsonIn, listIn } from './json.ts';

const bot = { id: '28:bot', name: 'Wardline' };
const from = { id: '29:nadia', name: 'Nadia', aadObjectId: 'nadia-aad' };
const base = {
  serviceUrl: 'http://127.0.0.1/uk/',
  bot,
  from,
  id: '17',
  now: new Date('2026-07-01T12:00:00Z'),
};

const personal: Scene = {
  ...base,
  chat: { id: 'a:nadia', kind: 'personal', tenant: 't', members: [from] },
  conversation: 'a:nadia',
};
const channel: Scene = {
  ...base,
  chat: {
    id: '19:triage@thread.tacv2',
    kind: 'channel',
    tenant: 't',
    team: '19:team@thread.tacv2',
    members: [],
  },
  conversation: '19:triage@thread.tacv2;messageid=17',
};

describe('activities as Teams sends them', () => {
  it('come from msteams with the ids of person, tenant and bot, and the local time', () => {
    const { timestamp, localTimestamp, channelId, conversation, recipient, channelData, entities, ...rest } =
      personalText(personal, 'hello');
    assert.deepEqual(
      [timestamp, localTimestamp],
      ['2026-07-01T12:00:00.000Z', '2026-07-01T13:00:00.000+01:00'],
    );
    assert.deepEqual([channelId, recipient, rest.from, rest.text], ['msteams', bot, from, 'hello']);
    assert.deepEqual(conversation, { conversationType: 'personal', tenantId: 't', id: 'a:nadia' });
    assert.deepEqual(channelData, { tenant: { id: 't' } });
    assert.deepEqual(listIn(entities)[0]?.type, 'clientInfo');
  });

  it('in a channel stand in a thread, mention the bot and name team and channel', () => {
    const { text, conversation, channelData, entities } = mentioningText(channel, 'triage here');
    assert.equal(text, '<at>Wardline</at> triage here\n');
    assert.equal(jsonIn(conversation).id, '19:triage@thread.tacv2;messageid=17');
    assert.equal(jsonIn(conversation).isGroup, true);
    assert.deepEqual(jsonIn(jsonIn(channelData).team).id, '19:team@thread.tacv2');
    assert.deepEqual(listIn(entities)[0]?.mentioned, bot);
  });

  it('of a button name the message it stands in and who pressed, and say whether anyone did', () => {
    const { type, name, value, replyToId } = executeAction(personal, '9', { verb: 'request.list', data: {} });
    assert.deepEqual([type, name, replyToId], ['invoke', 'adaptiveCard/action', '9']);
    const action = { type: 'Action.Execute', verb: 'request.list', data: {} };
    assert.deepEqual(value, { action, trigger: 'manual' });
    const refresh = executeAction(personal, '9', { verb: 'v', data: {} }, 'automatic');
    assert.equal(jsonIn(refresh.value).trigger, 'automatic');
  });

  it('about the conversation give no name and stand in no thread', () => {
    const added = installationUpdate(channel, 'add');
    assert.deepEqual([added.type, added.action], ['installationUpdate', 'add']);
    assert.deepEqual(added.from, { id: '29:nadia', aadObjectId: 'nadia-aad' });
    assert.equal(jsonIn(added.conversation).id, '19:triage@thread.tacv2');
    assert.deepEqual(membersAdded(channel, [bot]).membersAdded, [{ id: '28:bot' }]);
    assert.deepEqual(reaction(personal, '9', 'like').reactionsAdded, [{ type: 'like' }]);
  });

  it('of the message extension carry the command, the words or the chosen message', () => {
    const chosen = { id: '5', author: { aadObjectId: 'tom-aad', name: 'Tom' }, content: '<p>Broken</p>' };
    const opened = jsonIn(fetchTask(personal, 'raiseFromMessage', chosen).value);
    assert.deepEqual([opened.commandId, opened.commandContext], ['raiseFromMessage', 'message']);
    assert.deepEqual(jsonIn(opened.messagePayload).body, { contentType: 'html', content: '<p>Broken</p>' });
    const sent = jsonIn(submitAction(personal, 'raiseFromMessage', { what: 'Broken' }, chosen).value);
    assert.deepEqual(sent.data, { what: 'Broken' });
    const searched = jsonIn(query(personal, 'findRequests', 'printer').value);
    assert.deepEqual(searched.parameters, [{ name: 'query', value: 'printer' }]);
  });
});
