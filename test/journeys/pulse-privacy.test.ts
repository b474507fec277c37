import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { ballotCipher } from '../../bot/storage/ballot-cipher.ts';
import {
  bothTables,
  columnsOf,
  type Entity,
  hashesOf,
  piecesOf,
  rankCorrelation,
  textsIn,
} from '../support/everything.ts';
import { openPulseWard, type PulseWard } from '../support/pulse-ward.ts';
import { seeded } from '../support/rosters.ts';
import type { Person } from '../teams/person.ts';
import { isRestless, outboxEmpty } from './stored.ts';

type Tables = Awaited<ReturnType<typeof bothTables>>;

const crowdSize = 26;
/** The last two are asked and do not answer. */
const silent = 2;
/** An order that chance gives once in ten thousand times with 24 people; one that was kept gives 1. */
const alike = 0.75;

const wordsOf = ({ name }: Person): string => `Because ${name.slice(-2)} of the drug charts`;
const siteOf = (at: number): string => (at === 23 ? 'west' : at % 2 ? 'east' : 'main');

const shuffled = <Item>(items: readonly Item[], random: () => number): readonly Item[] =>
  items
    .map((item) => ({ item, by: random() }))
    .sort((one, other) => one.by - other.by)
    .map(({ item }) => item);

const without = (rows: readonly Entity[]): readonly Entity[] =>
  rows.filter(({ rowKey }) => !isRestless(rowKey));

const kindOf = ({ rowKey }: Entity): string => rowKey.split('|')[0] ?? '';
const json = (value: unknown): Record<string, unknown> => JSON.parse(String(value));

