import assert from 'node:assert/strict';
import type { MePage } from '../../bot/page/me-page.ts';
import type { RequestPage } from '../../bot/page/request-page.ts';
import type { RequestsPage } from '../../bot/page/requests-page.ts';
import type { WinsPage } from '../../bot/page/wins-page.ts';
import { numberIn } from '../support/number-in.ts';
import { people } from '../support/people.ts';
import { asksFrom, type TabAnswer } from '../support/tab-asks.ts';
import { openWard, type Ward } from '../support/ward.ts';

describe('my requests and wins, over HTTP', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard();
    const { nadia, omar, lead, informatics, cio } = ward;
    await Promise.all([nadia, omar, lead, informatics, cio].map((person) => person.installs()));
  });
  after(() => ward.close());

  const act = (id: string, verb: string, fields: object, as?: 'card'): Promise<TabAnswer> =>
    asksFrom(ward, { id })(verb, fields, as);

  const read = async <Data>(person: string, verb: string, fields: object = {}): Promise<Data> => {
    const answer = await act(person, verb, fields);
    assert.equal(answer.status, 200, JSON.stringify(answer));
    return answer.data as Data;
  };

  const { nadia, omar, informatics, lead, cio, admin } = people;

  it('A1.3: says that no news can reach a chat of somebody whom Wardline never met, until they write', async () => {
    const reachable = async (person: string): Promise<boolean> =>
      (await read<MePage>(person, 'page.me')).reachable;
    assert.deepEqual([await reachable(nadia.id), await reachable(admin.id)], [true, false]);
    await ward.admin.says('hi');
    assert.equal(await reachable(admin.id), true);
  });

  it('A1.1, A2.1: from the form in a page to the outcome, with what each of three may know of it', async () => {
    const form = await act(nadia.id, 'request.start', {}, 'card');
    const id = numberIn(JSON.stringify(form.card), 'WL');
    const sent = await act(nadia.id, 'request.submit', { id, what: 'The label printer jams' }, 'card');
    assert.match(JSON.stringify(sent.card), /Sent to informatics, not yet read/);

    await act(omar.id, 'request.join', { id, message: 'Ours too' });
    await act(informatics.id, 'triage.take', { id });
    await act(informatics.id, 'triage.ask', { id, message: 'Which one?' });
    const { rows } = await read<RequestsPage>(nadia.id, 'page.requests', { filter: 'open' });
    assert.deepEqual(
      rows.map((row) => [row.id, row.needs]),
      [[id, 'We have a question for you']],
    );
    await act(nadia.id, 'request.say', { id, message: 'By the sluice' });
    await act(informatics.id, 'triage.note', { id, message: 'INSIDE the desk' });
    await act(informatics.id, 'triage.assess', { id, impact: '3', urgency: '3' });
    const done = await act(informatics.id, 'triage.resolve', { id, outcome: 'done', reason: 'A new roller' });
    assert.equal(done.status, 200);

    const own = await read<RequestPage>(nadia.id, 'page.request', { id });
    assert.deepEqual(
      own.steps.map(({ what, said }) => [what, said]),
      [
        ['You sent this to informatics.', ''],
        ['1 other colleague has this too.', ''],
        ['Ivan Petrov has this.', ''],
        ['Ivan Petrov asked you a question.', 'Which one?'],
        ['You answered.', 'By the sluice'],
        ['Ivan Petrov gave the outcome: Done.', 'A new roller'],
      ],
    );
    const follower = JSON.stringify(await read<RequestPage>(omar.id, 'page.request', { id }));
    assert.match(follower, /You said that you have this too/);
    assert.doesNotMatch(follower, /Nadia|sluice|Which one|INSIDE/);
    assert.match((await read<RequestsPage>(nadia.id, 'page.requests')).rows[0]?.needs ?? '', /outcome/);
    assert.equal((await read<RequestsPage>(omar.id, 'page.requests')).rows[0]?.whose, 'You have this too');

    for (const verb of ['page.request', 'request.show']) {
      const stranger = await act(admin.id, verb, { id });
      assert.deepEqual([stranger.status, stranger.code], [404, 'not-found'], verb);
    }
    assert.equal((await act(admin.id, 'page.request', { id: 'x' })).status, 400);
  });

  it('A8.1, D5.4: a story in a page, cheered at once, and gone with the name of whoever takes it back', async () => {
    const form = await act(lead.id, 'story.start', {}, 'card');
    const id = numberIn(JSON.stringify(form.card), 'WS');
    const words = {
      title: 'Labels that stick',
      what: 'Ivan Petrov came to the ward, and Nadia showed him the printer.',
      clinical: nadia.id,
      digital: informatics.id,
    };
    assert.equal((await act(lead.id, 'story.tell', { id, ...words })).status, 200);
    await act(nadia.id, 'story.consent', { id, answer: 'named' });
    await act(informatics.id, 'story.consent', { id, answer: 'no' });
    const wall = () => read<WinsPage>(omar.id, 'page.wins');
    assert.deepEqual((await wall()).cards, []);
    assert.equal((await act(omar.id, 'page.wins', { filter: 'waiting' })).status, 403);
    const waiting = await read<WinsPage>(cio.id, 'page.wins', { filter: 'waiting' });
    assert.deepEqual(
      waiting.rows.map((row) => row.id),
      [id],
    );
    assert.equal((await act(cio.id, 'story.approve', { id })).status, 200);

    const [card] = (await wall()).cards;
    assert.deepEqual([card?.clinical, card?.digital], ['Nadia Rahman', 'A team that is not named here']);
    assert.doesNotMatch(JSON.stringify(card), /Ivan|Petrov/);
    const cheered = await act(omar.id, 'story.cheer', { id });
    assert.match(JSON.stringify(cheered.data), /You cheer this/);
    assert.equal((await wall()).cards[0]?.canCheer, false);
    await act(omar.id, 'story.cheer', { id, undo: 'true' });
    assert.equal((await wall()).cards[0]?.cheers, '');

    await act(nadia.id, 'story.consent', { id, answer: 'unnamed' });
    assert.doesNotMatch(JSON.stringify(await wall()), /Nadia|Rahman/);
    await act(lead.id, 'story.withdraw', { id });
    assert.deepEqual((await wall()).cards, []);
  });
});
