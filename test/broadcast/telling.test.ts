import assert from 'node:assert/strict';
import fc from 'fast-check';
import { longest } from '../../bot/broadcast/broadcast.ts';
import { nameNotice, type Telling, tellingWords } from '../../bot/broadcast/telling.ts';
import { Refusal } from '../../bot/core/refusal.ts';
import { type BroadcastDesk, openBroadcastDesk } from '../support/broadcast-desk.ts';
import { aTelling } from '../support/tellings.ts';

const id = 'WB-7K2QX';
const story = 'WS-7K2QX';

describe('the words of a broadcast that tells of a story', () => {
  it('A2.3: are the story as everybody may read it, its figures, and the requests that it came from', () => {
    const { title, body, class: kind, requests, story: from } = tellingWords(aTelling());
    assert.equal(title, 'You said, we did: Drug charts that print in one go');
    assert.equal(
      body,
      'A colleague showed a colleague how the round works.\n\n**What is better:** Nobody waits for a chart.\n\n**Measured:** Minutes a round: 40 before, 12 after.',
    );
    assert.deepEqual([kind, requests, from], ['celebration', 'WL-7K2QX WL-4M8TD', story]);
  });

  it('leave out what the story does not say', () => {
    const bare = aTelling({ benefit: undefined, measure: undefined });
    assert.equal(tellingWords(bare).body, 'A colleague showed a colleague how the round works.');
    const figures = { before: '40', after: '12' };
    assert.match(tellingWords(aTelling({ measure: figures })).body ?? '', /\*\*Measured:\*\* 40 before, 12/);
  });

  it('always fit the form, and never lose what came of it first', () => {
    const text = (most: number) => fc.string({ unit: 'binary', maxLength: most });
    fc.assert(
      fc.property(text(300), text(4000), text(1500), text(300), (title, what, benefit, figure) => {
        const measure = { what: figure, before: figure, after: figure };
        const typed = tellingWords(aTelling({ title, what, benefit, measure }));
        assert.ok([...(typed.title ?? '')].length <= longest.title);
        assert.ok([...(typed.body ?? '')].length <= longest.body);
      }),
    );
    const long = tellingWords(aTelling({ what: 'so '.repeat(1000) }));
    assert.match(long.body ?? '', /What is better.*Measured/s);
  });
});

describe('D5.4: a name in a broadcast that tells of a story', () => {
  const inIt = (name: string): Pick<Telling, 'namesIn'> => ({
    namesIn: (text) => text.match(new RegExp(`\\b${name}\\b`, 'gi')) ?? [],
  });

  it('is found in every text that readers see, and quoted', () => {
    for (const field of ['title', 'body', 'question', 'influence', 'engaged'] as const) {
      const notice = nameNotice(inIt('Nadia'), { title: 'Charts', [field]: 'Ask Nadia about it' });
      assert.equal(
        notice,
        'Leave names out: the story says who it was, as they agreed. Look for Nadia.',
        field,
      );
    }
    assert.equal(nameNotice(inIt('Nadia'), { title: 'Charts', body: 'A colleague did it' }), undefined);
  });

  it('is none of the words that the form itself begins with: somebody may be called Said', () => {
    const typed = tellingWords(aTelling());
    for (const name of ['Said', 'You', 'Better', 'Measured']) {
      assert.equal(nameNotice(inIt(name), { title: typed.title, body: typed.body }), undefined, name);
      assert.match(nameNotice(inIt(name), { body: `We thank ${name}` }) ?? '', new RegExp(name));
    }
  });
});

