import assert from 'node:assert/strict';
import { RestError } from '@azure/data-tables';
import { Refusal } from '../bot/core/refusal.ts';
import { logger } from '../bot/log.ts';

interface Line {
  readonly fault: { readonly name: string; readonly at: readonly string[]; readonly cause?: Line['fault'] };
}

const logged = (facts: object): string => {
  const lines: string[] = [];
  logger('trace', { write: (line) => void lines.push(line) }).warn(facts, 'turn failed');
  assert.equal(lines.length, 1);
  return lines[0] ?? '';
};

const secret = 'Mr Smith in bed 4, 999 000 0018';

describe('a line of the log', () => {
  it('is JSON with the service, the event and its facts', () => {
    const { service, msg, activity } = JSON.parse(logged({ activity: 'f:1' }));
    assert.deepEqual([service, msg, activity], ['wardline', 'turn failed', 'f:1']);
  });

  it('names neither the machine nor the process', () => {
    assert.doesNotMatch(logged({}), /"(hostname|pid)"/);
  });

  it('is not written below the level', () => {
    const lines: string[] = [];
    const log = logger('warn', { write: (line) => void lines.push(line) });
    log.info('nothing');
    assert.deepEqual(lines, []);
  });
});

describe('a fault in the log', () => {
  it('is told by its name, its codes and where it happened', () => {
    const fault = new RestError(secret, { code: 'TableNotFound', statusCode: 404 });
    const line = JSON.parse(logged({ fault })).fault;
    assert.deepEqual([line.name, line.code, line.status], ['RestError', 'TableNotFound', 404]);
    assert.ok(line.at.length > 3 && line.at.every((frame: string) => /^\s+at /.test(frame)));
  });

  it('D1.3: is told without its message, which can quote what was typed', () => {
    for (const fault of [
      new Error(secret),
      new TypeError(secret),
      new RestError(secret, {}),
      new Refusal('storage', secret),
    ])
      assert.doesNotMatch(logged({ fault }), /Smith|0018/, fault.name);
  });

  it('D1.3: is told without the message of what caused it, however deep', () => {
    const refusal = new Refusal('storage', secret);
    refusal.cause = new Error(secret, { cause: new RestError(secret, { code: 'ServerBusy' }) });
    const line = logged({ fault: refusal });
    assert.doesNotMatch(line, /Smith|0018/);
    const { fault }: Line = JSON.parse(line);
    assert.equal(fault.cause?.cause?.name, 'RestError');
  });

  it('D1.3: is told without a message of several lines that read like a place in the code', () => {
    const text = `not saved\n    at home: ${secret}\n    at Smith (file.ts:1:2)`;
    const { fault }: Line = JSON.parse(logged({ fault: new Error(text) }));
    assert.ok(fault.at.length > 0);
    assert.doesNotMatch(JSON.stringify(fault), /Smith|home/);
  });

  it('D1.3: is told by its type alone where something else than an Error was thrown', () => {
    for (const fault of [secret, { message: secret }, [secret]])
      assert.deepEqual(JSON.parse(logged({ fault })).fault, { kind: typeof fault });
    assert.doesNotMatch(logged({ fault: new Error('x', { cause: secret }) }), /Smith/);
  });
});