describe('D4.2: an attacker with both tables, the log, every card and the source code', () => {
  let ward: PulseWard;
  let id: string;
  let unanswered: Tables;
  let open: Tables;
  let closed: Tables;
  /** Who answered, in the order in which they did. */
  let order: readonly Person[];

  before(async function () {
    this.timeout(20_000);
    ward = await openPulseWard(crowdSize, { settings: { sites: ['Main', 'East', 'West'] } });
    const { crowd } = ward;
    for (const [at, person] of crowd.entries())
      await person.sends('settings.save', { asks: 'all', site: siteOf(at) });
    id = await ward.asks({ by: 'site' });
    unanswered = await bothTables(ward);
    const random = seeded(11);
    order = shuffled(crowd.slice(0, crowdSize - silent), random);
    for (const [at, person] of order.entries()) {
      const q1 = String(1 + Math.floor(random() * 5));
      await person.sends('pulse.answer', { id, q1 });
      if (at % 3 === 0) await person.sends('pulse.show', { id });
      await person.sends('pulse.answer', { id, q1, comment: wordsOf(person), consent: 'true' });
    }
    await outboxEmpty(ward);
    open = await bothTables(ward);
    await ward.ends(id);
    closed = await bothTables(ward);
  });
  after(() => ward.close());

  const ballotsOf = ({ ballots }: Tables): readonly Entity[] =>
    ballots.filter((row) => kindOf(row) === 'ballot');
  const commentsOf = ({ ballots }: Tables): readonly Entity[] =>
    ballots.filter((row) => kindOf(row) === 'comment');
  /** Where somebody came in the order of answering. */
  const turnOf = (person: string): number => order.findIndex((one) => one.id === person);
  const turnOfWords = (words: unknown): number => order.findIndex((one) => wordsOf(one) === words);

  describe('while it is open', () => {
    it('finds not one row of the other table that was written because anybody answered', () => {
      const rows = (all: readonly Entity[]) => without(all).map((row) => JSON.stringify(row));
      assert.deepEqual(rows(open.all), rows(unanswered.all));
    });

    it('finds sealed columns of one length in the ballots, a gate, a key, a mark, and nothing else', () => {
      const kinds = new Map<string, Set<string>>();
      for (const row of open.ballots) {
        // The pulse's own partition, or one of its four boxes.
        const own = `${ward.config.settings.organisation.code}|${id}`;
        assert.ok(row.partitionKey === own || /^\|[0-3]$/.test(row.partitionKey.slice(own.length)));
        kinds.set(kindOf(row), new Set([...(kinds.get(kindOf(row)) ?? []), ...columnsOf(row)]));
      }
      assert.deepEqual([...kinds].map(([kind, columns]) => [kind, [...columns].sort()]).sort(), [
        ['ballot', ['a', 'c', 'g']],
        ['gate', ['v0']],
        ['key', ['v0']],
        ['opened', ['v0']],
      ]);
      for (const row of open.ballots) {
        if (kindOf(row) === 'gate' || kindOf(row) === 'opened') assert.equal(row.v0, '{}');
        if (kindOf(row) === 'ballot') assert.match(row.rowKey, /^ballot\|[\w-]{43}$/);
      }
      const ballots = ballotsOf(open);
      assert.equal(ballots.length, crowdSize + 1);
      const sealed = ballots.flatMap(({ a, c, g }) => [a, c, g]).filter((one) => one !== undefined);
      assert.equal(new Set(sealed.map((one) => String(one).length)).size, 1);
      assert.equal(new Set(sealed).size, sealed.length);
    });

    it('finds the ballots in an order that is neither that of people nor that of answering', () => {
      const { key } = json(open.ballots.find((row) => kindOf(row) === 'key')?.v0);
      const { idOf } = ballotCipher(String(key), '');
      const stored = ballotsOf(open).map(({ rowKey }) => rowKey);
      const places = order.map((person) => stored.indexOf(`ballot|${idOf(person.id)}`));
      assert.ok(!places.includes(-1), 'whoever has the key finds them: the attack itself works');
      assert.ok(Math.abs(rankCorrelation(places, [...order.keys()])) < alike);
      assert.ok(
        Math.abs(
          rankCorrelation(
            places,
            order.map((person) => person.id),
          ),
        ) < alike,
      );
    });

    it('can open no ballot and find nobody by any text that is stored, but for the key itself', () => {
      const isKey = (row: Entity): boolean => kindOf(row) === 'key';
      const rest = textsIn([...open.all, ...open.ballots.filter((row) => !isKey(row))]);
      const [ballot] = ballotsOf(open);
      const names = new Set(ballotsOf(open).map(({ rowKey }) => rowKey));
      assert.ok(rest.size > 300);
      for (const text of [...rest, '']) {
        const cipher = ballotCipher(text, '');
        assert.throws(() => cipher.open(String(ballot?.g)));
        assert.ok(!names.has(`ballot|${cipher.idOf(order[0]?.id ?? '')}`), text);
      }
    });
  });

  describe('once it has closed', () => {
    it('finds comments and a mark in the ballots, with these columns and these fields, and nothing else', () => {
      assert.deepEqual([...new Set(closed.ballots.map(kindOf))], ['comment', 'opened']);
      for (const row of closed.ballots) {
        assert.deepEqual(columnsOf(row), ['v0'], row.rowKey);
        const value = json(row.v0);
        if (kindOf(row) === 'opened') assert.deepEqual([row.rowKey, value], ['opened', {}]);
        else {
          assert.deepEqual(Object.keys(value).sort(), ['consent', 'id', 'state', 'text']);
          assert.equal(row.rowKey, `comment|${value.id}`);
          assert.match(String(value.id), /^[\w-]{22}$/);
          assert.deepEqual([value.consent, value.state], [true, 'unread']);
        }
      }
      assert.equal(commentsOf(closed).length, order.length);
    });

    it('finds no order in them: not by place, time or version, neither of people nor of answering', () => {
      const rows = commentsOf(closed);
      const turns = rows.map(({ v0 }) => turnOfWords(json(v0).text));
      assert.ok(!turns.includes(-1));
      const people = turns.map((turn) => order[turn]?.id ?? '');
      for (const seen of [
        [...rows.keys()],
        rows.map(({ timestamp }) => timestamp),
        rows.map(({ etag }) => etag),
      ]) {
        assert.ok(Math.abs(rankCorrelation(seen, turns)) < alike, 'the order of answering');
        assert.ok(Math.abs(rankCorrelation(seen, people)) < alike, 'the order of people');
      }
      assert.equal(rankCorrelation(turns, turns), 1, 'an order that was kept would be seen');
      // All were written once, at the close: no time is nearer to one answer than to another.
      const times = rows.map(({ timestamp }) => Date.parse(timestamp));
      assert.ok(Math.max(...times) - Math.min(...times) < 1_000);
    });

    it('finds of each person the day on which they were asked, their group, and whether they took part', () => {
      const people = closed.all.filter((row) => kindOf(row) === 'contact');
      const known = ['account', 'asked', 'blocked', 'chat', 'id', 'name', 'seen', 'serviceUrl', 'tenant'];
      for (const row of people.filter(({ asked }) => asked !== undefined)) {
        assert.deepEqual(
          columnsOf(row).filter((column) => !['told', 'took', 'wishes', ...known].includes(column)),
          [],
        );
        const { on, groups, ...more } = json(row.asked)[id] as Record<string, unknown>;
        assert.deepEqual([Object.keys(json(row.asked)), more], [[id], {}]);
        assert.match(String(on), /^\d{4}-\d\d-\d\d$/);
        assert.deepEqual(
          Object.keys(groups as object).filter((by) => by !== 'site'),
          [],
        );
        assert.deepEqual(json(row.took), { [id]: turnOf(String(row.id)) >= 0 });
      }
      assert.equal(people.filter(({ asked }) => asked !== undefined).length, crowdSize + 1);
    });

    it('finds no other trace of who answered, and none of when', () => {
      const rows = closed.all.filter(({ rowKey }) => rowKey.includes(id));
      const kinds = ['card', 'event', 'ledger', 'log', 'pulse', 'pulses', 'pulses-of', 'tally', 'told'];
      assert.deepEqual(
        [...new Set(rows.map(kindOf))].filter((kind) => ![...kinds, 'outbox', 'waiting'].includes(kind)),
        [],
      );
      const ledger = rows.filter((row) => kindOf(row) === 'ledger');
      const shape = ({ v0 }: Entity): string => {
        const { person: _person, at: _at, copies, ...rest } = json(v0);
        return JSON.stringify([rest, (copies as readonly unknown[]).length]);
      };
      assert.equal(
        new Set(ledger.map(shape)).size,
        1,
        'the same of those who answered and those who did not',
      );
      for (const kept of [ledger, closed.all.filter((row) => kindOf(row) === 'contact')]) {
        const answered = kept.filter(({ rowKey }) => turnOf(rowKey.split('|').at(-1) ?? '') >= 0);
        const turns = answered.map(({ rowKey }) => turnOf(rowKey.split('|').at(-1) ?? ''));
        assert.equal(turns.length, order.length);
        for (const seen of [answered.map(({ timestamp }) => timestamp), answered.map(({ v0 }) => String(v0))])
          assert.ok(Math.abs(rankCorrelation(seen, turns)) < alike);
      }
    });

    it('finds nobody’s words and nobody’s name in one row', () => {
      for (const row of [...closed.all, ...closed.ballots]) {
        const text = JSON.stringify(row);
        const words = order.filter((person) => text.includes(wordsOf(person)));
        assert.ok(words.length < 2, row.rowKey);
        if (words.length === 0) continue;
        assert.equal(kindOf(row), 'comment');
        for (const { id: person, name, member } of ward.crowd)
          for (const sign of [person, name, member.id]) assert.ok(!text.includes(sign), row.rowKey);
      }
    });

    it('finds no hash of a person, made with any text that is stored, in the ballots, the log or a card', () => {
      const secrets = new Set(
        [...textsIn([...closed.all, ...closed.ballots])].filter((one) => one.length > 15),
      );
      assert.ok(secrets.size > 100);
      const logged = ward.logged.filter((line) => line.includes('pulse.answer')).join('');
      const cards = ward.connector.calls.map(({ body }) => JSON.stringify(body ?? '')).join('');
      const pieces = piecesOf(`${JSON.stringify(closed.ballots)} ${logged} ${cards}`);
      for (const person of [order[0], order[9], order[20]]) {
        if (!person) assert.fail('nobody answered');
        const texts = [person.id, `${id}|${person.id}`, `${person.id}|${id}`, person.member.id];
        for (const hash of texts.flatMap((text) => hashesOf(text, secrets))) {
          assert.ok(!pieces.has(hash), `${hash} of ${person.name}`);
        }
      }
      const [secret = ''] = secrets;
      const planted = createHmac('sha256', secret)
        .update(order[0]?.id ?? '')
        .digest('base64url')
        .slice(0, 22);
      const found = piecesOf(`"comment|${planted}"`);
      assert.ok(
        hashesOf(order[0]?.id ?? '', secrets).some((hash) => found.has(hash)),
        'one would be found',
      );
    });

    it('reads in the log which pulse was answered, and of nobody who did', () => {
      const lines = ward.logged.filter((line) => line.includes(`"about":"${id}"`));
      assert.ok(lines.length > order.length * 2);
      const known = ['about', 'activity', 'code', 'level', 'ms', 'msg', 'service', 'time', 'verb'];
      for (const line of lines) assert.deepEqual(Object.keys(json(line)).sort(), known);
      const all = ward.logged.join('');
      for (const person of ward.crowd)
        for (const sign of [person.id, person.name, person.member.id, wordsOf(person)])
          assert.ok(!all.includes(sign), sign);
      // Nor does a line lead to a person: no press is named anywhere else.
      const presses = new Set(lines.map((line) => String(json(line).activity)));
      for (const text of textsIn([...closed.all, ...closed.ballots])) assert.ok(!presses.has(text), text);
    });

    it('reads in every card that was sent the same of all, and nobody’s words', () => {
      const sent = ward.connector.calls.filter(({ body }) => JSON.stringify(body ?? '').includes(id));
      assert.ok(sent.length > crowdSize * 2);
      for (const { body } of sent) {
        const text = JSON.stringify(body);
        for (const person of ward.crowd) {
          assert.ok(!text.includes(wordsOf(person)));
          assert.ok(!text.includes(`"${person.name}"`));
        }
      }
      const last = ward.crowd.map((person) => {
        const { standsIn: _where, ...card } = person.chat().card;
        return JSON.stringify(card);
      });
      assert.equal(new Set(last).size, 1);
    });

    it('B5: reads the words one at a time where they asked, in no order, and without anything about the writer', async () => {
      const seen: number[] = [];
      let { card, text } = await ward.cio.sends('pulse.comments', { id });
      while (/Because/.test(text)) {
        const words = /Because \d\d of the drug charts/.exec(text)?.[0];
        seen.push(turnOfWords(words));
        const json = JSON.stringify(card);
        for (const person of ward.crowd)
          for (const sign of [person.id, person.name, person.member.id]) assert.ok(!json.includes(sign));
        assert.doesNotMatch(json, /Main|East|West/);
        ({ card, text } = await ward.cio.presses(card, 'Show it with the results'));
      }
      assert.equal(new Set(seen).size, order.length);
      assert.ok(Math.abs(rankCorrelation(seen, [...seen.keys()])) < alike);
    });

    it('D4.1: reads of no group under 11, and not of the one that the small one could be taken from', () => {
      const { results } = json(closed.all.find((row) => kindOf(row) === 'pulse')?.v0) as {
        results: { n: number; breakdowns: readonly { cells: readonly { n: number }[]; hidden: number }[] };
      };
      assert.equal(results.n, order.length);
      const [{ cells, hidden } = { cells: [], hidden: 0 }] = results.breakdowns;
      assert.deepEqual([cells.length > 0, cells.every(({ n }) => n >= 11)], [true, true]);
      const rest = results.n - cells.reduce((sum, { n }) => sum + n, 0);
      assert.ok(hidden >= 2 && rest >= 11, `${rest} people in ${hidden} hidden groups`);
      for (const row of [...closed.all, ...closed.ballots].filter((one) => kindOf(one) !== 'contact'))
        assert.doesNotMatch(JSON.stringify(row), /\bWest\b/);
    });
  });
});

