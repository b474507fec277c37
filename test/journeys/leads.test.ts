import assert from 'node:assert/strict';
import { type App, startApp } from '../../bot/app.ts';
import { logger } from '../../bot/log.ts';
import type { Request } from '../../bot/request/request.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { people } from '../support/people.ts';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Person } from '../teams/person.ts';
import { keysStored, outboxEmpty, storedBy } from './stored.ts';

const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);

/** In on Thursdays, when Lena is not. */
const farah = {
  id: '10000000-0000-4000-8000-000000000011',
  name: 'Farah Siddiqui',
  roles: ['lead'],
  profession: 'physiotherapist',
  sessions: [{ day: 'Thu', from: '14:00', to: '17:00' }],
};

const routing = [
  { id: 'therapy', when: "contains(words, 'therapy')", to: 'lead:profession=physiotherapist' },
  { id: 'else', when: 'true', to: 'informatics' },
];

const staffWith = (lead: object, ...more: readonly object[]) => ({
  people: [
    { ...people.lead, buddy: people.informatics.id, ...lead },
    ...[people.informatics, people.cio, people.admin, people.safetyOfficer],
    ...more,
  ],
  routing,
});

const friday = '2026-11-20T10:00:00Z';
const monday = '2026-11-23T10:00:00Z';
const tuesday = '2026-11-24T09:00:01Z';

