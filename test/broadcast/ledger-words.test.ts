import assert from 'node:assert/strict';
import { ledgerRow, ledgerTitles } from '../../bot/broadcast/ledger-words.ts';
import type { LedgerRow, LedgerState } from '../../bot/core/ledger.ts';
import { nadia } from '../support/requests.ts';

const zone = 'Europe/London';

const aRow = (more: Partial<LedgerRow> = {}): LedgerRow => ({
  person: nadia,
  state: 'sent',
  at: '2026-11-24T10:20:30.456Z',
  version: 1,
  copies: [],
  chased: 0,
  ...more,
});

/** A line by the titles of its cells. */
const lineOf = (more: Partial<LedgerRow> = {}, heard: Parameters<typeof ledgerRow>[1] = {}) => {
  const cells = ledgerRow(aRow(more), heard, zone);
  assert.equal(cells.length, ledgerTitles.length);
  return Object.fromEntries(ledgerTitles.map((title, at) => [title, cells[at]]));
};

describe('a line of the ledger', () => {
  it('says who, what became of it and when; what there is nothing to say about stays empty', () => {
    assert.deepEqual(lineOf(), {
      Name: 'Nadia Rahman',
      Id: nadia.id,
      State: 'sent',
      Why: '',
      When: '2026-11-24 10:20:30',
      'Comes at': '',
      Reminders: '0',
      'Read at': '',
      Answer: '',
    });
  });

  it('has words for every state', () => {
    const words: Readonly<Record<LedgerState, string>> = {
      pending: 'waiting',
      held: 'told later',
      sent: 'sent',
      failed: 'failed',
      blocked: 'cannot be reached',
      skipped: 'not told',
    };
    for (const state of Object.keys(words) as LedgerState[]) {
      assert.equal(lineOf({ state }).State, words[state]);
    }
  });

  it('D7: says why in words, also for a code that nobody thought of', () => {
    for (const [state, reason, why] of [
      ['held', 'quiet-hours', 'in their quiet hours'],
      ['held', 'snoozed', 'have paused messages for a while'],
      ['skipped', 'stopped', 'have stopped messages of this kind'],
      ['skipped', 'cancelled', 'because it was stopped'],
      ['failed', '413 MessageSizeTooBig', 'because it was too long for Teams'],
      ['failed', '418 Teapot', 'because Teams did not take it'],
      ['blocked', '403 BotNotInConversationRoster', 'have blocked Wardline or cannot use it'],
      ['blocked', 'never met', 'have not written to Wardline yet'],
    ] as const)
      assert.equal(lineOf({ state, reason }).Why, why, reason);
  });

  it('is read once a person says so, and keeps what they answered', () => {
    const line = lineOf({}, { readAt: '2026-11-24T10:25:00.000Z', answer: 'Yes, we are quiet then' });
    assert.deepEqual([line.State, line['Read at']], ['read', '2026-11-24 10:25:00']);
    assert.equal(line.Answer, 'Yes, we are quiet then');
  });

  it('does not say "read" of a message that failed, whoever says they have seen another copy', () => {
    assert.equal(lineOf({ state: 'failed' }, { readAt: '2026-11-24T10:25:00.000Z' }).State, 'failed');
  });

  it('gives times by the clock on the wall, in summer and in winter', () => {
    const line = lineOf({
      state: 'held',
      reason: 'snoozed',
      at: '2026-10-24T23:30:00.000Z',
      until: '2026-10-25T08:00:00.000Z',
    });
    assert.deepEqual([line.When, line['Comes at']], ['2026-10-25 00:30:00', '2026-10-25 08:00:00']);
  });

  it('counts the reminders', () => {
    assert.equal(lineOf({ chased: 2 }).Reminders, '2');
  });

  it('leaves what was typed as it is: the file quotes it', () => {
    assert.equal(
      lineOf({ person: { id: 'x', name: '=1+1, "x"' } }, { answer: '*a*\n<b>' }).Name,
      '=1+1, "x"',
    );
    assert.equal(lineOf({}, { answer: '*a*\n<b>' }).Answer, '*a*\n<b>');
  });
});