describe('D4.2: an attacker with the tables while a pulse is open, where the service has a pepper', () => {
  let ward: PulseWard;
  after(() => ward.close());

  it('finds nobody and opens nothing, even with the key', async () => {
    const pepper = 'a pepper of 32 characters or more';
    ward = await openPulseWard(2, { pepper });
    const id = await ward.asks();
    const [nadia] = ward.crowd;
    if (!nadia) assert.fail();
    const thanks = await nadia.sends('pulse.answer', { id, q1: '4', comment: 'Slow' });
    assert.match(thanks.text, /Thank you/);
    const { all, ballots } = await bothTables(ward);
    const rows = ballots.filter((row) => kindOf(row) === 'ballot');
    const opens = (secret: string, mixed: string): boolean => {
      try {
        ballotCipher(secret, mixed).open(String(rows[0]?.g));
        return true;
      } catch {
        return false;
      }
    };
    const texts = [...textsIn([...all, ...ballots])];
    const { key } = json(ballots.find((row) => kindOf(row) === 'key')?.v0);
    assert.ok(texts.includes(String(key)));
    for (const text of texts) {
      assert.ok(!opens(text, '') && !opens(String(key), text), text);
      const { idOf } = ballotCipher(text, '');
      assert.ok(!rows.some(({ rowKey }) => rowKey === `ballot|${idOf(nadia.id)}`));
    }
    assert.ok(opens(String(key), pepper), 'the service itself does');
  });
});