describe('A4.7: a lead with four hours a week', () => {
  let ward: Ward;
  let time: ReturnType<typeof wallClock>;
  const opens = async (settings: Readonly<Record<string, unknown>>): Promise<void> => {
    time = wallClock(friday);
    ward = await openWard({ clock: time.now, settings });
    // Met on Friday, and at work on a ward since; not to be asked about themselves this year (A4.2).
    await ward.lead.says('help');
    await ward.lead.sends('who.confirm');
    await ward.informatics.says('help');
    await ward.admin.saysIn(ward.triage, 'triage here');
    time.to(monday);
  };
  afterEach(() => ward.close());

  const raises = async (what: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const { nadia } = ward;
    await nadia.says(what);
    return numberIn((await nadia.pressesIn(nadia.chat(), 'request.submit', more as never)).text);
  };
  const request = async (id: string): Promise<Request> => {
    const [row] = await storedBy(ward, `request|${id}`);
    return JSON.parse(String(row?.v0 ?? assert.fail(id)));
  };
  const cardsOf = (who: Person): number => who.chat().messages.length;
  const digest = () => ward.lead.chat().shows(/Requests for you/, 4000);
  const digests = (): number =>
    ward.lead.chat().messages.filter(({ text }) => /Requests for you/.test(text)).length;

  it('hears nothing until a session starts, and then of everything in one card, one at a time', async () => {
    await opens(staffWith({}));
    const { lead, nadia } = ward;
    const before = cardsOf(lead);
    const first = await raises('The therapy list is empty', { where: 'Ward 9' });
    const second = await raises('The therapy form has no date');
    const third = await raises('The therapy diary shows last week');
    await outboxEmpty(ward);
    assert.equal(cardsOf(lead), before, 'A4.15: nothing on Monday');

    time.to(tuesday);
    const card = (await digest()).card;
    assert.equal(cardsOf(lead), before + 1, 'one card for three requests');
    const posted = ward.lead.chat().messages.at(-1);
    assert.match(posted?.text ?? '', /1 of 3/);
    assert.match(posted?.text ?? '', /The therapy list is empty/);
    assert.match(posted?.text ?? '', /Ward 9/);
    assert.doesNotMatch(posted?.text ?? '', /no date/, 'one at a time');

    const taken = await lead.presses(card ?? assert.fail(), 'Take it');
    assert.match(taken.text, new RegExp(`${first}: You have it`));
    assert.match(taken.text, /2 of 3/);
    assert.match(taken.text, /no date/);
    const asked = await lead.presses(taken.card, 'Send question', { message: 'Which form?' });
    assert.match(asked.text, /3 of 3/);
    await nadia.chat().shows(/Which form\?/);
    const over = await lead.presses(asked.card, 'Next');
    assert.match(over.text, /That is all\. Thank you\. One still waits for you\./);
    const again = await lead.presses(over.card, 'Go through them again');
    assert.match(again.text, /1 of 1/);
    assert.match(again.text, /shows last week/);
    const done = await lead.presses(again.card, 'Tell them the outcome', {
      outcome: 'done',
      reason: 'The diary was set to last week.',
    });
    assert.match(done.text, /That is all\. Thank you\./);
    await nadia.chat().shows(/set to last week/);

    assert.equal((await request(first)).owner?.id, people.lead.id);
    assert.equal((await request(second)).status, 'waiting');
    assert.equal((await request(third)).status, 'resolved');
  });

  it('has a stale card and a second tap answered with what waits now', async () => {
    await opens(staffWith({}));
    const { lead, informatics } = ward;
    const first = await raises('The therapy list is empty');
    await raises('The therapy form has no date');
    time.to(tuesday);
    const card = (await digest()).card ?? assert.fail();
    const one = await lead.presses(card, 'Take it');
    const two = await lead.presses(card, 'Take it');
    assert.match(one.text, /2 of 2/);
    assert.equal(two.text, one.text);
    assert.equal((await request(first)).version, 2, 'taken once');

    await informatics.sends('triage.take', { id: numberIn((await lead.presses(card, 'Next')).text) });
    const late = await lead.presses(one.card, 'Take it');
    assert.match(late.text, /moved on/);
    assert.match(late.text, /That is all/);
  });

  it('sends back what is not theirs, and informatics has it again', async () => {
    await opens(staffWith({ roles: ['lead', 'informatics'] }));
    const id = await raises('The therapy list is empty');
    time.to(tuesday);
    const back = await ward.lead.presses((await digest()).card ?? assert.fail(), 'Not for me');
    assert.match(back.text, /back with informatics/);
    const { desk, lead, overruled } = await request(id);
    assert.deepEqual([desk, lead, overruled?.length], ['informatics', undefined, 1]);
  });

  it('A3.1: says it in both languages before it goes to informatics', async () => {
    await opens(staffWith({}));
    const id = await raises('The therapy list is empty');
    time.to(tuesday);
    const form = await ward.lead.presses((await digest()).card ?? assert.fail(), 'Not for me');
    assert.doesNotMatch(form.text, /back with informatics/);
    assert.equal((await request(id)).lead?.id, people.lead.id, 'still theirs');
  });

  it('A4.10: asks a colleague in informatics from the card', async () => {
    await opens(staffWith({}));
    const id = await raises('The therapy list is empty');
    time.to(tuesday);
    const card = (await digest()).card ?? assert.fail();
    const asked = await ward.lead.presses(card, 'Send to informatics', { question: 'Was it the upgrade?' });
    assert.match(asked.text, /Ivan Petrov will read your question/);
    await ward.informatics.chat().shows(/Was it the upgrade\?/);
    assert.equal((await request(id)).owner, undefined, 'it still waits for the lead');
    assert.match(asked.text, /One still waits for you/);
  });

  it('has the answers that came between two sessions in the digest of the next', async () => {
    await opens(staffWith({}));
    const { lead, nadia } = ward;
    const id = await raises('The therapy list is empty');
    time.to(tuesday);
    await lead.presses((await digest()).card ?? assert.fail(), 'Send question', { message: 'Since when?' });
    time.to('2026-11-26T12:00:00Z');
    const before = cardsOf(lead);
    await nadia.sends('request.say', { id, message: 'Since the night of Sunday' });
    await outboxEmpty(ward);
    assert.equal(cardsOf(lead), before, 'nothing on Thursday');
    time.to('2026-12-01T09:00:01Z');
    const told = await lead.chat().shows(/There is a reply/, 4000);
    assert.match(told.text, /Since the night of Sunday/);
    assert.equal(cardsOf(lead), before + 1);
    const next = await lead.presses(told.card ?? assert.fail(), 'Next');
    assert.match(next.text, /That is all\. Thank you\.$/, 'seen, and theirs to come back to');
    assert.doesNotMatch(next.text, /waits? for you/);
  });

  it('has what was passed to them there too', async () => {
    await opens(staffWith({}));
    const id = await raises('The printer is broken');
    await ward.informatics.sends('triage.assign', { id, assignee: people.lead.id });
    await outboxEmpty(ward);
    time.to(tuesday);
    const card = await digest();
    assert.match(card.text, /A colleague passed this to you/);
    const back = await ward.lead.presses(card.card ?? assert.fail(), 'Not for me');
    assert.match(back.text, /back with informatics/);
    const { owner, status } = await request(id);
    assert.deepEqual([owner, status], [undefined, 'submitted']);
  });

  it('hears of nothing where nothing waits', async () => {
    await opens(staffWith({}));
    await raises('The printer is broken');
    await outboxEmpty(ward);
    const before = cardsOf(ward.lead);
    time.to(tuesday);
    await ward.nadia.says('hello');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(cardsOf(ward.lead), before);
  });

  it('D6.2, tension 3: hears of what could harm a patient at once, at any hour', async () => {
    await opens(staffWith({}));
    await raises('The therapy dose is wrong', { kind: 'safety', harm: 'could' });
    await ward.lead.chat().shows(/Could harm a patient/);
  });

  it('has one digest a session through a restart, and one that began while the service was down', async () => {
    await opens(staffWith({}));
    await raises('The therapy list is empty');
    await outboxEmpty(ward);
    await ward.app().stop();
    time.to('2026-11-24T10:15:00Z');
    await ward.restart();
    await digest();
    assert.equal(digests(), 1, 'the session was on');
    await ward.restart();
    await ward.restart();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(digests(), 1);
    time.to('2026-12-01T09:00:01Z');
    await ward.connector.until(() => digests() === 2, 4000);
  });
});

