import assert from 'node:assert/strict';
import { sentences } from '../../bot/core/refusal.ts';
import { allActions } from '../support/all-actions.ts';
import { people } from '../support/people.ts';
import { wallClock } from '../support/wall-clock.ts';
import { openWard, type Ward } from '../support/ward.ts';
import { fetchTask, query, submitAction } from '../teams/extensions.ts';
import type { Json } from '../teams/json.ts';
import { outboxEmpty, storedBy } from './stored.ts';

const settings = {
  confidential: { roles: ['safety-officer'], people: [people.cio.id] },
  broadcasts: { senders: ['cio', 'informatics'] },
};

const outside = ['omar', 'informatics', 'lead', 'admin'] as const;
const circle = ['safetyOfficer', 'cio'] as const;

/** A word that stands nowhere else. */
const word = 'quorvex';
const words = `The ${word} list is changed at night so that nobody sees it`;
const missing = 'WL-0000Q';

/** Everything that the verbs ask for besides the number. */
const right: Json = {
  rating: '4',
  ...{ what: 'The screen is dark', message: 'Hello', text: 'Hello', outcome: 'done', reason: 'Because' },
  ...{ severity: '3', likelihood: '2', impact: '2', urgency: '3', assignee: people.informatics.id },
  ...{ until: '2099-11-24', supplier: 'Acme', to: 'informatics', causes: 'A list', form: 'plan' },
  ...{ meeting: '2099-11-24', value: '3', cost: '2', decision: 'not-now', on: '2099-11-24' },
  ...{ clinical: 'A list', technical: 'A table', minutes: '5', times: '1', per: 'day', people: '3' },
};

const numbers = /WL-[0-9A-Z]{5}/g;
const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? assert.fail(text);

const raise = async (ward: Ward, who: 'nadia' | 'omar', what: string, filled: Record<string, string>) => {
  await ward[who].says(what);
  return numberIn((await ward[who].pressesIn(ward[who].chat(), 'request.submit', filled)).text);
};

/** Whether a field takes the number of a request, in any case, and nothing else. */
const isNumber = (kind: unknown): boolean => {
  const { safeParse } = kind as { safeParse: (value: unknown) => { data?: unknown } };
  return safeParse(` ${missing.toLowerCase()} `).data === missing;
};

/** Numbers that are minted with a form: what is sent with one of these becomes a request of its own. */
const minted = new Set(['request.submit id', 'triage.split number']);

const everybodyMeets = async (ward: Ward): Promise<void> => {
  for (const name of [...outside, ...circle, 'nadia'] as const) await ward[name].installs();
  await ward.admin.saysIn(ward.triage, 'triage here');
};

