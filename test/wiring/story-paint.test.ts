import assert from 'node:assert/strict';
import type { Detail, Face, Why } from '../../bot/core/outbox.ts';
import { contacts } from '../../bot/storage/contacts.ts';
import { keys } from '../../bot/storage/keys.ts';
import { storyStore } from '../../bot/storage/stories.ts';
import { storyCards } from '../../bot/story/cards.ts';
import type { StoryStore } from '../../bot/story/store.ts';
import type { Story } from '../../bot/story/story.ts';
import { storyPainter } from '../../bot/wiring/story-paint.ts';
import { type FreshTable, freshTable } from '../storage/fresh-table.ts';
import { people } from '../support/people.ts';
import { anOrganisation } from '../support/requests.ts';
import { aPostedStory, aStory, clinical, digital } from '../support/stories.ts';
import { buttonsOf, textOf } from '../teams/cards.ts';
import { jsonIn } from '../teams/json.ts';

const { nadia, informatics, omar } = people;
const { id } = aStory();
const now = new Date('2026-11-24T09:00:00Z');
const faces = ['reader', 'author', 'approver', 'named'] as const satisfies readonly Face[];

describe('cards of a story that are painted unasked', () => {
  let fresh: FreshTable;
  let stories: StoryStore;
  beforeEach(async () => {
    fresh = await freshTable();
    stories = storyStore(fresh.rows, contacts(fresh.rows), () => undefined);
  });

  const stands = (value: Story) =>
    fresh.rows.commit(fresh.organisation, [{ op: 'put', key: keys.story(id), value }]);
  const painting = () => {
    const organisation = anOrganisation({ code: fresh.organisation });
    const cards = storyCards({ store: stories, organisation, hasChannel: async () => true });
    return storyPainter({ store: stories, organisation, cards, clock: () => now });
  };
  const painted = async (face: Face, why?: Why, person?: string, detail: Detail = 'whole') => {
    const { card, ...rest } = (await painting().paint(id, face, detail, why, person)) ?? assert.fail(face);
    return { ...rest, text: textOf(jsonIn(card)), verbs: buttonsOf(jsonIn(card)).map(({ verb }) => verb) };
  };

  it('D5.4: show to each person whom it names their own answer, and to nobody another’s', async () => {
    const answered = { contributors: [clinical({ answer: 'no' }), digital({ answer: 'named' })] };
    for (const story of [aStory(answered), aPostedStory(answered)]) {
      await stands(story);
      const [hers, his] = await Promise.all([
        painted('named', undefined, nadia.id),
        painted('named', undefined, informatics.id),
      ]);
      await stands({
        ...story,
        contributors: [clinical({ answer: 'unnamed' }), digital({ answer: 'named' })],
      });
      assert.equal((await painted('named', undefined, informatics.id)).text, his.text);
      assert.notEqual((await painted('named', undefined, nadia.id)).text, hers.text);
    }
  });

  it('D5.4: show nothing to somebody without saying who it is, and that it is gone to whoever is no longer in it', async () => {
    await stands(aStory());
    assert.equal(await painting().paint(id, 'named', 'whole', 'consent'), undefined);
    const gone = await painted('named', undefined, omar.id);
    assert.doesNotMatch(gone.text, /Drug charts/);
  });

  it('D1.6: put the number and the next step on a lock screen, and nothing that anybody typed', async () => {
    await stands(aPostedStory());
    const summaries: Readonly<Partial<Record<Why, string>>> = {
      consent: 'a colleague wants to thank you: may we name you?',
      thanks: 'a colleague thanks you',
      approval: 'a success story waits for your approval',
      decided: 'there is a decision about your story',
      story: 'there is a success story',
      broadcast: 'there is a success story',
      'year-ago': 'a success story of a year ago',
    };
    for (const [why, words] of Object.entries(summaries) as [Why, string][])
      assert.equal((await painted('named', why, nadia.id)).summary, `${id}: ${words}`);
    assert.equal((await painted('reader')).summary, id);
    assert.equal((await painting().paintRead(id, omar.id))?.summary, id);
  });

  it('are never up to date by a number: cheers and answers change without one', async () => {
    await stands(aPostedStory());
    for (const face of faces) assert.equal((await painted(face, undefined, nadia.id)).version, -1, face);
    await stands(aPostedStory({ version: 1, copy: 1 }));
    assert.equal((await painted('reader', 'story')).version, -1);
  });

  it('hold no word of it once it is taken back, wherever others than its teller look', async () => {
    const story = aPostedStory({ status: 'withdrawn', copy: 2 });
    await stands(story);
    for (const face of ['reader', 'approver', 'named'] as const)
      for (const why of [undefined, 'year-ago'] as const)
        assert.doesNotMatch((await painted(face, why, nadia.id)).text, /Drug charts|print|Nadia|Ivan/, face);
    assert.doesNotMatch(JSON.stringify(await painting().paintRead(id, omar.id)), /Drug charts|print in/);
  });

  it('leave its number alone where a newer one stands below it', async () => {
    await stands(aPostedStory());
    for (const face of ['author', 'approver', 'named'] as const)
      assert.doesNotMatch((await painted(face, undefined, nadia.id, 'moved')).text, /Drug charts|Nadia|Ivan/);
  });

  it('are not sent where what they were to tell is over', async () => {
    await stands(aPostedStory({ contributors: [clinical({ answer: 'no' }), digital({ answer: 'named' })] }));
    assert.equal((await painted('named', 'thanks', nadia.id)).over, true);
    assert.equal((await painted('named', 'thanks', informatics.id)).over, false);
    assert.equal((await painted('named', undefined, nadia.id)).over, false, 'a repaint tells nothing');
    await stands(aPostedStory({ status: 'withdrawn' }));
    assert.equal((await painted('reader', 'story')).over, true);
  });

  it('say a year later that it is a year ago', async () => {
    await stands(aPostedStory());
    assert.match((await painted('reader', 'year-ago')).text, /year ago/i);
    assert.doesNotMatch((await painted('reader', 'story')).text, /year ago/i);
  });

  it('B6: show a reader their own cheer on their own copy, and to all others how many there are', async () => {
    await stands(aPostedStory());
    await stories.cheer(fresh.organisation, id, { person: omar, at: now, on: true, ownCopy: false });
    const own = await painting().paintRead(id, omar.id);
    assert.match(textOf(jsonIn(own?.card)), /You cheer this/);
    assert.doesNotMatch((await painted('reader')).text, /You cheer|Omar Haddad cheer/);
    const another = await painting().paintRead(id, nadia.id);
    assert.doesNotMatch(textOf(jsonIn(another?.card)), /You cheer/);
  });

  it('are none where there is no such story', async () => {
    assert.equal(await painting().paint('WS-00000', 'reader', 'whole', 'story'), undefined);
    assert.equal(await painting().paintRead('WS-00000', nadia.id), undefined);
  });
});
