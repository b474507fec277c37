import assert from 'node:assert/strict';
import { sentences } from '../../bot/core/refusal.ts';
import { allActions } from '../support/all-actions.ts';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { isJson, type Json, jsonIn } from '../teams/json.ts';
import type { Person } from '../teams/person.ts';
import { sendRaw, whole } from '../teams/raw.ts';
import type { Turn } from '../teams/turn.ts';
import { isRestless, outboxEmpty, storedBy } from './stored.ts';

const wrong: readonly unknown[] = [null, 7, true, [], ['x'], {}, { text: 'x' }];

/** Values that every verb would take, for the fields that a test is not about. */
const right: Json = {
  ...{ what: 'x', message: 'x', outcome: 'done', reason: 'x' },
  ...{ severity: '3', likelihood: '2', impact: '2', urgency: '3' },
  ...{ meeting: '2026-12-01', decision: 'go-ahead', value: '3', cost: '3', rating: '4' },
};

/** What the verbs of a pulse ask for besides. */
const ofPulse: Json = {
  ...{ id: 'WP-00000', title: 'x', instrument: 'mood', audience: 'everyone', q1: '4' },
  ...{ comment: 'x', decision: 'show' },
};

/** What those of a story ask for besides. */
const ofStory: Json = {
  ...{ id: 'WS-00000', title: 'x', answer: 'named' },
  ...{ clinical: people.nadia.id, digital: people.informatics.id },
};

describe('bad input', () => {
  let ward: Ward;
  let id: string;
  before(async () => {
    ward = await openWard();
    const form = await ward.nadia.says('The label printer is broken');
    id = /WL-\w{5}/.exec((await ward.nadia.presses(form.card, 'Send')).text)?.[0] ?? '';
    await outboxEmpty(ward);
  });
  after(() => ward.close());

  const whoMay = (verb: string): Person => {
    if (/^(report|pulse|story|who)\./.test(verb)) return ward.lead;
    return /^(triage|hazard)\./.test(verb) ? ward.informatics : ward.nadia;
  };
  const rightFor = (verb: string): Json => ({
    ...right,
    id,
    ...(verb.startsWith('pulse.') ? ofPulse : {}),
    ...(verb.startsWith('story.') ? ofStory : {}),
  });
  const sends = (verb: string, data: unknown): Promise<Turn> => whoMay(verb).sends(verb, data);

  /** Without what changes by itself: the lease, and what looks after the leads a second after the start. */
  const stored = async (): Promise<string> => {
    const rows = await storedBy(ward);
    return JSON.stringify(rows.filter(({ rowKey }) => !isRestless(rowKey)));
  };

  /** Each of them is answered by a card that says this, and not a row differs afterwards. */
  const answersAndKeeps = async (verb: string, all: readonly unknown[], says: string): Promise<void> => {
    const before = await stored();
    for (const data of all) {
      const turn = await sends(verb, data);
      assert.equal(turn.status, 200);
      assert.ok(isJson(jsonIn(turn.body).value));
      assert.ok(turn.text.includes(says), `${JSON.stringify(data)}: ${turn.text} does not say: ${says}`);
    }
    assert.equal(await stored(), before);
  };

  for (const [verb, action] of Object.entries(allActions)) {
    const fields = Object.keys(action.fields.shape);
    if (fields.length === 0) continue;

    it(`${verb}: takes no field of another type`, async () => {
      // An answer is a number, as a button may send it, and so is the version of the words that were seen.
      const bad = (field: string) => wrong.filter((value) => value !== 7 || !/^(q\d+|seen)$/.test(field));
      const all = fields.flatMap((field) =>
        bad(field).map((value) => ({ ...rightFor(verb), [field]: value })),
      );
      await answersAndKeeps(verb, all, sentences['bad-field']);
    });

    const missing = fields.filter((field) => !action.fields.shape[field]?.safeParse(undefined).success);
    for (const field of missing) {
      it(`${verb}: does nothing without ${field}, or with an empty one`, async () => {
        const all = [undefined, '', ' \n\t '].map((value) => ({ ...rightFor(verb), [field]: value }));
        await answersAndKeeps(verb, all, sentences['bad-field']);
      });
    }

    const limited = action.text.filter((field) => `${verb} ${field}` !== 'request.start what');
    for (const field of limited) {
      it(`${verb}: takes no ${field} that is too long, and says how to go on`, async () => {
        const data = { ...rightFor(verb), [field]: 'word '.repeat(2000) };
        await answersAndKeeps(verb, [data], sentences['too-long']);
      });
    }
  }

  it('knows no verb but its own', async () => {
    for (const verb of ['nonsense', 'request', 'request.', 'Request.Submit', 'toString', '__proto__', ' ']) {
      await answersAndKeeps(verb, [{ id }], sentences['unknown-verb']);
    }
  });

  it('takes a number that is none for no request at all', async () => {
    const ids = ['', 'WL-', 'WL-IIIII', 'WL-123456', 'XX-12345', "WL-1234'", 'request|WL-00000', '*'];
    const all = ids.map((one) => ({ id: one }));
    await answersAndKeeps('request.show', all, sentences['bad-field']);
    await answersAndKeeps('request.show', [{ id: 'WL-00000' }], sentences['not-found']);
  });

  it('takes data that is no object for a card with nothing filled in', async () => {
    await answersAndKeeps('request.submit', [null, [], 'text', 7, true], sentences['bad-field']);
  });

  it('says 400 to a body that is no activity', async () => {
    const bot = `http://127.0.0.1:${ward.app().port}`;
    for (const body of ['[]', 'null', '7', '"text"', '{}', '{"type":"message"}', '[{"type":"message"}]']) {
      const { status, body: said } = await sendRaw(bot, whole('/api/messages', body));
      assert.deepEqual([status, said], [400, '{"error":"not an activity"}'], body);
    }
  });

  it('takes the fields it knows and no others, whatever they are called', async () => {
    const data = JSON.parse(
      `{"id":"${id}","__proto__":{"roles":["lead"]},"constructor":1,"actor":{"roles":["lead"]},"version":99}`,
    );
    const turn = await sends('request.show', data);
    assert.match(turn.text, /not yet read/);
    assert.equal(({} as Json).roles, undefined);
  });

  it('keeps the first 2,000 characters of a long message, says so, and sends nothing yet', async () => {
    const turn = await ward.nadia.says(`Start ${'word '.repeat(5000)}`);
    assert.match(turn.text, /Your message was long\. We kept the first 2,000 characters/);
    assert.match(turn.text, /Start word/);
  });
});