describe('A2.8, D5.3: a concern raised in confidence', () => {
  let ward: Ward;
  let id: string;
  let ordinary: string;
  before(async () => {
    ward = await openWard({ settings });
    await everybodyMeets(ward);
    ordinary = await raise(ward, 'omar', 'The label printer jams', {});
    id = await raise(ward, 'nadia', words, { confidential: 'yes', harm: 'could' });
    await outboxEmpty(ward);
  });
  after(() => ward.close());

  /** What goes into the field that names a second request. */
  const linking = (verb: string): Json => (/merge|link/.test(verb) ? { into: ordinary, to: ordinary } : {});

  it('says before it is sent who will read it, and after', async () => {
    const form = await ward.nadia.says('Something about the rota');
    assert.match(form.text, /Who may see this/);
    assert.match(form.text, /In confidence: only the clinical safety officer and Cleo Marsh/);
    const receipt = await ward.nadia.sends('request.show', { id });
    assert.match(receipt.text, /only the clinical safety officer, Cleo Marsh and you can read this/i);
    assert.match(receipt.text, new RegExp(word));
    assert.match(receipt.text, /Sent in confidence, not yet read/);
  });

  it('is told to its circle at once, without its words, which come with the press of those who may', async () => {
    for (const name of circle) {
      const told = await ward[name].chat().shows(/A concern raised in confidence/);
      assert.doesNotMatch(told.text, new RegExp(word));
      const opened = await ward[name].presses(told, 'Open');
      assert.match(opened.text, new RegExp(word));
      assert.match(opened.text, /Seen by/);
    }
  });

  for (const [verb, { fields }] of Object.entries(allActions)) {
    if (!('id' in fields.shape) || minted.has(`${verb} id`)) continue;

    it(`is to everybody outside as if it were not there: ${verb}`, async () => {
      for (const name of outside) {
        const [there, none] = [
          await ward[name].sends(verb, { ...right, ...linking(verb), id }),
          await ward[name].sends(verb, { ...right, ...linking(verb), id: missing }),
        ];
        assert.equal(there.text.replaceAll(id, missing), none.text, name);
        assert.equal(there.status, none.status);
        assert.doesNotMatch(there.text, new RegExp(word), name);
        if (!/^(broadcast|pulse|story)\./.test(verb))
          assert.ok(!there.text.includes(sentences['bad-field']), there.text);
      }
    });

    const others = Object.entries(fields.shape)
      .filter(([field, kind]) => field !== 'id' && !minted.has(`${verb} ${field}`) && isNumber(kind))
      .map(([field]) => field);
    for (const field of others) {
      it(`is as if it were not there where ${verb} names it as ${field}`, async () => {
        for (const name of outside) {
          const [there, none] = [
            await ward[name].sends(verb, { ...right, id: ordinary, [field]: id }),
            await ward[name].sends(verb, { ...right, id: ordinary, [field]: missing }),
          ];
          assert.equal(there.text.replace(numbers, ''), none.text.replace(numbers, ''), name);
          assert.doesNotMatch(there.text, new RegExp(word), name);
        }
      });
    }
  }

  it('keeps its number as any other request does: a form that was made up with it tells no more', async () => {
    const [there, other] = [
      await ward.lead.sends('request.submit', { ...right, id }),
      await ward.lead.sends('request.submit', { ...right, id: ordinary }),
    ];
    assert.equal(there.text.replace(numbers, ''), other.text.replace(numbers, ''));
  });

  it('is in no list, search or hint of anybody outside', async () => {
    const seen: string[] = [];
    for (const name of outside) {
      const person = ward[name];
      for (const typed of ['queue', 'my requests', 'hazard log', 'help', words, id])
        seen.push((await person.says(typed)).text.replace(words, ''));
      for (const filter of ['all', 'urgent', 'mine', 'for-me', 'confidential'])
        seen.push((await person.sends('triage.list', { filter })).text);
      for (const sought of [word, id, ''])
        seen.push(JSON.stringify((await person.does((at) => query(at, 'findRequests', sought))).body));
    }
    const alike = await raise(ward, 'omar', words.replace(word, 'staff'), {});
    for (const name of ['informatics', 'lead'] as const)
      seen.push((await ward[name].sends('triage.similar', { id: alike })).text);
    // Whoever types the same words has them in their own form, and no "Me too" below.
    for (const text of seen) assert.doesNotMatch(text, new RegExp(`quorvex list is changed|${id}`));
    assert.ok(!seen.join('').includes('Me too'));
  });

  it('is in the lists of its circle, and its words in no row of storage but its own', async () => {
    const queue = await ward.safetyOfficer.sends('triage.list', { filter: 'confidential' });
    assert.match(queue.text, new RegExp(word));
    assert.doesNotMatch((await ward.safetyOfficer.sends('triage.list', { filter: 'all' })).text, /quorvex/);
    const rows = await storedBy(ward);
    const holding = rows
      .filter((row) => JSON.stringify(row).includes(word))
      .map(({ rowKey }) => rowKey.split('|')[0]);
    assert.deepEqual([...new Set(holding)].sort(), ['request', 'sealed']);
  });

  it('is not put into a chat by the search of Teams, not even for whoever raised it', async () => {
    const found = await ward.nadia.does((at) => query(at, 'findRequests', word));
    assert.doesNotMatch(JSON.stringify(found.body), /quorvex/);
  });

  it('has no people to tell for a broadcast that names its number', async () => {
    const draft = { title: 'News', body: 'Of the list', audience: 'requests', class: 'update' };
    const [there, none] = [
      await ward.informatics.sends('broadcast.draft', { ...draft, id: 'WB-00001', requests: id }),
      await ward.informatics.sends('broadcast.draft', { ...draft, id: 'WB-00002', requests: missing }),
    ];
    const bare = (text: string): string => text.replace(/W[BL]-[0-9A-Z]{5}/g, '');
    assert.equal(bare(there.text), bare(none.text));
  });

  it('D3.3, B1: is worked on by its circle: taken, asked about, rated and given its outcome', async () => {
    const { safetyOfficer, nadia } = ward;
    await safetyOfficer.sends('triage.take', { id });
    assert.match((await safetyOfficer.sends('triage.list', { filter: 'mine' })).text, /raised in confidence/);
    await safetyOfficer.sends('triage.ask', { id, message: 'Since when?' });
    await nadia.chat().shows(/Since when/);
    await nadia.sends('request.say', { id, message: 'Since Monday' });
    await safetyOfficer.sends('hazard.rate', { id, severity: '4', likelihood: '3' });
    await safetyOfficer.sends('hazard.describe', {
      id,
      causes: `The ${word} key is shared`,
      evidence: 'INC-7',
    });
    await safetyOfficer.sends('hazard.rate', {
      id,
      severity: '2',
      likelihood: '1',
      stage: 'residual',
      control: 'The key is gone',
    });
    await safetyOfficer.sends('triage.resolve', { id, outcome: 'done', reason: 'It is locked now' });
    await nadia.chat().shows(/It is locked now/);
    await nadia.sends('request.reopen', { id, message: 'Not on nights' });
    await outboxEmpty(ward);
    assert.match((await safetyOfficer.sends('request.show', { id, side: 'desk' })).text, /Not on nights/);
  });

  it('cannot be passed to anybody outside', async () => {
    const form = await ward.safetyOfficer.sends('triage.assign', { id });
    assert.match(form.text, /Cleo Marsh/);
    assert.doesNotMatch(form.text, /Ivan Petrov|Lena Fox/);
    await ward.safetyOfficer.sends('triage.assign', { id, assignee: people.informatics.id });
    assert.match((await ward.cio.sends('request.show', { id })).text, /Sunil Rao has this/);
  });

  it('is left in no chat, channel or log line of anybody outside, whatever was done to it', async () => {
    await outboxEmpty(ward);
    for (const name of outside)
      assert.doesNotMatch(ward[name].chat().text.replaceAll(words, ''), new RegExp(`${word}|${id}`), name);
    assert.doesNotMatch(ward.triage.text, new RegExp(`${word}|${id}|in confidence`));
    assert.match(ward.triage.text, /label printer/, 'others are told there');
    assert.doesNotMatch(ward.logged.join(''), new RegExp(word));
    for (const name of circle)
      assert.doesNotMatch(ward[name].chat().text, new RegExp(word), 'only once opened');
  });

  it('is taken back by whoever raised it', async () => {
    await ward.nadia.sends('request.withdraw', { id });
    await outboxEmpty(ward);
    assert.match((await ward.nadia.sends('request.show', { id })).text, /Withdrawn by you/);
    assert.doesNotMatch(ward.triage.text, new RegExp(id));
  });
});

