import assert from 'node:assert/strict';
import { tabledFor } from '../../bot/triage/board-actions.ts';
import { nextMeeting } from '../../bot/triage/board-view.ts';
import { aBoard } from '../support/boards.ts';
import { anOrganisation } from '../support/requests.ts';

const zone = 'Europe/London';
const next = (at: string) => nextMeeting(aBoard(), new Date(at), zone);

describe('the next meeting of a group', () => {
  it('is the coming one, today until it is over', () => {
    assert.equal(next('2026-11-23T09:00:00Z'), '2026-11-24');
    assert.equal(next('2026-11-24T15:59:00Z'), '2026-11-24');
    assert.equal(next('2026-11-24T16:00:00Z'), '2026-12-01');
    assert.equal(next('2026-11-25T09:00:00Z'), '2026-12-01');
  });

  it('D6.1: is told by the clock on the wall, on the day it changes too', () => {
    const sunday = aBoard({ meets: { day: 'Sun', from: '00:30', to: '03:00' } });
    assert.equal(nextMeeting(sunday, new Date('2026-10-25T02:59:00Z'), zone), '2026-10-25');
    assert.equal(nextMeeting(sunday, new Date('2026-10-25T03:00:00Z'), zone), '2026-11-01');
    assert.equal(nextMeeting(sunday, new Date('2026-10-24T23:30:00Z'), zone), '2026-10-25');
  });

  it('is not known where it meets on no fixed day', () => {
    assert.equal(nextMeeting(aBoard({ meets: undefined }), new Date(), zone), undefined);
  });

  it('is over with the day of the desk, or later where it sits longer', () => {
    const until = (to: string) => {
      const organisation = anOrganisation({
        boards: [aBoard({ meets: { day: 'Tue', from: '14:00', to } })],
      });
      return tabledFor(organisation, { to: '18:00' }, 'design', '2026-12-01')?.until;
    };
    assert.equal(until('16:00'), '2026-12-01T18:00:00.000Z');
    assert.equal(until('19:30'), '2026-12-01T19:30:00.000Z');
  });

  it('is none for a group that nobody knows, or no day', () => {
    const organisation = anOrganisation({ boards: [aBoard()] });
    assert.equal(tabledFor(organisation, { to: '18:00' }, 'forms', '2026-12-01'), undefined);
    assert.equal(tabledFor(organisation, { to: '18:00' }, 'design', ''), undefined);
  });
});
