import assert from 'node:assert/strict';
import { submit } from '../../bot/request/rules.ts';
import { inMinutes, nadia, now } from '../support/requests.ts';

const report = { what: 'The label printer is broken', where: 'Ward 4', harm: 'could' } as const;

const raised = (onCard: boolean) =>
  submit(
    {
      id: 'WL-7K2QX',
      report,
      by: nadia,
      route: { desk: 'lead', rule: 'safety-first' },
      hearBy: inMinutes(120),
      look: inMinutes(30),
      alert: () => [{ to: 'channel', why: 'raised' }],
      onCard,
    },
    now,
  );

describe('a new request', () => {
  it('A3.10: keeps what was said, who said it, and the rule that chose the desk', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(raised(true).request)), {
      ...report,
      id: 'WL-7K2QX',
      version: 1,
      requester: nadia,
      desk: 'lead',
      rule: 'safety-first',
      status: 'submitted',
      backers: 0,
      said: [],
      notes: [],
      reopened: 0,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
      hearBy: inMinutes(120).toISOString(),
    });
  });

  it('is told to the desk', () => {
    const { event, tell } = raised(true);
    assert.equal(event, 'submitted');
    assert.deepEqual(tell, [{ to: 'channel', why: 'raised' }]);
  });

  it('A1.1: sends a receipt to the chat where the form left no card', () => {
    assert.deepEqual(raised(false).tell, [
      { to: 'channel', why: 'raised' },
      { to: 'requester', why: 'received' },
    ]);
  });
});
