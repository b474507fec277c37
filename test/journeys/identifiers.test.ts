import assert from 'node:assert/strict';
import { allActions } from '../support/all-actions.ts';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { fetchTask, query, submitAction } from '../teams/extensions.ts';
import type { Json } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import type { Turn } from '../teams/turn.ts';
import { outboxEmpty, storedBy } from './stored.ts';

/** The ways a ward writes the two numbers of these tests, which no living person has. */
const written = ['9990000018', '999 000 0018', '999-000-0026', '999 0000026'];
const inWords = (number: string): string => `Mrs Example, NHS no ${number}, cannot be found`;

const either = /999\D{0,3}000\D{0,3}00(18|26)/;

/** Everything else that these verbs ask for. */
const right: Json = {
  ...{ what: 'Printer', message: 'Hello', outcome: 'done', reason: 'Because' },
  ...{ severity: '3', likelihood: '2' },
  ...{ meeting: '2026-12-01', decision: 'go-ahead', rating: '4' },
  ...{ title: 'Downtime', body: 'The system is off', audience: 'everyone', class: 'update' },
  ...{ instrument: 'mood', q1: '4' },
  ...{ clinical: people.nadia.id, digital: people.informatics.id, answer: 'named' },
};

describe("D1.3: a patient's number that somebody types", () => {
  let ward: Ward;
  let id: string;
  before(async () => {
    ward = await openWard({ settings: { pulses: { blackouts: [] } } });
    await ward.admin.saysIn(ward.triage, 'triage here');
    const form = await ward.nadia.says('The label printer is broken');
    id = /WL-\w{5}/.exec((await ward.nadia.presses(form.card, 'Send')).text)?.[0] ?? '';
    await ward.cio.installs();
    await ward.cio.sends('pulse.create', { ...right, id: 'WP-00000' });
    await outboxEmpty(ward);
  });
  after(() => ward.close());

  const answers: Turn[] = [];
  const nowhereIn = (where: string, text: string): void => {
    const found = either.exec(text);
    assert.ok(!found, `${where}: ...${text.slice((found?.index ?? 0) - 200, (found?.index ?? 0) + 50)}`);
  };

  const about = (verb: string, request: string): string => {
    if (verb.startsWith('pulse.')) return 'WP-00000';
    if (verb.startsWith('story.')) return 'WS-00000';
    return verb.startsWith('broadcast.') ? 'WB-00000' : request;
  };

  const sends = async (verb: string, data: Json): Promise<Turn> => {
    const people: Readonly<Record<string, Person>> = {
      triage: ward.informatics,
      hazard: ward.informatics,
      broadcast: ward.cio,
      pulse: ward.cio,
      story: ward.cio,
    };
    const turn = await (people[verb.split('.')[0] ?? ''] ?? ward.nadia).sends(verb, data);
    answers.push(turn);
    return turn;
  };

  for (const [verb, { text }] of Object.entries(allActions)) {
    for (const field of text) {
      it(`is taken out of ${field} of ${verb}, and the words come back without it`, async () => {
        for (const number of written) {
          const turn = await sends(verb, { ...right, id: about(verb, id), [field]: inWords(number) });
          assert.match(turn.text, /We found what looks like an NHS number and took it out/);
          assert.match(turn.text, /Nothing was sent yet/);
          assert.match(turn.text, /Mrs Example/);
        }
      });
    }
  }

  it('is taken out of a message, and the person is asked to delete that one too', async () => {
    for (const number of written) {
      const turn = await ward.nadia.says(inWords(number));
      answers.push(turn);
      assert.match(turn.text, /If you typed it in this chat, delete that message too/);
    }
  });

  it('is let through by no word of a card that says it was looked at', async () => {
    for (const checked of ['nhs-number', 'NHS', written.join(' '), 'date phone name']) {
      const turn = await sends('request.say', { id, message: inWords('9990000018'), checked });
      assert.match(turn.text, /took it out/);
    }
  });

  it('gets no further in fields that are not for words', async () => {
    const [number = ''] = written;
    for (const [verb, { fields }] of Object.entries(allActions)) {
      for (const field of [...Object.keys(fields.shape), 'more', number]) {
        if (allActions[verb]?.text.includes(field)) continue;
        await sends(verb, { ...right, id: about(verb, 'WL-00000'), [field]: number });
      }
    }
    await sends(number, { id: number });
    await sends(`request.say ${number}`, { id });
  });

  it('is taken out of a Teams message that a request is raised from', async () => {
    const author = { aadObjectId: ward.omar.id, name: ward.omar.name };
    const { nadia } = ward;
    for (const number of written) {
      const on = { id: '1', author, content: `<p>${inWords(number)}</p>` };
      const data = { id: 'WL-00000', what: inWords(number) };
      for (const make of [
        (scene: Parameters<typeof fetchTask>[0]) => fetchTask(scene, 'raiseFromMessage', on),
        (scene: Parameters<typeof fetchTask>[0]) => submitAction(scene, 'raiseFromMessage', data, on),
        (scene: Parameters<typeof fetchTask>[0]) => query(scene, 'findRequests', number),
      ]) {
        answers.push(await nadia.does(make));
      }
    }
  });

  it('is in no row of storage, no line of the log, no message and no answer', async () => {
    await outboxEmpty(ward);
    assert.ok(answers.length > 60);
    nowhereIn('storage', JSON.stringify(await storedBy(ward)));
    nowhereIn('the log', ward.logged.join(''));
    nowhereIn('messages', JSON.stringify(ward.connector.calls));
    for (const { body, sent } of answers) {
      nowhereIn(`the answer to ${sent.bytes.slice(-300)}`, JSON.stringify(body ?? ''));
    }
  });
});