describe('A4.6: a request that nobody is there for', () => {
  let ward: Ward;
  let time: ReturnType<typeof wallClock>;
  const holiday = { from: '2026-11-24', to: '2026-12-09' };
  const opens = async (settings: Readonly<Record<string, unknown>>): Promise<void> => {
    time = wallClock(monday);
    ward = await openWard({ clock: time.now, settings });
  };
  afterEach(() => ward.close());

  const raises = async (what: string): Promise<string> => {
    const { nadia } = ward;
    await nadia.says(what);
    return numberIn((await nadia.pressesIn(nadia.chat(), 'request.submit')).text);
  };
  const request = async (id: string): Promise<Request> => {
    const [row] = await storedBy(ward, `request|${id}`);
    return JSON.parse(String(row?.v0 ?? assert.fail(id)));
  };

  it('goes to the lead who has a session in time', async () => {
    await opens(staffWith({ away: [holiday] }, farah));
    assert.equal((await request(await raises('The therapy list is empty'))).lead?.id, farah.id);
  });

  it('goes to the cover of that absence, and to informatics where nobody stands in', async () => {
    await opens(staffWith({ away: [{ ...holiday, cover: people.informatics.id }] }));
    assert.equal((await request(await raises('The therapy list is empty'))).lead?.id, people.informatics.id);
    await ward.close();
    await opens(staffWith({ away: [holiday] }));
    const { desk, lead } = await request(await raises('The therapy list is empty'));
    assert.deepEqual([desk, lead], ['informatics', undefined]);
  });

  /** The service on the same tables with another settings file. */
  const startsAgainWith = async (settings: Readonly<Record<string, unknown>>): Promise<App> => {
    await ward.app().stop();
    const { organisation, emergency } = ward.config.settings;
    const read = readSettings(JSON.stringify({ organisation, emergency, ...settings }));
    if (!read.ok) throw new Error(read.faults.join('\n'));
    return startApp({
      config: { ...ward.config, settings: read.settings },
      log: logger('silent'),
      clock: time.now,
      ticks: () => time.now().getTime(),
    });
  };
  const moved = async (id: string): Promise<Request> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const now = await request(id);
      if (now.overruled) return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return assert.fail(`${id} was not moved`);
  };

  it('moves on as an absence is announced, to whoever stands in, and they have it in their digest', async () => {
    await opens(staffWith({}));
    const id = await raises('The therapy list is empty');
    assert.equal((await request(id)).lead?.id, people.lead.id);
    await ward.informatics.says('help');
    const settings = staffWith({ away: [holiday], deputy: people.informatics.id });
    const app = await startsAgainWith(settings);
    const { lead, overruled } = await moved(id);
    assert.equal(lead?.id, people.informatics.id);
    assert.deepEqual(
      overruled?.map(({ by, rule }) => [by.name, rule]),
      [['Wardline', 'lead-away']],
    );
    time.to('2026-11-24T08:00:01Z');
    await ward.informatics.chat().shows(/Requests for you.*because whoever it was for is away/s, 4000);
    await app.stop();
    await ward.restart();
  });

  it('moves on as its lead leaves the settings file', async () => {
    await opens(staffWith({}, farah));
    const id = await raises('The therapy list is empty');
    assert.equal((await request(id)).lead?.id, people.lead.id);
    const app = await startsAgainWith({
      people: [people.informatics, people.admin, farah],
      routing,
    });
    const { lead, overruled } = await moved(id);
    assert.deepEqual([lead?.id, overruled?.at(-1)?.rule], [farah.id, 'lead-left']);
    await app.stop();
    await ward.restart();
  });

  const until = async (id: string, holds: (one: Request) => boolean): Promise<Request> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const now = await request(id);
      if (holds(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return assert.fail(`${id} did not come so far: ${JSON.stringify(await request(id))}`);
  };

  it('moves on where it was passed to them and not read, as an absence is announced', async () => {
    await opens(staffWith({}));
    const [first, second] = [await raises('The printer is broken'), await raises('The screen is dark')];
    for (const id of [first, second]) {
      await ward.informatics.sends('triage.assign', { id, assignee: people.lead.id });
    }
    await ward.lead.sends('triage.take', { id: second });
    const app = await startsAgainWith(staffWith({ away: [holiday], deputy: people.informatics.id }));
    const { lead, owner, status, overruled } = await moved(first);
    assert.deepEqual([lead?.id, owner, status], [people.informatics.id, undefined, 'submitted']);
    assert.equal(overruled?.at(-1)?.rule, 'lead-away');
    assert.equal((await request(second)).owner?.id, people.lead.id, 'they have it');
    await app.stop();
    await ward.restart();
  });

  it('moves on as the last session before a long absence ends, where it was passed to them', async () => {
    await opens(staffWith({ away: [{ from: '2026-12-01', to: '2026-12-20' }] }));
    const id = await raises('The printer is broken');
    await ward.informatics.sends('triage.assign', { id, assignee: people.lead.id });
    assert.equal((await request(id)).owner?.id, people.lead.id);
    time.to('2026-11-24T13:00:01Z');
    const { owner, desk } = await moved(id);
    assert.deepEqual([owner, desk], [undefined, 'informatics']);
  });

  it('A1.7: has another owner as its own leaves the settings file, who is told', async () => {
    await opens(staffWith({}));
    const id = await raises('The printer is broken');
    await ward.informatics.says('help');
    await ward.lead.sends('triage.supplier', { id, supplier: 'Acme' });
    const app = await startsAgainWith({
      people: [people.informatics, people.admin],
      routing: routing.slice(1),
      rota: { otherwise: [people.informatics.id] },
    });
    const { owner, status } = await until(id, (one) => one.owner?.id !== people.lead.id);
    assert.deepEqual([owner?.id, status], [people.informatics.id, 'supplier']);
    await ward.informatics.chat().shows(/This was passed to you/);
    await app.stop();
    await ward.restart();
  });

  it('is not passed to somebody without a session soon, unless it is to be heard at once', async () => {
    const noTime = { ...farah, sessions: [], name: 'Farah Siddiqui' };
    await opens(staffWith({ away: [holiday] }, noTime));
    const id = await raises('The printer is broken');
    const passes = async (to: string, one = id): Promise<string> =>
      (await ward.informatics.sends('triage.assign', { id: one, assignee: to })).text;
    for (const to of [people.lead.id, farah.id]) {
      assert.match(await passes(to), /They have no session soon\. Choose somebody else\./);
    }
    assert.equal((await request(id)).owner, undefined);
    const mine = await ward.lead.sends('triage.assign', { id, assignee: people.lead.id });
    assert.match(mine.text, /Lena Fox has this/, 'whoever takes it is there');
    assert.match(await passes(people.informatics.id), /Ivan Petrov/);

    const { nadia } = ward;
    await nadia.says('The pump shows the wrong rate');
    const concern = numberIn((await nadia.pressesIn(nadia.chat(), 'request.submit', { harm: 'could' })).text);
    assert.match(await passes(farah.id, concern), /Passed to Farah Siddiqui/);
    time.to('2026-11-24T10:00:00Z');
    assert.match(await passes(people.lead.id, concern), /They have no session soon/);
    assert.equal((await request(concern)).owner?.id, farah.id);
  });

  it('A4.7: comes to the digest of one of all leads by a rule that asks nothing of a lead', async () => {
    const plain = [{ id: 'all', when: 'true', to: 'lead' }];
    await opens({ ...staffWith({}), routing: plain });
    await ward.lead.says('help');
    const id = await raises('The printer is broken');
    const { desk, lead, rule } = await request(id);
    assert.deepEqual([desk, lead?.id, rule], ['lead', people.lead.id, 'all']);
    time.to(tuesday);
    await ward.lead.chat().shows(/Requests for you[\s\S]*The printer is broken/, 4000);
    const app = await startsAgainWith({ ...staffWith({ away: [holiday] }, farah), routing: plain });
    assert.equal((await moved(id)).lead?.id, farah.id, 'any other lead suits');
    await app.stop();
    await ward.restart();
  });

  it('is shared out between leads by their sessions', async () => {
    await opens(staffWith({}, farah));
    const to: (string | undefined)[] = [];
    for (const at of [1, 2, 3, 4, 5, 6, 7]) {
      to.push((await request(await raises(`The therapy list ${at} is empty`))).lead?.id);
    }
    assert.equal(to.filter((id) => id === people.lead.id).length, 4, 'four hours');
    assert.equal(to.filter((id) => id === farah.id).length, 3, 'three hours');
  });
});

