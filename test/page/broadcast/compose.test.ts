import assert from 'node:assert/strict';
import { Refusal } from '../../../bot/core/refusal.ts';
import { dump } from '../../storage/fresh-table.ts';
import { type BroadcastPagesDesk, openBroadcastPages } from '../../support/broadcast-pages.ts';

const id = 'WB-7K2QX';
const words = {
  id,
  title: 'Down on *Thursday*',
  body: 'From **9pm** to midnight.',
  class: 'update',
  question: 'Is that safe?',
  acknowledge: 'true',
};

const refused = (code: string, asking: Promise<unknown>): Promise<void> =>
  assert.rejects(asking, (fault) => fault instanceof Refusal && fault.code === code);

describe('the composer of broadcasts', () => {
  let desk: BroadcastPagesDesk;

  before(async () => {
    desk = await openBroadcastPages();
  });

  const stored = (): Promise<readonly object[]> => dump(desk.fresh.client, desk.fresh.organisation);

  it('shows words that nobody has kept as the card of a reader, and keeps nothing of them', async () => {
    await desk.press('cio', 'broadcast.draft', { ...words, audience: 'everyone' });
    const before = await stored();
    const shown = await desk.preview('cio', { ...words, title: 'Down on *Friday*' });
    assert.equal(shown.title, 'Down on \\*Friday\\*');
    assert.equal(shown.body, 'From **9pm** to midnight.');
    assert.deepEqual([shown.hasNotice, shown.canRead, shown.question], [false, true, 'Is that safe?']);
    assert.match(shown.from, /^Cleo Marsh, at /);
    assert.deepEqual(await stored(), before);
  });

  it('shows a form that is half filled in', async () => {
    const shown = await desk.preview('cio', { id, class: 'change', requests: 'WL-7K2', until: '2026-13-45' });
    assert.deepEqual([shown.title, shown.body, shown.hasRequests], ['', '', false]);
    const more = await desk.preview('cio', { ...words, requests: 'wl-7k2qx', influence: 'The layout' });
    assert.deepEqual([more.hasRequests, more.hasInfluence], [true, true]);
  });

  it('D1.2: refuses words with the number of a patient, whoever asks, and lets a doubtful word pass', async () => {
    for (const field of ['title', 'body', 'question', 'influence', 'engaged'])
      await refused('identifier', desk.preview('cio', { ...words, [field]: 'For 999 000 0018' }));
    const shown = await desk.preview('cio', { ...words, body: 'DOB 01/02/1950' });
    assert.match(shown.body, /01\/02\/1950/);
  });

  it('is for those who may send anything at all', async () => {
    await desk.preview('informatics', { ...words, class: 'outage' });
    for (const who of ['nadia', 'safetyOfficer'] as const) {
      await refused('not-allowed', desk.preview(who, words));
      await refused(
        'not-allowed',
        desk.read(who, 'page.broadcast-reach', { audience: 'everyone', class: 'update' }),
      );
    }
  });

  it('counts who would be told at once, later and not at all, with the reasons', async () => {
    const reach = await desk.read('cio', 'page.broadcast-reach', { audience: 'everyone', class: 'update' });
    assert.equal(reach.headline, 'For 9,812 people.');
    assert.deepEqual(
      reach.lines.map((line) => line.split(/ (?:can|will|cannot) /)[0]),
      ['9,689 people', '120 people', '1 person', '2 people'],
    );
    assert.match(reach.lines.join(' '), /quiet hours.*stopped messages.*blocked Wardline/s);
  });

  it('counts nobody for whoever may not send to them, and says why', async () => {
    const reach = await desk.read('lead', 'page.broadcast-reach', { audience: 'everyone', class: 'update' });
    assert.deepEqual([reach.headline, reach.lines], ['', []]);
    assert.match(reach.notice, /may not send that to them/);
  });
});
