import assert from 'node:assert/strict';
import sinon from 'sinon';
import { z } from 'zod';
import { action } from '../../bot/core/action.ts';
import { optional } from '../../bot/core/fields.ts';
import { Refusal, type RefusalCode, sentences } from '../../bot/core/refusal.ts';
import { answerer, refusalView, type TurnRecord } from '../../bot/desk/answer.ts';
import { anOrganisation } from '../support/requests.ts';
import { aTurn } from '../support/turns.ts';

interface Shown {
  readonly template: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A desk with one verb that ends as it is told to. */
const desk = (run: () => Promise<Shown> = async () => ({ template: 'said', data: {} })) => {
  const log = sinon.spy((_record: TurnRecord) => undefined);
  const fields = z.object({ message: optional(20) });
  const actions = { say: action({ roles: ['requester'], fields, text: ['message'], run }) };
  const answer = answerer<Shown>({ actions, organisation: anOrganisation(), log });
  return { log, press: (verb: string, sent: unknown = {}) => answer(verb, sent, aTurn()) };
};

const failing = (fault: unknown) =>
  desk(async () => {
    throw fault;
  });

const textOf = ({ data }: { readonly data: object }): unknown => ('text' in data ? data.text : undefined);

const codes = Object.keys(sentences) as RefusalCode[];

describe('the answer to a press', () => {
  it('is what the verb shows, and is one line in the log', async () => {
    const { press, log } = desk();
    assert.deepEqual(await press('say', { id: 'wl-7k2qx', message: 'Secret words' }), {
      template: 'said',
      data: {},
    });
    const [record] = log.firstCall.args;
    assert.deepEqual(
      { ...record, ms: 0 },
      { activity: 'f:1', verb: 'say', about: 'WL-7K2QX', ms: 0, code: 'answered' },
    );
    assert.ok(Number.isInteger(record.ms));
  });

  it('is the sentence for a refusal, whichever it is', async () => {
    for (const code of codes) {
      const { press, log } = failing(new Refusal(code, 'detail that nobody reads'));
      const shown = await press('say');
      assert.equal(textOf(shown), sentences[code]);
      assert.doesNotMatch(JSON.stringify(shown), /detail/);
      assert.equal(log.firstCall.args[0].code, code);
    }
  });

  it('D2.1: names the number to ring where the reason is on our side, and there only', () => {
    const ours = codes.filter((code) => {
      const view = refusalView(code, anOrganisation());
      return view.template === 'desk-notice' && view.data.hasEmergency;
    });
    assert.deepEqual(ours, ['storage', 'unexpected']);
  });

  it('logs the fault where the reason is on our side, and there only', async () => {
    for (const code of codes) {
      const fault = new Refusal(code);
      const { press, log } = failing(fault);
      await press('say');
      const logged = code === 'storage' || code === 'unexpected' ? fault : undefined;
      assert.equal(log.firstCall.args[0].fault, logged, code);
    }
  });

  it('is the sentence for the unexpected, whatever was thrown', async () => {
    for (const fault of [
      new TypeError('x is not a function'),
      'text',
      null,
      undefined,
      { code: 'not-found' },
    ]) {
      const { press, log } = failing(fault);
      const shown = await press('say');
      assert.equal(textOf(shown), sentences.unexpected);
      assert.doesNotMatch(JSON.stringify(shown), /not a function|TypeError/);
      assert.deepEqual([log.firstCall.args[0].code, log.firstCall.args[0].fault], ['unexpected', fault]);
    }
  });

  it('D2.2: names it for whoever says that a patient is at risk now, whatever else is wrong with what they sent', async () => {
    for (const code of ['bad-field', 'too-long', 'not-found'] as const) {
      const { press } = failing(new Refusal(code));
      assert.match(JSON.stringify(await press('say', { harm: 'now' })), /ring Switchboard on \*\*2222\*\*/);
      assert.doesNotMatch(JSON.stringify(await press('say', { harm: 'could' })), /2222/);
    }
  });

  it('keeps the words where storage fails, and logs that in one line', async () => {
    const down = new Refusal('storage');
    const { press, log } = failing(down);
    const shown = await press('say', { message: 'By the sluice' });
    assert.equal(shown.template, 'desk-again');
    assert.match(JSON.stringify(shown.data), /By the sluice/);
    assert.deepEqual(
      log.args.map(([{ code, fault }]) => [code, fault]),
      [['storage', down]],
    );
  });

  it('D1.3: logs nothing that was typed, not even as the name of a verb or the number of a request', async () => {
    const { press, log } = desk();
    for (const [verb, fields] of [
      ['999 000 0018', {}],
      ['say', { id: '999 000 0018', message: '999 000 0018' }],
      ['say', { id: { toString: () => 'WL-7K2QX' } }],
      ['__proto__', null],
    ] as const)
      await press(verb, fields);
    assert.doesNotMatch(JSON.stringify(log.args), /999|WL-/);
    assert.deepEqual(
      log.args.map(([{ verb }]) => verb),
      ['unknown', 'say', 'say', 'unknown'],
    );
  });
});
