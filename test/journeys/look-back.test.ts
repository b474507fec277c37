import assert from 'node:assert/strict';
import { marked } from 'marked';
import { numberIn } from '../support/number-in.ts';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { executeAction } from '../teams/activities.ts';
import type { Person } from '../teams/person.ts';
import type { Room } from '../teams/room.ts';
import type { Turn } from '../teams/turn.ts';
import { cellsIn } from '../wiring/csv.ts';
import { outboxEmpty } from './stored.ts';

/** Where the buttons of a card lead, by what stands on them. */
const linksOn = ({ card }: Turn): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...JSON.stringify(card).matchAll(/"title":"([^"]+)","url":"([^"]+)"/g)].map(
      ([, title = '', url = '']) => [title, url],
    ),
  );

const fileAt = async (url: string | undefined) => {
  const response = await fetch(url ?? assert.fail('no link'));
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

const filesOf = async (turn: Turn) => {
  const { 'As a document': document, 'As a spreadsheet': spreadsheet } = linksOn(turn);
  const [markdown, csv] = await Promise.all([fileAt(document), fileAt(spreadsheet)]);
  assert.deepEqual([markdown.type, csv.type], ['text/markdown; charset=utf-8', 'text/csv; charset=utf-8']);
  return { markdown: markdown.text, csv: csv.text, rows: cellsIn(csv.text.replace(/^\ufeff/, '')) };
};

describe('looking back at stories', function () {
  this.timeout(30_000);
  let ward: Ward;
  let clock: ReturnType<typeof wallClock>;
  let wins: Room;

  beforeEach(async () => {
    // A Tuesday: the lead's session.
    clock = wallClock('2026-11-24T10:00:00Z');
    ward = await openWard({
      clock: clock.now,
      settings: { confidential: { roles: ['safety-officer'] } },
    });
    const { nadia, omar, lead, informatics, cio, admin } = ward;
    await Promise.all([nadia, omar, lead, informatics, cio].map((person) => person.installs()));
    wins = ward.teams.channel('Wins', [nadia, omar, lead, informatics, cio, admin]);
    await admin.saysIn(wins, 'stories here');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') console.log(ward.logged.slice(-12).join(''));
    await ward.close();
  });

  const raised = async (
    by: Person,
    what: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<string> => {
    await by.says(what);
    return numberIn((await by.pressesIn(by.chat(), 'request.submit', more)).text, 'WL');
  };

  const resolved = async (by: Person, what: string): Promise<string> => {
    const id = await raised(by, what);
    await ward.informatics.sends('triage.take', { id });
    await ward.informatics.sends('triage.resolve', { id, outcome: 'done', reason: 'Fitted by Ivan Petrov' });
    return id;
  };

  const words = () => ({
    title: 'Charts that print once',
    what: 'Ivan Petrov came to the ward, and Nadia showed him the round.',
    benefit: 'Nobody waits for a chart, says Nadia.',
    measure: 'Minutes a round',
    before: '40',
    after: '12',
    clinical: ward.nadia.id,
    digital: ward.informatics.id,
  });

  const told = async (by: Person, more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const form = await by.says('story');
    // A people picker offers everybody; a card on one machine can offer those of the settings file alone.
    const id = numberIn(JSON.stringify(form.card), 'WS');
    return numberIn((await by.sends('story.tell', { id, ...words(), ...more })).text, 'WS');
  };

  /** Told by the lead and approved by the CIO. */
  const posted = async (more: Readonly<Record<string, string>> = {}): Promise<string> => {
    const id = await told(ward.lead, more);
    await ward.nadia.sends('story.consent', { id, answer: 'named' });
    await ward.cio.sends('story.approve', { id });
    await outboxEmpty(ward);
    return id;
  };

  const months = () => wins.messages.filter(({ text }) => text.includes('Success stories of'));

  it('A8.1: tells of a month once, on the first working day of the next, and keeps to what people agreed to', async () => {
    const { nadia, lead, omar } = ward;
    const id = await posted();
    const other = await posted({ title: 'One list for the discharge round', benefit: '' });
    clock.to('2026-12-01T08:59:50Z');
    await outboxEmpty(ward);
    assert.equal(months().length, 0);

    clock.to('2026-12-01T09:00:01Z');
    const digest = await wins.shows(/Success stories of November 2026/, 5000);
    assert.match(digest.text, /2 stories were told/);
    assert.match(digest.text, /Charts that print once.*Nobody waits for a chart, says Nadia/s);
    assert.match(digest.text, /One list for the discharge round/);
    const read = await omar.presses(digest, `Read ${other}`);
    assert.match(read.text, /One list for the discharge round.*A colleague came to the ward/s);

    // Her name goes wherever it stands, and a story that is taken back goes with every word.
    await nadia.sends('story.consent', { id, answer: 'unnamed' });
    await wins.shows(/Success stories of November 2026.*says a colleague/s);
    await lead.sends('story.withdraw', { id });
    await wins.shows(/Success stories of November 2026.*One story was told/s);
    assert.doesNotMatch(months()[0]?.text ?? '', /Charts that print|Nadia/);
    await ward.restart();
    clock.to('2027-01-04T09:00:01Z');
    await outboxEmpty(ward);
    assert.equal(months().length, 1, 'not again, and nothing of an empty December');
  });

  it('A8.1: has a year for awards as files, what is ready first, with what each person agreed to', async () => {
    const { lead, cio, nadia, informatics } = ward;
    const request = await resolved(nadia, 'The drug charts print three times');
    const secret = await raised(nadia, 'My manager shouts at me', { kind: 'safety', confidential: 'yes' });
    const bare = await posted({ title: '# *Not* [measured](x)', measure: '', before: '', after: '' });
    const ready = await posted({ request });
    await informatics.sends('story.consent', { id: ready, answer: 'named' });
    await informatics.sends('story.consent', { id: bare, answer: 'thanks' });

    const card = await cio.says('awards');
    assert.match(card.text, /Stories of 2026 for awards/);
    assert.match(card.text, /2 stories were posted in 2026\. Ready for an award: 1\./);
    const { markdown, rows } = await filesOf(card);
    const [titles = [], first = [], second = []] = rows;
    const cell = (row: readonly string[], title: string) => row[titles.indexOf(title)];
    assert.deepEqual([first[0], second[0]], [ready, bare]);
    assert.equal(cell(first, 'Ready for an award'), 'Yes');
    assert.equal(cell(first, 'Requests'), `${request}: Done, raised 2026-11-24, ended 2026-11-24`);
    assert.equal(cell(first, 'Digital side, by name'), 'Ivan Petrov');
    assert.match(cell(second, 'Ready for an award') ?? '', /^No, it lacks a measure/);
    assert.deepEqual(
      [cell(second, 'Digital side, by name'), cell(second, 'Asked, and have not said yes')],
      ['', '1'],
    );
    assert.doesNotMatch(second.join(), /Ivan|Petrov/);
    assert.match(markdown, /^# Success stories of 2026\n/);
    assert.ok(markdown.indexOf(ready) < markdown.indexOf(bare));
    const headings = marked.lexer(markdown).filter((token) => token.type === 'heading' && token.depth < 3);
    assert.equal(headings.length, 3);
    assert.doesNotMatch(JSON.stringify([markdown, rows]), new RegExp(secret));

    // A link is for one person, while they have the role.
    assert.match((await lead.presses(card.card, 'Show 2025')).text, /No story of 2025 is posted/);
    assert.match((await nadia.sends('story.awards', {})).text, /That is for another role/);
    assert.match((await cio.saysIn(wins, 'awards')).text, /Ask me this in your own chat/);
  });

  it('A4.19, D5.1: gives each person a record of their own, with nobody else in it', async () => {
    const { nadia, omar, lead, informatics, cio } = ward;
    const printer = await resolved(nadia, 'Nadia cannot print, Omar Haddad says');
    const open = await raised(nadia, 'The lamp flickers');
    const question = await raised(omar, 'A question of Omar');
    const secret = await raised(nadia, 'Lena Fox shouts at me', { kind: 'safety', confidential: 'yes' });
    await informatics.sends('triage.take', { id: open });
    await informatics.sends('triage.ask', { id: open, message: 'Which lamp, Nadia?' });
    await nadia.sends('request.say', { id: open, message: 'The one by Cleo Marsh' });
    await omar.sends('request.join', { id: open });
    const part = await posted({ request: printer });
    const own = await told(nadia, { clinical: omar.id });

    const card = await nadia.says('my record');
    for (const words of [
      /Requests raised 2 in all\. Done: 1\. Still open: 1\./,
      /Questions answered 1/,
      /Stories told 1 in all\. Posted: 0\./,
      /Stories taken part in 1 in all\. Clinical side: 1\./,
      /Named By name: 1\./,
    ])
      assert.match(card.text.replace(/\s+/g, ' '), words);
    const { markdown, csv, rows } = await filesOf(card);
    assert.match(markdown, /^# Contribution record: Nadia Rahman\n/);
    const lines = rows.slice(1).map(([what = '', id = '']) => `${what} ${id}`);
    assert.deepEqual(
      lines.toSorted(),
      [
        `Question answered ${open}`,
        `Request raised ${open}`,
        `Request raised ${printer}`,
        `Story taken part in ${part}`,
        `Story told ${own}`,
      ].toSorted(),
    );

    const others = [omar, lead, informatics, cio, ward.admin, ward.safetyOfficer];
    const ofOthers = others.flatMap(({ id, name }) => [id, ...name.split(' ')]);
    const typed = [
      'print',
      'flickers',
      'lamp',
      'question of',
      'shouts',
      'Charts',
      'Fitted',
      'round',
      'Minutes',
    ];
    for (const text of [card.text, markdown, csv]) {
      const found = [...ofOthers, ...typed, secret, question].filter((word) => text.includes(word));
      assert.deepEqual(found, [], text);
    }

    const desk = await filesOf(await informatics.says('my record'));
    assert.match(desk.markdown, /\*\*Outcomes given:\*\* 1\n- \*\*Questions asked:\*\* 1\n/);
    assert.match(desk.markdown, /\| Digital side \| Not answered yet \| Yes \|/);
    assert.doesNotMatch(desk.markdown + desk.csv, /Nadia|Omar|lamp|Charts/);
    const press = { verb: 'story.record', data: {} };
    const inChannel = nadia.does((scene) => executeAction(scene, '1', press), wins);
    assert.match((await nadia.saysIn(wins, 'my record')).text, /Ask me this in your own chat/);
    assert.match((await inChannel).text, /Ask me this in your own chat/);
    assert.match((await cio.says('my record')).text, /There is nothing to count yet/);
  });

  it('A4.19, B2: counts what was answered and what still stands, and nothing of a request sent in error', async () => {
    const { nadia, omar, informatics } = ward;
    const again = await resolved(nadia, 'The printer jams');
    const back = await resolved(nadia, 'The list is slow');
    const error = await raised(nadia, 'A slip of the thumb');
    await nadia.sends('request.reopen', { id: again, message: 'It jams still' });
    await omar.sends('request.join', { id: again });
    await omar.sends('request.say', { id: again, message: 'Ours jams too' });
    await nadia.sends('request.say', { id: again, message: 'On the left side' });
    await informatics.sends('triage.resolve', { id: again, outcome: 'not-now', reason: 'Next month' });
    await nadia.sends('request.reopen', { id: back, message: 'It is slow still' });
    await informatics.sends('triage.ask', { id: back, message: 'Which list?' });
    await omar.sends('request.say', { id: back, message: 'I would like to know too' });
    await nadia.sends('request.say', { id: back, message: 'The one of Ward 4' });
    await informatics.sends('triage.ask', { id: error, message: 'What is this?' });
    await nadia.sends('request.say', { id: error, message: 'Nothing at all' });
    await informatics.sends('triage.void', { id: error, reason: 'sent in error' });

    const deeds = async (person: Person): Promise<readonly (readonly string[])[]> =>
      (await filesOf(await person.says('my record'))).rows.slice(1).map((row) => row.slice(0, 4));
    const day = '2026-11-24';
    assert.deepEqual(await deeds(informatics), [
      ['Outcome given', again, day, 'Not now'],
      ['Question asked', back, day, ''],
    ]);
    assert.deepEqual(
      (await deeds(nadia)).filter(([what]) => what !== 'Request raised'),
      [['Question answered', back, day, '']],
    );
    assert.deepEqual(await deeds(omar), []);
    assert.match((await informatics.says('my record')).text.replace(/\s+/g, ' '), /Outcomes given 1/);
  });

  it('the links of a record open for ten minutes', async () => {
    const { 'As a document': url } = linksOn(await ward.nadia.says('my record'));
    assert.equal((await fileAt(url)).status, 200);
    clock.to('2026-11-24T10:10:30Z');
    assert.equal((await fileAt(url)).status, 404);
  });
});
