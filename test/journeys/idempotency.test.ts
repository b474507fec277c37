import assert from 'node:assert/strict';
import { type BreakableLine, breakableLine } from '../storage/breakable-line.ts';
import { numberOf } from '../storage/example-request.ts';
import { sharedTables } from '../support/shared-tables.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Filled } from '../teams/filling.ts';
import type { Person } from '../teams/person.ts';
import type { Turn } from '../teams/turn.ts';
import { keysStored, outboxEmpty } from './stored.ts';
import { assertWhole } from './whole.ts';

const numberIn = (text: string): string => /WL-\w{5}/.exec(text)?.[0] ?? '';

type Staff = 'nadia' | 'omar' | 'informatics';

/** Each change a request can go through, in an order that is allowed. */
const story: readonly (readonly [Staff, string, Filled?])[] = [
  ['omar', 'request.join', { message: 'Ours too' }],
  ['informatics', 'triage.take'],
  ['informatics', 'triage.ask', { message: 'Which printer?' }],
  ['nadia', 'request.say', { message: 'The one by the sluice' }],
  ['informatics', 'triage.note', { message: 'Known fault' }],
  ['informatics', 'triage.resolve', { outcome: 'done', reason: 'New printer' }],
  ['nadia', 'request.reopen', { message: 'It jams again' }],
  ['informatics', 'triage.resolve', { outcome: 'done', reason: 'Newer printer' }],
  ['nadia', 'request.confirm'],
];

describe('Teams says it again', () => {
  let ward: Ward;
  let line: BreakableLine;
  before(async () => {
    line = await breakableLine(await sharedTables());
    ward = await openWard({ connection: line.connection });
    await ward.admin.saysIn(ward.triage, 'triage here');
  });
  after(async () => {
    await ward.close();
    await line.close();
  });

  const person = (name: Staff): Person => ward[name];

  const raised = async (what: string): Promise<string> => {
    const { nadia } = ward;
    return numberIn((await nadia.presses((await nadia.says(what)).card, 'Send')).text);
  };
  const eventsOf = async (id: string): Promise<number> => (await keysStored(ward, `event|${id}`)).length;
  const shownOf = (id: string): number => ward.triage.messages.filter(({ text }) => text.includes(id)).length;

  it('a report sent three times at once is one request, one receipt and one card in the channel', async () => {
    const { nadia } = ward;
    const form = await nadia.says('The label printer is broken');
    const press = nadia.prepares(form.card, 'Send', { where: 'Ward 4' });
    const turns = await Promise.all([nadia.retries(press), nadia.retries(press), nadia.retries(press)]);
    const numbers = new Set(turns.map(({ text }) => numberIn(text)));
    assert.equal(numbers.size, 1);
    for (const { status, text } of turns) {
      assert.equal(status, 200);
      assert.match(text, /Sent to informatics, not yet read/);
    }
    const [id = ''] = numbers;
    await outboxEmpty(ward);
    assert.deepEqual(await keysStored(ward, 'request|'), [`request|${id}`]);
    assert.deepEqual([await eventsOf(id), shownOf(id), nadia.chat().messages.length], [1, 1, 1]);

    const late = await nadia.retries(press);
    assert.match(late.text, /not yet read/);
    await outboxEmpty(ward);
    assert.deepEqual([await eventsOf(id), shownOf(id)], [1, 1]);
  });

  it('every change sent three times at once is made once and told once', async () => {
    const { nadia, omar, informatics } = ward;
    const id = await raised('The screen is dark');
    await outboxEmpty(ward);
    for (const [at, [name, verb, words]] of story.entries()) {
      const turns = await Promise.all([1, 2, 3].map(() => person(name).sends(verb, { id, ...words })));
      for (const { status, text } of turns) {
        assert.equal(status, 200);
        assert.doesNotMatch(text, /could not save|moved on|another role|went wrong/, verb);
      }
      await outboxEmpty(ward);
      assert.equal(await eventsOf(id), at + 2, verb);
    }
    const counted = ({ text }: { readonly text: string }, word: RegExp): boolean => word.test(text);
    assert.equal(nadia.chat().messages.filter((one) => counted(one, /Which printer\?/)).length, 1);
    assert.equal(omar.chat().messages.filter((one) => counted(one, /Newer printer/)).length, 1);
    assert.ok(informatics.chat().messages.length <= 3);
  });

  for (const lost of [1, 2]) {
    it(`a change is made once when storage made it and its answer was lost${lost === 2 ? ' twice' : ''}`, async () => {
      const losing = async (act: () => Promise<Turn>): Promise<Turn> => {
        // Every change writes to the trail, and nothing else does.
        line.loseAnswers(lost, 'event|');
        const turn = await act();
        assert.equal(turn.status, 200);
        assert.equal(turn.text.includes('could not save'), lost === 2, turn.text);
        return lost === 2 ? act() : turn;
      };
      const { nadia } = ward;
      const form = await nadia.says('The door will not open');
      const press = nadia.prepares(form.card, 'Send');
      const receipt = await losing(() => nadia.retries(press));
      assert.match(receipt.text, /not yet read/);
      const id = numberIn(receipt.text);
      for (const [at, [name, verb, words]] of story.entries()) {
        const { text } = await losing(() => person(name).sends(verb, { id, ...words }));
        assert.doesNotMatch(text, /moved on|could not save/, verb);
        assert.equal(await eventsOf(id), at + 2, verb);
      }
      await outboxEmpty(ward);
      assert.equal(shownOf(id), 1);
      await assertWhole(ward);
    });
  }
});

describe('two people press at once', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard();
  });
  after(() => ward.close());

  const takenByTwo = async (id: string): Promise<void> => {
    const { nadia, informatics, lead } = ward;
    await nadia.sends('request.submit', { id, what: `The screen of bed ${id} is dark` });
    const takes = await Promise.all([informatics, lead].map((one) => one.sends('triage.take', { id })));
    const winner = /(Ivan Petrov|Lena Fox) has this/.exec(takes[0]?.text ?? '')?.[1];
    assert.ok(winner, takes[0]?.text);
    for (const { text } of takes) assert.ok(text.includes(`${winner} has this`), text);
    const late = takes.filter(({ text }) => text.includes('This has moved on'));
    assert.equal(late.length, 1, 'exactly one was told that the other was first');
  };

  it('A1.1: one of them has the request and the other reads who, fifty times over', async () => {
    for (let round = 0; round < 50; round += 5) {
      await Promise.all([0, 1, 2, 3, 4].map((more) => takenByTwo(numberOf(round + more))));
    }
    assert.equal((await keysStored(ward, 'event|')).length, 100);
    await assertWhole(ward);
  });
});
