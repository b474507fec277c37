import assert from 'node:assert/strict';
import { openWard, type Ward } from '../support/ward.ts';
import type { Room } from '../teams/room.ts';
import { keysStored, outboxEmpty } from './stored.ts';

describe('the channel for stories', () => {
  let ward: Ward;
  let wins: Room;
  beforeEach(async () => {
    ward = await openWard();
    const { nadia, lead, informatics, cio, admin } = ward;
    await Promise.all([nadia, lead, informatics, cio].map((person) => person.installs()));
    wins = ward.teams.channel('Wins', [nadia, lead, informatics, cio, admin]);
  });
  afterEach(() => ward.close());

  const words = () => ({
    id: 'WS-00000',
    title: 'Charts that print once',
    what: 'They print once now.',
    clinical: ward.nadia.id,
    digital: ward.informatics.id,
  });
  const tellAndApprove = async (): Promise<void> => {
    await ward.lead.sends('story.tell', words());
    await ward.informatics.sends('story.consent', { id: 'WS-00000', answer: 'thanks' });
    await ward.cio.sends('story.approve', { id: 'WS-00000' });
    await outboxEmpty(ward);
  };

  it('is chosen there by an admin, who reads what will be posted', async () => {
    const said = await ward.admin.saysIn(wins, 'Stories here!');
    assert.match(said.text, /success stories are posted in this channel/);
    assert.match(said.text, /names only those who agreed/);
    assert.deepEqual(await keysStored(ward, 'place|'), ['place|stories']);
  });

  it('is chosen by nobody else, and in no chat', async () => {
    for (const person of [ward.lead, ward.cio, ward.informatics])
      assert.match((await person.saysIn(wins, 'stories here')).text, /another role/);
    assert.match((await ward.admin.says('stories here')).text, /Type "stories here" in the channel/);
    const group = ward.teams.groupChat('Friends', [ward.admin]);
    assert.doesNotMatch((await ward.admin.saysIn(group, 'stories here')).text, /are posted/);
    assert.deepEqual(await keysStored(ward, 'place|'), []);
  });

  it('gets the stories, and the triage channel the requests', async () => {
    await ward.admin.saysIn(ward.triage, 'triage here');
    await ward.admin.saysIn(wins, 'stories here');
    await ward.nadia.sends('request.submit', { id: 'WL-00000', what: 'The printer is broken' });
    await tellAndApprove();
    assert.match(wins.text, /Charts that print once/);
    assert.match(ward.triage.text, /printer is broken/);
    assert.doesNotMatch(wins.text, /printer is broken/);
    assert.doesNotMatch(ward.triage.text, /Charts that print once/);
  });

  it('is missed by nobody where there is none: those who are in it are thanked all the same', async () => {
    await ward.admin.saysIn(ward.triage, 'triage here');
    await tellAndApprove();
    await ward.nadia.chat().shows(/thanks you/);
    assert.doesNotMatch(ward.triage.text, /Charts that print once/);
    assert.ok(ward.logged.some((line) => line.includes('"reason":"no channel"')));
  });

  it('may move: what was posted before stays up to date where it stands', async () => {
    await ward.admin.saysIn(wins, 'stories here');
    await tellAndApprove();
    const better = ward.teams.channel('Better wins', [ward.admin, ward.lead]);
    await ward.admin.saysIn(better, 'stories here');
    await ward.lead.sends('story.withdraw', { id: 'WS-00000' });
    await wins.shows(/taken back/);
    assert.doesNotMatch(wins.text, /Charts that print once/);
    assert.doesNotMatch(better.text, /WS-00000/);
  });
});