/** Nothing of the outbox is for them, or may still become so. */
const nothingOnTheWayTo = async (ward: Ward, { id }: Person, now: () => Date): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const due = `waiting|${now().toISOString()}`;
    const keys = [...(await keysStored(ward, 'outbox|')), ...(await keysStored(ward, 'waiting|'))];
    const left = keys.filter((key) => key.startsWith('outbox|') || key <= due);
    if (!left.some((key) => key.includes('1plan') || key.includes(id))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('still on its way');
};

/** Seeded, so that a run that fails can be run again (mulberry32). */
const random = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

describe('A4.7, D6.2: a fortnight through the night on which the clocks change', () => {
  it('has no message outside a session but what is urgent, and one digest for each session', async function () {
    this.timeout(60_000);
    const time = wallClock('2026-10-16T09:00:00Z');
    const ward = await openWard({ clock: time.now, settings: staffWith({}) });
    const { lead, nadia, informatics } = ward;
    try {
      await lead.says('help');
      await lead.sends('who.confirm');
      const next = random(20261025);
      const begin = Date.parse('2026-10-17T00:00:00Z');
      const hour = 60 * 60_000;
      /** By London's clock: 9am is 8am UTC until the 25th. */
      const sessions = ['2026-10-20T08:00:01Z', '2026-10-27T09:00:01Z'].map((at) => Date.parse(at));
      const isIn = (at: number): boolean =>
        sessions.some((from) => at >= from - 1000 && at < from + 4 * hour);
      const events = Array.from({ length: 16 }, () => begin + Math.floor(next() * 14 * 24) * hour);
      const moments = [...events.filter((at) => !isIn(at)), ...sessions].sort((one, other) => one - other);
      const open: string[] = [];
      let digests = 0;
      for (const at of moments) {
        const before = lead.chat().messages.length;
        time.to(new Date(at).toISOString());
        if (sessions.includes(at)) {
          await ward.connector.until(() => lead.chat().messages.length > before, 5000);
          digests += 1;
        } else if (open.length > 0 && next() < 0.4) {
          const id = open[Math.floor(next() * open.length)] ?? assert.fail();
          if (next() < 0.5) await nadia.sends('request.say', { id, message: `More at ${at}` });
          else await informatics.sends('triage.assign', { id, assignee: people.lead.id });
        } else {
          await nadia.says(`The therapy list of ${at} is empty`);
          open.push(numberIn((await nadia.pressesIn(nadia.chat(), 'request.submit')).text));
        }
        await nothingOnTheWayTo(ward, lead, time.now);
        const came = lead.chat().messages.length - before;
        assert.equal(came, sessions.includes(at) ? 1 : 0, `${new Date(at).toISOString()}: ${came}`);
      }
      assert.equal(digests, 2);
      assert.ok(open.length > 5);
      const before = lead.chat().messages.length;
      time.to('2026-10-31T03:00:00Z');
      await nadia.says('The therapy dose is wrong');
      await nadia.pressesIn(nadia.chat(), 'request.submit', { kind: 'safety', harm: 'could' });
      await ward.connector.until(() => lead.chat().messages.length > before, 4000);
    } finally {
      await ward.close();
    }
  });
});