describe('the verbs of a broadcast that tells of a story', () => {
  let desk: BroadcastDesk;
  let press: BroadcastDesk['press'];
  const body = 'The charts now print in one go.';
  const words = { id, story, title: 'Charts', body, audience: 'everyone', class: 'celebration' };

  beforeEach(async () => {
    desk = await openBroadcastDesk();
    desk.tellings.set(story, aTelling());
    press = desk.press;
  });

  const refused = (code: string, pressing: Promise<unknown>): Promise<void> =>
    assert.rejects(pressing, (fault) => fault instanceof Refusal && fault.code === code);
  const kept = async () => (await desk.store.load(desk.fresh.organisation, id))?.broadcast;
  const takeBack = () => desk.tellings.set(story, aTelling({ isPosted: false }));

  it('begin with its words, for whoever may send, and only while it is posted', async () => {
    const { template, data } = await press('cio', 'broadcast.start', { story });
    assert.equal(template, 'broadcast-form');
    assert.deepEqual(
      [data.story, data.class, data.requests, data.hasStory],
      [story, 'celebration', 'WL-7K2QX WL-4M8TD', true],
    );
    await refused('not-allowed', press('nadia', 'broadcast.start', { story }));
    await refused('no-story', press('cio', 'broadcast.start', { story: 'WS-ZZZZZ' }));
    takeBack();
    await refused('no-story', press('cio', 'broadcast.start', { story }));
  });

  it('keep its number with the words, through an edit, and drop it where the form has none', async () => {
    const draft = await press('cio', 'broadcast.draft', words);
    assert.match(String(draft.data.tells), /story WS-7K2QX/);
    assert.equal((await press('cio', 'broadcast.edit', { id })).data.story, story);
    assert.equal((await kept())?.story, story);
    await press('cio', 'broadcast.draft', { ...words, story: '' });
    assert.equal((await kept())?.story, undefined);
  });

  it('D5.4: give the form back with all that was typed where a name is in it', async () => {
    const back = await press('cio', 'broadcast.draft', { ...words, body: 'Thanks to Nadia!' });
    assert.equal(back.template, 'broadcast-form');
    assert.match(String(back.data.notice), /^Leave names out: the story says who it was, as they agreed\./);
    assert.deepEqual([back.data.body, back.data.story], ['Thanks to Nadia!', story]);
    assert.equal(await kept(), undefined);
    const free = await press('cio', 'broadcast.draft', { ...words, story: '', body: 'Thanks to Nadia!' });
    assert.equal(free.template, 'broadcast-draft');
  });

  it('D5.4: take no correction that names somebody, and keep what was typed', async () => {
    await press('cio', 'broadcast.draft', words);
    await press('cio', 'broadcast.send', { id });
    await press('admin', 'broadcast.approve', { id });
    takeBack();
    const back = await press('cio', 'broadcast.correct', { id, body: 'It was Nadia.' });
    assert.match(String(back.data.notice), /^Leave names out/);
    assert.deepEqual([back.data.typed, (await kept())?.body], ['It was Nadia.', body]);
    await refused('not-allowed', press('omar', 'broadcast.correct', { id, body: 'It was Nadia.' }));
    await press('cio', 'broadcast.correct', { id, body: 'Most charts print in one go.' });
    assert.equal((await kept())?.body, 'Most charts print in one go.');
  });

  it('send nothing of a story that was taken back: neither kept, nor asked for, nor approved', async () => {
    await press('cio', 'broadcast.draft', words);
    takeBack();
    const unsent = await press('cio', 'broadcast.send', { id });
    assert.match(String(unsent.data.notice), /taken back/);
    assert.equal((await kept())?.status, 'draft');
    desk.tellings.set(story, aTelling());
    await press('cio', 'broadcast.send', { id });
    takeBack();
    const unapproved = await press('admin', 'broadcast.approve', { id });
    assert.match(String(unapproved.data.notice), /taken back/);
    assert.equal((await kept())?.status, 'waiting');
    const again = await press('cio', 'broadcast.draft', { ...words, title: 'Other' });
    assert.match(String(again.data.notice), /Take its words out/);
    assert.deepEqual([again.template, again.data.story], ['broadcast-form', '']);
  });

  it('show readers a button to it, and whoever wrote and approves it its number', async () => {
    await press('cio', 'broadcast.draft', words);
    await press('cio', 'broadcast.send', { id });
    const approval = await press('admin', 'broadcast.show', { id });
    assert.deepEqual([approval.template, approval.data.hasStory], ['broadcast-approval', true]);
    await press('admin', 'broadcast.approve', { id });
    desk.sentTo.add('nadia');
    await desk.finish(id);
    const progress = await press('cio', 'broadcast.progress', { id });
    assert.match(String(progress.data.tells), /WS-7K2QX/);
    assert.equal(progress.data.canAsk, true);
    assert.equal((await press('admin', 'broadcast.progress', { id })).data.canAsk, false);
  });
});
