import assert from 'node:assert/strict';
import sinon from 'sinon';
import { z } from 'zod';
import { action } from '../../bot/core/action.ts';
import type { Role } from '../../bot/core/actor.ts';
import { optional, requestNumber, required } from '../../bot/core/fields.ts';
import { Refusal, type RefusalCode } from '../../bot/core/refusal.ts';
import { type Actions, perform } from '../../bot/desk/perform.ts';
import { aTurn } from '../support/turns.ts';

interface Shown {
  readonly said: unknown;
}

const sayFields = z.object({ id: requestNumber, message: required(20), extra: optional(20) });
type Say = z.output<typeof sayFields>;

const desk = (run: (input: Say) => Promise<Shown> = async (input) => ({ said: input })) => {
  const ran = sinon.spy(run);
  const failed = sinon.spy();
  const actions: Actions<Shown> = {
    say: action({ roles: ['requester'], fields: sayFields, text: ['message', 'extra'], run: ran }),
    take: action({ roles: ['lead'], fields: z.object({}), text: [], run: async () => ({ said: 'taken' }) }),
  };
  const press = (verb: string, fields: unknown, roles: readonly Role[] = []) =>
    perform(actions, verb, fields, aTurn({ roles }), { meanwhile: 'Ring 2222.', failed });
  return { press, ran, failed };
};

const refused = (code: RefusalCode) => (fault: unknown) => fault instanceof Refusal && fault.code === code;
const good = { id: 'wl-7k2qx', message: '  Yes ' };

describe('a verb', () => {
  it('runs on what its fields made of the card, and on nothing else that was sent', async () => {
    const { press, ran } = desk();
    await press('say', { ...good, extra: '', role: 'admin', actor: { id: 'x' } });
    assert.deepEqual(ran.firstCall.args[0], { id: 'WL-7K2QX', message: 'Yes', extra: undefined });
  });

  it('is refused where there is no such verb, also one that every object has', async () => {
    const { press } = desk();
    for (const verb of ['', 'shout', 'Say', 'toString', '__proto__', 'constructor', 'hasOwnProperty'])
      await assert.rejects(press(verb, good), refused('unknown-verb'), verb);
  });

  it('A4.17: is refused to those whose role it is not, before its fields are read', async () => {
    const { press } = desk();
    for (const role of ['informatics', 'cio', 'admin', 'safety-officer'] as const)
      await assert.rejects(press('take', 'nonsense', [role]), refused('not-allowed'));
    assert.deepEqual(await press('take', {}, ['lead']), { said: 'taken' });
  });

  it('is refused with fields that are missing, of another type or not valid', async () => {
    const { press, ran } = desk();
    const bad = [
      undefined,
      null,
      'text',
      7,
      [],
      {},
      { id: 'WL-1', message: 'Yes' },
      { ...good, message: '' },
    ];
    for (const fields of [
      ...bad,
      { ...good, message: 7 },
      { ...good, extra: {} },
      { ...good, message: null },
    ])
      await assert.rejects(press('say', fields), refused('bad-field'), JSON.stringify(fields));
    sinon.assert.notCalled(ran);
  });

  it('says that a text is too long where it is', async () => {
    const { press } = desk();
    await assert.rejects(press('say', { ...good, message: 'a'.repeat(21) }), refused('too-long'));
    await assert.rejects(press('say', { id: 'x', message: 'a'.repeat(21) }), refused('too-long'));
  });

  it('D1.3: names the fields of a refusal and never what stood in them', async () => {
    const { press } = desk();
    await assert.rejects(
      press('say', { id: 'secret', message: '999 000 0018 '.repeat(9) }),
      (fault: Error) => {
        assert.equal(fault.message, 'id: invalid_format; message: too_big');
        return true;
      },
    );
  });

  it('lets faults of its own through as they are', async () => {
    const fault = new TypeError('a slip of ours');
    const { press } = desk(async () => {
      throw fault;
    });
    await assert.rejects(press('say', good), (thrown) => thrown === fault);
  });
});

