import assert from 'node:assert/strict';
import type { BoardChanges, BoardLine, BoardPage } from '../../bot/page/board-page.ts';
import type { Answer, Asked } from '../../bot/tab/api/answer.ts';
import { answerOf } from '../../bot/tab/api/answer.ts';
import { runBulk } from '../../bot/tab/pages/board/bulk.ts';
import { people } from '../support/people.ts';
import { asksFrom } from '../support/tab-asks.ts';
import { openWard, type Ward } from '../support/ward.ts';

const settings = { confidential: { roles: ['safety-officer'], people: [] } };

describe('the board in a browser and cards in chats', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard({ settings });
    await ward.nadia.installs();
    await ward.admin.saysIn(ward.triage, 'triage here');
  });
  after(() => ward.close());

  let raised = 0;
  const raise = async (what: string, filled: Record<string, string> = {}): Promise<string> => {
    raised += 1;
    const id = `WL-${String(raised).padStart(5, '0')}`;
    assert.match((await ward.nadia.sends('request.submit', { id, what, ...filled })).text, new RegExp(id));
    return id;
  };

  const as = (who: keyof typeof people) => {
    const ask = asksFrom(ward, people[who]);
    const read = async <Data>(verb: string, fields: object = {}): Promise<Data> => {
      const { status, data } = await ask(verb, fields);
      assert.equal(status, 200);
      return data as Data;
    };
    return {
      ask,
      since: async () => (await read<BoardPage>('page.board')).start?.since ?? assert.fail(),
      changes: (since: string) => read<BoardChanges>('page.board-changes', { since }),
      lines: async (): Promise<readonly BoardLine[]> => {
        const lines: BoardLine[] = [];
        let after = '';
        do {
          const part: BoardPage = await read('page.board', after ? { after } : {});
          lines.push(...part.lines);
          after = part.next;
        } while (after);
        return lines;
      },
      bulk: (ids: readonly string[], verb: string, fields: Readonly<Record<string, string>> = {}) =>
        runBulk(
          ids,
          { verb, fields },
          {
            ask: async ({ verb: one, fields: given = {} }: Asked): Promise<Answer> => {
              const { status, ...body } = await ask(one, given);
              return answerOf(status, body);
            },
            isStopped: () => false,
            progress: () => undefined,
          },
        ),
    };
  };

  it('what is raised in a chat is on an open board, and what is taken there shows in the chats', async () => {
    const { since, changes, ask } = as('informatics');
    const from = await since();
    const id = await raise('The observations trolley does not charge', { where: 'Ward 4' });
    const told = await changes(from);
    assert.deepEqual(
      told.lines.map((line) => [line.id, line.where, line.status]),
      [[id, 'Ward 4', 'Nobody has this yet']],
    );
    assert.equal((await ask('triage.take', { id })).data.status, 'Ivan Petrov has this');
    await ward.nadia.chat().shows(/Ivan Petrov has this/);
    await ward.triage.shows(/Ivan Petrov has this/);
    assert.equal((await changes(told.since)).lines[0]?.owner, 'Ivan Petrov');
  });

  it('what is pressed on a card in a chat shows on an open board', async () => {
    const id = await raise('The scales on Ward 9 show an error');
    const from = await as('lead').since();
    const card = await ward.triage.shows(/scales on Ward 9/);
    await ward.informatics.presses(card, 'Take it');
    const { lines } = await as('lead').changes(from);
    assert.equal(lines.find((line) => line.id === id)?.status, 'Ivan Petrov has this');
  });

  it('D9.2: two people at once: one has it, and the other is told who', async () => {
    const ids = await Promise.all(['One', 'Two', 'Three'].map((word) => raise(`${word} of the pumps beeps`)));
    const runs = await Promise.all([
      as('informatics').bulk(ids, 'triage.take'),
      as('lead').bulk(ids, 'triage.take'),
    ]);
    assert.deepEqual(runs.flatMap(({ done }) => done).sort(), [...ids].sort());
    const reasons = runs.flatMap(({ notDone }) => notDone);
    assert.equal(reasons.length, ids.length);
    for (const { why } of reasons) assert.match(why, /moved on.*(Ivan Petrov|Lena Fox) has this$/);
  });

  it('gives one outcome to several, and says of each that holds it back why', async () => {
    const plain = await raise('The tea urn screen flickers');
    const rated = await raise('Doses show twice on the chart', { harm: 'could' });
    await asksFrom(ward, people.lead)('hazard.rate', {
      id: rated,
      stage: 'initial',
      severity: '5',
      likelihood: '4',
    });
    const { bulk, since, changes } = as('informatics');
    const from = await since();
    const run = await bulk([plain, rated, 'WL-0000Z'], 'triage.resolve', {
      outcome: 'done',
      reason: 'Mended',
    });
    assert.deepEqual(run.done, [plain]);
    const why = new Map(run.notDone.map((one) => [one.id, one.why]));
    assert.match(why.get(rated) ?? '', /risk/);
    assert.match(why.get('WL-0000Z') ?? '', /cannot find/);
    assert.deepEqual((await changes(from)).gone, [plain]);
    const again = await bulk([plain], 'triage.resolve', { outcome: 'not-now', reason: 'Later' });
    assert.match(again.notDone[0]?.why ?? '', /moved on.*Outcome: Done$/);
  });

  it('D1.2: sends a reason that names a patient to nobody', async () => {
    const id = await raise('A label for 1 patient is missing');
    const { bulk } = as('informatics');
    const run = await bulk([id], 'triage.resolve', { outcome: 'done', reason: 'For 999 000 0018' });
    assert.deepEqual([run.done, run.notDone], [[], []]);
    assert.match(run.held?.notice ?? '', /NHS number/);
    assert.doesNotMatch(JSON.stringify(run.held), /999 000 0018/);
    assert.ok((await as('informatics').lines()).some((line) => line.id === id));
  });

  it('passes several on to somebody, and says who may not have one', async () => {
    const id = await raise('The bed sensor is silent');
    const { bulk } = as('lead');
    const wrong = await bulk([id], 'triage.assign', { assignee: people.cio.id });
    assert.match(wrong.notDone[0]?.why ?? '', /cannot see this request/);
    const right = await bulk([id], 'triage.assign', { assignee: people.lead.id });
    assert.deepEqual(right.done, [id]);
  });

  it('A2.8: a confidential concern is on the board of its circle and on no other, in no way', async () => {
    const [desk, circle] = [as('informatics'), as('safetyOfficer')];
    const froms = [await desk.since(), await circle.since()] as const;
    const id = await raise('The quorvex list is changed at night', { confidential: 'yes', harm: 'could' });
    const seen = await circle.changes(froms[1]);
    assert.deepEqual(seen.lines.find((line) => line.id === id)?.lists, ['confidential']);
    assert.equal((await circle.ask('triage.take', { id })).status, 200);
    const told = JSON.stringify([await desk.changes(froms[0]), await desk.lines()]);
    assert.doesNotMatch(told, new RegExp(`quorvex|${id}`));
    assert.equal((await desk.changes(froms[0])).reload, false);
    const [there, none] = [
      await desk.ask('request.show', { id, side: 'desk' }),
      await desk.ask('request.show', { id: 'WL-0000Z', side: 'desk' }),
    ];
    assert.deepEqual([there.status, there.text], [none.status, none.text]);
  });

  it('is for nobody without a list: 403, and no such page among theirs', async () => {
    for (const who of ['nadia', 'admin'] as const) {
      const { ask } = as(who);
      assert.equal((await ask('page.board')).status, 403);
      assert.equal((await ask('page.board-changes', { since: 'x' })).status, 403);
      assert.doesNotMatch(JSON.stringify((await ask('page.me')).data.places), /board/);
    }
    assert.match(JSON.stringify((await as('lead').ask('page.me')).data.places), /board/);
  });
});
