import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Turn } from '../../bot/core/action.ts';
import type { Role } from '../../bot/core/actor.ts';
import type { Refusal } from '../../bot/core/refusal.ts';
import { winsPages } from '../../bot/page/wins-actions.ts';
import type { WinsPage } from '../../bot/page/wins-page.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { storyStore } from '../../bot/storage/stories.ts';
import { withdraw } from '../../bot/story/approval-rules.ts';
import { consent } from '../../bot/story/consent-rules.ts';
import { type Kept, keptStories } from '../support/kept-stories.ts';
import { people } from '../support/people.ts';
import { anOrganisation, now } from '../support/requests.ts';
import { aStory, clinical, digital, teller } from '../support/stories.ts';

describe('page.wins', () => {
  let kept: Kept;
  let pages: ReturnType<typeof winsPages>;

  beforeEach(async () => {
    kept = await keptStories();
    pages = winsPages({ store: kept.stored.stories, organisation: anOrganisation({ code: kept.code }) });
  });

  const read = async (
    fields: object = {},
    { by = people.nadia as { id: string; name: string }, roles = [] as readonly Role[] } = {},
  ): Promise<WinsPage> => {
    const actor = {
      id: by.id,
      name: by.name,
      organisation: kept.code,
      roles: ['requester', ...roles],
    } as const;
    const turn: Turn = { activity: 'tab:1', actor, now };
    return (await pages['page.wins'].run({ ...fields }, turn)).data as WinsPage;
  };

  it('A8.1: shows a story with both sides, its figures and its cheers', async () => {
    const { id } = await kept.post();
    await kept.stored.stories.cheer(kept.code, id, {
      person: people.omar,
      at: now,
      on: true,
      ownCopy: false,
    });
    const { cards, years, canAward, canWaiting } = await read();
    assert.deepEqual(cards, [
      {
        id,
        kind: 'A success story',
        title: 'Drug charts that print in one go',
        what: 'Nadia showed Ivan Petrov how the round works, and the charts now print in one go.',
        benefit: 'Nobody waits for a chart at the bedside.',
        clinical: 'Nadia Rahman',
        digital: 'Ivan Petrov',
        measure: 'Minutes a round',
        before: '40',
        after: '12',
        isMeasured: true,
        teller: 'Told by Omar Haddad',
        when: 'Friday 20 November 2026',
        year: '2026',
        cheers: '1 colleague cheers this.',
        canCheer: true,
      },
    ]);
    assert.deepEqual([years, canAward, canWaiting], [['2026'], false, false]);
    const own = (await read({}, { by: people.omar, roles: ['lead'] })).cards[0];
    assert.deepEqual([own?.cheers, own?.canCheer], ['You cheer this.', false]);
    const lead = await read({}, { roles: ['lead'] });
    assert.deepEqual([lead.canAward, lead.canWaiting], [true, true]);
  });

  it('D5.4: shows no name of anybody who has not said yes, also in the words, to whoever looks', async () => {
    const long = `${'Nadia and Ivan Petrov walked the round. '.repeat(20)}`;
    for (const [nth, answer] of ([undefined, 'unnamed', 'thanks', 'no', 'named'] as const).entries()) {
      await kept.post({
        id: `WS-0000${nth}`,
        title: `Nadia's idea`,
        what: long,
        benefit: 'Rahman waits no more',
        measure: { what: "Nadia's minutes", before: '40', after: '12' },
        contributors: [answer ? clinical({ answer }) : clinical(), digital({ answer: 'unnamed' })],
      });
    }
    for (const by of [people.nadia, people.omar, people.cio]) {
      const { cards, rows } = await read({}, { by, roles: ['cio', 'lead'] });
      assert.equal(cards.length, 5);
      for (const card of cards) {
        const yes = card.id === 'WS-00004';
        assert.equal(/Nadia|Rahman/.test(JSON.stringify(card)), yes, card.id);
        assert.doesNotMatch(JSON.stringify(card), /Ivan|Petrov/);
        assert.ok(card.what.length < 320, 'only as much as one reads in passing');
      }
      assert.doesNotMatch(JSON.stringify(rows), /Nadia|Rahman|Ivan/);
    }
  });

  it('D5.4: somebody who takes their name back is gone from the wall with the next look', async () => {
    const { id } = await kept.post();
    await kept.change(id, (story) =>
      consent(story, { by: people.nadia, answer: 'unnamed' }, [people.cio.id], now),
    );
    const [card] = (await read()).cards;
    assert.equal(card?.clinical, 'A colleague');
    assert.doesNotMatch(JSON.stringify(card), /Nadia|Rahman/);
    await kept.change(id, (story) => withdraw(story, teller, now));
    const gone = await read();
    assert.deepEqual([gone.cards, gone.rows, gone.years], [[], [], []]);
    assert.match(gone.none, /Have you got a story to tell/);
  });

  it('offers the years in which there are stories, newest first, and one of them alone', async () => {
    for (const [nth, year] of ['2021', '2026', '2024', '2024'].entries()) {
      await kept.post({ id: `WS-0000${nth}`, postedAt: `${year}-03-0${nth + 1}T10:00:00.000Z` });
    }
    const all = await read();
    assert.deepEqual(all.years, ['2026', '2024', '2021']);
    assert.deepEqual(
      all.cards.map(({ year }) => year),
      ['2026', '2024', '2024', '2021'],
    );
    const one = await read({ year: '2024' });
    assert.deepEqual(
      one.cards.map(({ id }) => id),
      ['WS-00003', 'WS-00002'],
    );
    assert.equal(one.heading, 'Success stories of 2024');
    assert.match((await read({ year: '2023' })).none, /none of 2023/);
  });

  it('turns pages of twelve in a bounded number of reads', async () => {
    for (let nth = 0; nth < 14; nth += 1) {
      const minute = String(nth).padStart(2, '0');
      await kept.post({ id: `WS-000${minute}`, postedAt: `2026-03-01T10:${minute}:00.000Z` });
    }
    const rows = { ...kept.fresh.rows };
    const spies = [sinon.spy(rows, 'range'), sinon.spy(rows, 'read'), sinon.spy(rows, 'count')];
    const store = storyStore(rows, contacts(rows), () => undefined);
    pages = winsPages({ store, organisation: anOrganisation({ code: kept.code }) });
    const first = await read();
    assert.deepEqual(
      spies.map(({ callCount }) => callCount),
      [1 + 2, 12 * 2, 12],
    );
    const second = await read({ page: first.next });
    assert.deepEqual([first.cards.length, second.cards.length, second.next], [12, 2, '']);
  });

  it('keeps what is not public to those who told it, are in it or approve', async () => {
    const story = aStory({ sentAt: '2026-11-20T11:00:00.000Z' });
    await kept.stored.stories.save(kept.code, { change: { story, event: 'told', tasks: [] }, by: teller });
    assert.deepEqual((await read()).cards, []);
    assert.equal((await read({ filter: 'mine' }, { by: people.cio })).rows.length, 0);
    const own = await read({ filter: 'mine' });
    assert.match(own.rows[0]?.facts ?? '', /You are in it on the clinical side · Not public yet/);
    assert.deepEqual(own.cards, []);
    const waiting = await read({ filter: 'waiting' }, { by: people.cio, roles: ['cio'] });
    assert.deepEqual([waiting.rows.length, waiting.heading], [1, 'Stories that wait for approval']);
    await assert.rejects(read({ filter: 'waiting' }), (fault: Refusal) => fault.code === 'not-allowed');
  });
});
