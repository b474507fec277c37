import assert from 'node:assert/strict';
import { type ConversationParameters, type ConversationReference, MessageFactory } from 'botbuilder';
import { openTeams, type Teams } from './client.ts';
import { type Connector, startConnector } from './connector.ts';
import { type Echo, startEcho } from './echo.ts';
import { CannotPress } from './filling.ts';
import { chunk, head, sendRaw, whole } from './raw.ts';

describe('people in the simulated Teams, with botbuilder and restify', () => {
  let connector: Connector;
  let echo: Echo;
  let teams: Teams;

  before(async () => {
    echo = await startEcho();
  });
  after(() => echo.close());
  beforeEach(async () => {
    connector = await startConnector();
    teams = openTeams({ connector, bot: () => echo.url });
  });
  afterEach(() => connector.close());

  const someone = (name: string) => teams.person({ id: `${name}-aad`, name });

  it('a person says something, fills in the card and presses its button', async () => {
    const nadia = someone('Nadia');
    const asked = await nadia.says('The printer is broken');
    const done = await nadia.presses(asked.card, 'Send', { now: true });

    const received = 'Received {"id":"r1","what":"The printer is broken","now":"true"}';
    assert.equal(done.status, 200);
    assert.match(done.text, /"now":"true"/);
    assert.equal(nadia.chat().text, received);
    assert.equal(nadia.chat().messages[0]?.edits, 1);
  });

  it('a person cannot press what the Teams client would not send, unless forced', async () => {
    const nadia = someone('Nadia');
    const { card } = await nadia.says('hello');
    await assert.rejects(nadia.presses(card, 'Send', { what: '' }), CannotPress);
    const forced = await nadia.presses(card, 'Send', { what: '', extra: 'x' }, { force: true });
    assert.match(forced.text, /"extra":"x"/);
  });

  it('a thread in a channel hears the mention, and the card is pressed where it stands', async () => {
    const room = teams.channel('Digital triage');
    const asked = await someone('Nadia').saysIn(room, 'triage here');
    assert.match(asked.text, /<at>Wardline<\/at> triage here\n/);
    assert.match(asked.card.standsIn.conversation, /^19:.*@thread\.tacv2;messageid=\d+$/);

    const done = await someone('Tom').pressesIn(room, 'request.submit');
    assert.equal(JSON.parse(done.sent.bytes).conversation.id, asked.card.standsIn.conversation);
    assert.equal(JSON.parse(done.sent.bytes).replyToId, asked.card.standsIn.message);
    assert.match(room.text, /^Received/);
  });

  it('one press can arrive three times at once', async () => {
    const nadia = someone('Nadia');
    const press = nadia.prepares((await nadia.says('hello')).card, 'Send');
    const turns = await Promise.all([press, press, press].map(nadia.retries));
    assert.deepEqual(new Set(turns.map((turn) => turn.sent.bytes)).size, 1);
    assert.equal(nadia.chat().messages[0]?.edits, 3);
  });

  it('a retry sends the same bytes, and a forged action anything', async () => {
    const nadia = someone('Nadia');
    await nadia.says('hello');
    const first = await nadia.sends('request.submit', { id: 'stolen' });
    const again = await nadia.retries(first);
    assert.deepEqual([again.sent, again.body], [first.sent, first.body]);
    const other = await nadia.sends('any', {}, { from: someone('Tom').member });
    assert.equal(JSON.parse(other.sent.bytes).from.name, 'Tom');
  });

  it('the bot reaches people unasked: it opens a chat, continues it, changes and deletes', async () => {
    const nadia = someone('Nadia');
    const parameters = {
      isGroup: false,
      bot: { id: '28:bot', name: 'Wardline' },
      members: [{ id: nadia.member.id, name: nadia.name }],
      tenantId: teams.tenant,
      channelData: { tenant: { id: teams.tenant } },
    } as ConversationParameters;
    let reference: Partial<ConversationReference> = {};
    await echo.adapter.createConversationAsync(
      '',
      'msteams',
      connector.url,
      '',
      parameters,
      async (context) => {
        reference = {
          conversation: context.activity.conversation,
          serviceUrl: connector.url,
          channelId: 'msteams',
        };
      },
    );
    const shown = nadia.chat().shows(/is done/);
    await echo.adapter.continueConversationAsync('', reference, async (context) => {
      const posted = await context.sendActivity('Your request moved on');
      const gone = await context.sendActivity('This goes');
      await context.updateActivity({ ...MessageFactory.text('Your request is done'), id: posted?.id ?? '' });
      await context.deleteActivity(gone?.id ?? '');
    });
    assert.deepEqual(
      connector.calls.map((call) => call.kind),
      ['create', 'post', 'post', 'update', 'delete'],
    );
    assert.equal((await shown).edits, 1);
    assert.equal(nadia.chat().text, 'Your request is done');
    await assert.rejects(nadia.chat().shows(/snow/, 5), /never showed .*Your request is done/s);
  });

  it('after a person removes the bot it may not write there, and botbuilder says why', async () => {
    const nadia = someone('Nadia');
    await nadia.removes();
    const reference = {
      conversation: { id: nadia.chat().chat.id, name: '', isGroup: false, conversationType: 'personal' },
      serviceUrl: connector.url,
      channelId: 'msteams',
    };
    let seen: unknown;
    echo.adapter.onTurnError = async (_context, error) => {
      seen = error;
    };
    await echo.adapter.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity('hello');
    });
    const { statusCode, details } = seen as { statusCode: number; details: { message: string } };
    assert.equal(statusCode, 403);
    assert.equal(JSON.parse(details.message).subCode, 'MessageWritesBlocked');
    await nadia.installs();
    assert.equal((await nadia.says('hello')).messages.length, 1);
  });

  it('raw requests carry any bytes, in pieces and slowly', async () => {
    const cut = await sendRaw(echo.url, whole('/api/messages', '{"type":'));
    assert.equal(cut.status, 400);
    const start = head('/api/messages', ['content-type: application/json', 'transfer-encoding: chunked']);
    const slow = await sendRaw(echo.url, [start, chunk('{"type"'), chunk(':"x"}'), chunk('')], {
      pauseMs: 5,
    });
    assert.equal(slow.status, 200);
  });
});