describe('A2.8, A1.4: a concern in confidence that nobody takes', () => {
  let ward: Ward;
  let time: ReturnType<typeof wallClock>;
  before(async () => {
    time = wallClock('2026-11-24T09:00:00Z');
    ward = await openWard({ settings, clock: time.now });
    await everybodyMeets(ward);
  });
  after(() => ward.close());

  it('is late for its circle and for nobody else: no channel, no rota, no administrator hears of it', async () => {
    const id = await raise(ward, 'nadia', words, { confidential: 'yes' });
    const other = await raise(ward, 'omar', 'The label printer jams', {});
    await outboxEmpty(ward);
    const before = ward.safetyOfficer.chat().messages.length;
    time.to('2026-12-10T12:00:00Z');
    await ward.admin.chat().shows(new RegExp(other), 8000);
    await ward.connector.until(() => ward.safetyOfficer.chat().messages.length > before, 8000);
    await outboxEmpty(ward);
    for (const name of outside)
      assert.doesNotMatch(ward[name].chat().text, new RegExp(`${word}|${id}`), name);
    assert.doesNotMatch(ward.triage.text, new RegExp(id));
    assert.match(ward.triage.text, new RegExp(other));
  });

  it('goes back to its circle where it is opened again', async () => {
    const id = await raise(ward, 'nadia', words, { confidential: 'yes' });
    await ward.safetyOfficer.sends('triage.resolve', { id, outcome: 'done', reason: 'Locked' });
    await outboxEmpty(ward);
    await ward.nadia.sends('request.reopen', { id, message: 'Again' });
    await outboxEmpty(ward);
    assert.doesNotMatch(ward.triage.text, new RegExp(id));
    assert.doesNotMatch(JSON.stringify(await storedBy(ward, 'routed|')), new RegExp(id));
  });
});

describe('A2.8: where a concern cannot be taken in confidence', () => {
  const asked = { confidential: 'yes', what: words, id: 'WL-00001' };

  it('is not offered in a channel, and one that was asked for there is not sent at all', async () => {
    const ward = await openWard({ settings });
    await ward.admin.saysIn(ward.triage, 'triage here');
    const form = await ward.lead.saysIn(ward.triage, 'The screen is dark');
    assert.doesNotMatch(form.text, /Who may see this/);
    const refused = await ward.lead.presses(form.card, 'request.submit', asked, { force: true });
    assert.match(refused.text, /Nothing was sent\. Others read along here\./);
    assert.deepEqual(await storedBy(ward, 'request|'), []);
    await ward.close();
  });

  it('is not offered where nobody is named, and one from an old card is not sent to everybody instead', async () => {
    const ward = await openWard();
    assert.doesNotMatch((await ward.nadia.says('The screen is dark')).text, /Who may see this/);
    const refused = await ward.nadia.sends('request.submit', asked);
    assert.match(refused.text, /Nothing was sent\. Nobody is named to read this in confidence\./);
    assert.match(JSON.stringify(refused.body), new RegExp(word), 'the words are not lost');
    assert.deepEqual(await storedBy(ward, 'request|'), []);
    await ward.close();
  });

  it('is offered in the dialog on a message, which one person reads wherever it is opened', async () => {
    const ward = await openWard({ settings });
    const on = {
      id: '1',
      author: { aadObjectId: ward.omar.id, name: ward.omar.name },
      content: '<p>See this</p>',
    };
    const dialog = await ward.lead.does((at) => fetchTask(at, 'raiseFromMessage', on), ward.triage);
    assert.match(JSON.stringify(dialog.body), /Who may see this/);
    const data = { ...asked, confidential: 'yes' };
    await ward.lead.does((at) => submitAction(at, 'raiseFromMessage', data, on), ward.triage);
    const [row] = await storedBy(ward, 'request|');
    assert.match(JSON.stringify(row), /confidential/);
    await ward.close();
  });
});
