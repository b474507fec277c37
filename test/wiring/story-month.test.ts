import assert from 'node:assert/strict';
import { withdraw } from '../../bot/story/approval-rules.ts';
import { monthPainter, storyMonth } from '../../bot/wiring/story-month.ts';
import { type Kept, keptStories } from '../support/kept-stories.ts';
import { anOrganisation, now } from '../support/requests.ts';
import { clinical, digital, teller } from '../support/stories.ts';
import { aWatch } from '../support/watch.ts';
import { textOf } from '../teams/cards.ts';
import { jsonIn } from '../teams/json.ts';

const subject = 'stories:2026-11';
const told = new Date('2026-12-01T09:00:00.000Z');
const hours = { ...aWatch.hours, zone: 'Europe/London' };

describe('the look back at a month of stories', () => {
  let kept: Kept;
  beforeEach(async () => {
    kept = await keptStories();
  });

  const looking = () => ({
    stories: kept.stored.stories,
    organisation: anOrganisation({ code: kept.code }),
  });
  const look = (at: Date, name = subject) =>
    storyMonth({ ...looking(), hours, months: kept.stored.storyMonths })(name, at);
  const plans = async () =>
    (await kept.stored.outbox.singles(50)).filter(
      ({ task }) => task.kind === 'plan' && task.subject === subject,
    );
  const card = async (): Promise<string> => {
    const painted = (await monthPainter(looking())(subject)) ?? assert.fail('no card');
    return textOf(jsonIn(painted.card));
  };

  it('A8.1: waits for 9am on the first working day of the next month, and is then told once', async () => {
    await kept.post();
    assert.deepEqual(await look(now), told);
    assert.deepEqual(await look(new Date(told.getTime() - 1)), told);
    assert.deepEqual(await plans(), []);
    assert.equal(await look(told), undefined);
    assert.equal((await plans()).length, 1);
    assert.equal(await look(new Date(told.getTime() + 60_000)), undefined);
    assert.equal((await plans()).length, 1);
  });

  it('is told late rather than never, where nobody was there to tell it', async () => {
    await kept.post();
    assert.equal(await look(new Date('2026-12-20T03:00:00Z')), undefined);
    assert.equal((await plans()).length, 1);
  });

  it('A8.1: says nothing of a month without a story, and of one whose stories were all taken back', async () => {
    assert.equal(await look(told), undefined);
    const { id } = await kept.post();
    await kept.post({ id: 'WS-4M8TD', postedAt: '2026-12-01T00:00:00.000Z', month: '2026-12' });
    await kept.change(id, (story) => withdraw(story, teller, now));
    assert.equal(await look(told), undefined);
    assert.deepEqual(await plans(), []);
  });

  it('looks at nothing under another name', async () => {
    for (const name of ['stories:', 'stories:2026-13', 'stories:x', 'WS-7K2QX'])
      assert.equal(await look(told, name), undefined, name);
  });

  it('D6.1: is of the month as the clock on the wall has it', async () => {
    await kept.post({
      id: 'WS-00001',
      title: 'In June',
      postedAt: '2026-06-30T22:59:59.999Z',
      month: '2026-06',
    });
    await kept.post({
      id: 'WS-00002',
      title: 'In July',
      postedAt: '2026-06-30T23:00:00.000Z',
      month: '2026-07',
    });
    const { card: july } = (await monthPainter(looking())('stories:2026-07')) ?? assert.fail('no card');
    assert.match(textOf(jsonIn(july)), /One story was told.*In July/s);
    assert.doesNotMatch(textOf(jsonIn(july)), /In June/);
  });

  it('shows each story with a button that reads it as everybody may, and nothing on a lock screen (D1.6)', async () => {
    await kept.post();
    const painted = (await monthPainter(looking())(subject)) ?? assert.fail('no card');
    assert.equal(painted.summary, 'Wardline: success stories of the month');
    assert.match(
      JSON.stringify(painted.card),
      /"verb":"story.show","data":{"id":"WS-7K2QX","side":"reader"}/,
    );
    assert.match(
      await card(),
      /Success stories of November 2026.*Drug charts that print in one go.*Nobody waits/s,
    );
  });

  it('shows six of them, and says how many more there are', async () => {
    for (let at = 0; at < 9; at += 1)
      await kept.post({
        id: `WS-0000${at}`,
        title: `Story number ${at}`,
        postedAt: `2026-11-0${at + 1}T12:00:00.000Z`,
      });
    const text = await card();
    assert.match(text, /9 stories were told/);
    assert.match(text, /Story number 0.*Story number 5/s);
    assert.doesNotMatch(text, /Story number 6/);
    assert.match(text, /3 more: type "stories" to read them/);
  });

  it('D5.4: is drawn anew: a story that was taken back is gone from it, and so is a name', async () => {
    const contributors = [clinical({ answer: 'named' }), digital({ answer: 'named' })];
    await kept.post({ contributors, benefit: 'Nadia Rahman walks less.' });
    await kept.post({ id: 'WS-4M8TD', title: 'The other one' });
    assert.match(await card(), /2 stories.*Nadia Rahman walks less/s);
    await kept.patch('WS-7K2QX', {
      contributors: [clinical({ answer: 'no' }), digital({ answer: 'named' })],
    });
    assert.match(await card(), /A colleague walks less/);
    assert.doesNotMatch(await card(), /Nadia|Rahman/);
    await kept.change('WS-7K2QX', (story) => withdraw(story, teller, now));
    assert.match(await card(), /One story was told.*The other one/s);
    assert.doesNotMatch(await card(), /Drug charts/);
    await kept.change('WS-4M8TD', (story) => withdraw(story, teller, now));
    assert.match(await card(), /no longer shown/);
  });
});
