import assert from 'node:assert/strict';
import { Connectors } from '../../bot/teams/connectors.ts';
import { noPace } from '../support/no-pace.ts';

const activity = { channelId: 'msteams', type: 'message' };

describe('bot/teams/connectors', () => {
  const connectorOf = async (connectors: Connectors, url: string) => {
    const { connectorFactory, audience } = await connectors.authenticateRequest(activity as never, '');
    return connectorFactory?.create(url, audience);
  };

  it('keeps one for replies to each service URL, as making one costs as much as the rest of a turn', async () => {
    const connectors = new Connectors({}, noPace);
    const first = await connectorOf(connectors, 'http://127.0.0.1/uk/');
    assert.ok(first);
    assert.equal(await connectorOf(connectors, 'http://127.0.0.1/uk/'), first);
    assert.notEqual(await connectorOf(connectors, 'http://127.0.0.1/emea/'), first);
  });

  it('forgets them all rather than grow without end', async () => {
    const connectors = new Connectors({}, noPace);
    const first = await connectorOf(connectors, 'http://127.0.0.1/0/');
    for (let at = 1; at <= 50; at += 1) await connectorOf(connectors, `http://127.0.0.1/${at}/`);
    assert.notEqual(await connectorOf(connectors, 'http://127.0.0.1/0/'), first);
  });

  it('never shares one between replies, which are tried again, and what is sent unasked, which is not', async () => {
    const connectors = new Connectors({}, noPace);
    const reply = await connectorOf(connectors, 'http://127.0.0.1/uk/');
    const nobody = { getClaimValue: () => null } as never;
    const unasked = await connectors.createConnectorFactory(nobody).create('http://127.0.0.1/uk/', '');
    assert.notEqual(unasked, reply);
    assert.equal(await connectorOf(connectors, 'http://127.0.0.1/uk/'), reply);
  });
});