describe('a verb with words that may not be kept', () => {
  it('D1.2: does not run on a patient’s number, and asks again with everything else still there', async () => {
    const { press, ran } = desk();
    const shown = await press('say', { ...good, message: '999 000 0018', extra: 'kept' });
    sinon.assert.notCalled(ran);
    assert.ok('template' in shown && shown.template === 'desk-again');
    assert.deepEqual(shown.data.rest, { id: 'WL-7K2QX', checked: '' });
    assert.deepEqual(
      shown.data.inputs.map(({ id, value }) => [id, value]),
      [
        ['message', '[NHS number removed]'],
        ['extra', 'kept'],
      ],
    );
  });

  it('D1.2: runs on doubtful words once the person has let that kind pass', async () => {
    const { press, ran } = desk();
    const fields = { ...good, message: 'DOB 01/02/1950' };
    const asked = await press('say', fields);
    assert.ok('template' in asked && asked.template === 'desk-again');
    assert.deepEqual([asked.data.send, asked.data.rest.checked], ['Send it as it is', 'date-of-birth']);
    sinon.assert.notCalled(ran);

    await press('say', { ...fields, ...asked.data.rest });
    sinon.assert.calledOnce(ran);
  });

  it('asks again where another kind was added to what was let pass', async () => {
    const { press, ran } = desk();
    const added = { ...good, message: 'DOB 01/02/1950', extra: 'MRN K123456', checked: 'date-of-birth' };
    const asked = await press('say', added);
    assert.ok('template' in asked && asked.template === 'desk-again');
    assert.equal(asked.data.rest.checked, 'date-of-birth hospital-number');
    sinon.assert.notCalled(ran);
  });

  it('takes anything but a text for nothing let pass', async () => {
    const { press, ran } = desk();
    for (const checked of [true, 1, ['date-of-birth'], { kinds: 'date-of-birth' }, null])
      await press('say', { ...good, message: 'DOB 01/02/1950', checked });
    sinon.assert.notCalled(ran);
  });
});

describe('a verb that keeps nothing', () => {
  const looking = (run: () => Promise<Shown> = async () => ({ said: 'seen' })): Actions<Shown> => ({
    look: action({ roles: ['requester'], fields: sayFields, text: ['message'], keepsNothing: true, run }),
  });
  const look = (message: string, actions = looking()) =>
    perform(actions, 'look', { ...good, message }, aTurn(), { meanwhile: '', failed: () => undefined });

  it('D1.2: is refused where it was given a patient’s number, with no form', async () => {
    await assert.rejects(look('For 999 000 0018'), refused('identifier'));
  });

  it('asks nobody about a doubtful word, which nobody else reads', async () => {
    assert.deepEqual(await look('DOB 01/02/1950'), { said: 'seen' });
  });

  it('says that storage is down, and not that there was a number', async () => {
    const down = looking(async () => {
      throw new Refusal('storage');
    });
    await assert.rejects(look('Yes', down), refused('storage'));
  });
});

describe('a verb while storage does not answer', () => {
  const down = new Refusal('storage', 'storage: 503');
  const fails = async (): Promise<Shown> => {
    throw down;
  };

  it('gives the words back to be sent again, with the number to ring meanwhile', async () => {
    const { press, failed } = desk(fails);
    const shown = await press('say', { ...good, message: 'DOB 01/02/1950', checked: 'date-of-birth' });
    assert.ok('template' in shown && shown.template === 'desk-again');
    assert.match(shown.data.notice, /could not save .* Ring 2222\.$/);
    assert.equal(shown.data.inputs[0]?.value, 'DOB 01/02/1950');
    assert.equal(shown.data.rest.checked, 'date-of-birth', 'and they need not be let pass once more');
    sinon.assert.calledOnceWithExactly(failed, down);
  });

  it('is refused where there were no words to lose', async () => {
    const actions: Actions<Shown> = {
      list: action({ roles: ['requester'], fields: z.object({}), text: [], run: fails }),
    };
    const failed = sinon.spy();
    await assert.rejects(
      perform(actions, 'list', {}, aTurn(), { meanwhile: '', failed }),
      (fault) => fault === down,
    );
    sinon.assert.notCalled(failed);
  });

  it('is refused for any other reason, words or not', async () => {
    const { press } = desk(async () => {
      throw new Refusal('not-found');
    });
    await assert.rejects(press('say', good), refused('not-found'));
  });
});
