import assert from 'node:assert/strict';
import { sentences } from '../../bot/core/refusal.ts';
import { allActions } from '../support/all-actions.ts';
import { people } from '../support/people.ts';
import { openWard, type Ward } from '../support/ward.ts';
import type { Person } from '../teams/person.ts';
import type { Turn } from '../teams/turn.ts';

const staff = ['nadia', 'informatics', 'lead', 'safetyOfficer', 'cio', 'admin'] as const;
type Staff = (typeof staff)[number];

const everyone: readonly Staff[] = staff;
const desk: readonly Staff[] = ['informatics', 'lead'];
const senders: readonly Staff[] = ['informatics', 'lead', 'cio', 'admin'];

/** The group that decides on changes; the one who answers for it is no member. */
const members: readonly Staff[] = ['lead', 'safetyOfficer'];
const design = { id: 'design', name: 'Design authority', people: members.map((name) => people[name].id) };

const question = { title: 'The drug charts', instrument: 'mood', audience: 'everyone' };
const askers: readonly Staff[] = ['lead', 'cio'];

const idsOf = (...names: readonly Staff[]): string => names.map((name) => people[name].id).join(',');
const win = {
  title: 'Charts that print',
  what: 'They print in one go.',
  clinical: idsOf('lead', 'safetyOfficer', 'cio'),
  digital: idsOf('informatics', 'admin'),
};

const message = { title: 'Down on Thursday', body: 'From 9pm.', audience: 'everyone', class: 'outage' };

/** Who may, verb by verb, and a press that would do it. A verb without a row fails the test below. */
const matrix: Readonly<Record<string, { readonly may: readonly Staff[]; readonly data?: object }>> = {
  'desk.help': { may: everyone },
  'desk.who': { may: everyone },
  'who.confirm': { may: ['lead'] },
  'glossary.show': { may: everyone, data: { term: 'CAB' } },
  'desk.triage-here': { may: ['admin'] },
  'desk.stories-here': { may: ['admin'] },
  'settings.show': { may: everyone },
  'settings.save': { may: everyone },
  'broadcast.start': { may: senders },
  'broadcast.draft': { may: senders, data: message },
  'broadcast.list': { may: [...senders, 'safetyOfficer'] },
  // Whose it is and who may know of it, is asked of each broadcast; see the actions' own tests.
  'broadcast.edit': { may: ['cio'] },
  'broadcast.test': { may: ['cio'] },
  'broadcast.send': { may: ['cio'] },
  'broadcast.cancel': { may: ['cio', 'admin'] },
  'broadcast.correct': { may: ['cio', 'admin'], data: { body: 'The right words' } },
  'broadcast.approve': { may: ['lead', 'safetyOfficer', 'admin'] },
  'broadcast.decline': { may: ['lead', 'safetyOfficer', 'admin'], data: { reason: 'Not yet' } },
  'broadcast.resend': { may: ['cio'] },
  'broadcast.chase': { may: ['cio'] },
  'broadcast.progress': { may: everyone },
  'broadcast.show': { may: everyone },
  'broadcast.acknowledge': { may: everyone },
  'broadcast.answer': { may: everyone, data: { answer: 'Yes' } },
  'broadcast.reply': { may: everyone, data: { message: 'The time is wrong' } },
  'pulse.start': { may: askers },
  'pulse.preview': { may: askers, data: question },
  'pulse.create': { may: askers, data: question },
  'pulse.list': { may: [...askers, 'admin'] },
  // Whose it is, is asked of each pulse; who was not asked in it cannot find it.
  'pulse.close': { may: ['cio'] },
  'pulse.cancel': { may: ['cio'] },
  'pulse.stop': { may: ['cio'] },
  'pulse.show': { may: everyone },
  'pulse.answer': { may: everyone, data: { q1: '4' } },
  'pulse.decline': { may: everyone },
  'pulse.results': { may: everyone },
  'pulse.comments': { may: everyone },
  'pulse.comment': { may: everyone, data: { comment: 'a', decision: 'show' } },
  'request.start': { may: everyone },
  'request.submit': { may: everyone, data: { what: 'The screen is dark' } },
  'request.join': { may: everyone },
  'request.say': { may: everyone, data: { message: 'One more thing' } },
  'request.glance': { may: everyone },
  'request.show': { may: everyone },
  'request.list': { may: everyone },
  'request.right': { may: everyone },
  'request.correct': { may: everyone, data: { message: 'It is the lamp' } },
  'request.confirm': { may: everyone },
  'request.reopen': { may: everyone },
  'request.withdraw': { may: everyone },
  'request.reach': { may: everyone },
  'request.reach-save': { may: everyone, data: { standing: 'midday' } },
  'request.rate': { may: everyone, data: { rating: '4' } },
  'request.no-story': { may: everyone },
  'request.saved': { may: everyone, data: { minutes: '5', times: '1', per: 'day', people: '2' } },
  'story.start': { may: everyone },
  'story.tell': { may: everyone },
  // Whose it is, is asked of each story: these are told by Nadia, and everybody else is in them.
  'story.edit': { may: ['nadia'] },
  'story.remind': { may: ['nadia'] },
  'story.send': { may: ['nadia'] },
  'story.consent': {
    may: ['informatics', 'lead', 'safetyOfficer', 'cio', 'admin'],
    data: { answer: 'named' },
  },
  'story.approve': { may: ['lead', 'cio'] },
  'story.decline': { may: ['lead', 'cio'], data: { reason: 'Lovely. Say how many.' } },
  'story.withdraw': { may: ['nadia', 'cio'] },
  'story.show': { may: everyone },
  'story.cheer': { may: everyone },
  'story.wall': { may: everyone },
  'story.awards': { may: ['lead', 'cio'], data: { year: '2026' } },
  'story.record': { may: everyone },
  'report.summary': { may: [...desk, 'cio', 'admin'] },
  'report.demand': { may: ['lead', 'cio'] },
  'triage.list': { may: [...desk, 'safetyOfficer'] },
  'triage.next': { may: desk },
  'triage.decide': { may: desk, data: { choice: 'take' } },
  'triage.take': { may: desk },
  'triage.ask': { may: desk, data: { message: 'Since when?' } },
  'triage.note': { may: desk, data: { message: 'Seen before on Ward 2' } },
  'triage.assess': { may: desk, data: { impact: '2', urgency: '3' } },
  'hazard.start': { may: [...desk, 'safetyOfficer'] },
  'hazard.details': { may: [...desk, 'safetyOfficer'] },
  'hazard.describe': { may: [...desk, 'safetyOfficer'], data: { causes: 'Two labels of one size' } },
  'hazard.log': { may: ['safetyOfficer', 'admin'] },
  'hazard.rate': { may: [...desk, 'safetyOfficer'], data: { severity: '3', likelihood: '2' } },
  'triage.saved': { may: desk, data: { minutes: '5', times: '1', per: 'day', people: '2' } },
  'triage.more': { may: desk },
  'triage.assign': { may: desk, data: { assignee: people.informatics.id } },
  'triage.lines': { may: desk, data: { clinical: 'No labels at the bedside', technical: 'Print queue' } },
  'triage.board': { may: desk, data: { board: 'design', on: '2099-11-24' } },
  'board.agenda': { may: [...desk, 'safetyOfficer', 'cio'] },
  'board.item': { may: [...desk, 'safetyOfficer', 'cio'] },
  'board.vote': { may: members, data: { meeting: '2099-11-24', value: '4', cost: '2' } },
  'board.close': { may: [...members, 'cio'], data: { meeting: '2099-11-24' } },
  'board.decide': {
    may: [...members, 'cio'],
    data: { meeting: '2099-11-24', decision: 'go-ahead', reason: 'It saves time' },
  },
  'triage.plan': { may: desk, data: { until: '2099-11-24' } },
  'triage.route': { may: desk, data: { to: 'lead' } },
  'triage.start': { may: desk },
  'triage.supplier': { may: desk, data: { supplier: 'Acme' } },
  'triage.snooze': { may: desk, data: { until: '2099-11-24' } },
  'triage.similar': { may: desk },
  'triage.merge': { may: desk, data: { into: 'WL-ZZZZZ' } },
  'triage.link': { may: desk, data: { to: 'WL-ZZZZZ' } },
  'triage.unlink': { may: desk, data: { to: 'WL-ZZZZZ' } },
  'triage.split': { may: desk, data: { number: 'WL-ZZZZ1', what: 'And the lamp flickers' } },
  'triage.restate': { may: desk, data: { summary: 'The screen stays dark' } },
  'triage.void': { may: desk, data: { reason: 'A test' } },
  'triage.resolve': { may: desk, data: { outcome: 'done', reason: 'Restarted' } },
};

const numberIn = (text: string): string => /WL-[0-9A-Z]{5}/.exec(text)?.[0] ?? '';

describe('the permission matrix', () => {
  let ward: Ward;
  before(async () => {
    ward = await openWard({ settings: { boards: [design], pulses: { blackouts: [] } } });
  });
  after(() => ward.close());

  const raisedBy = async (person: Person): Promise<string> => {
    await person.says('The screen of the bedside computer is dark');
    // News of an earlier request may reach the chat meanwhile, so the form is looked for by its button.
    return numberIn((await person.pressesIn(person.chat(), 'request.submit')).text);
  };

  let drafts = 0;
  /** A number that no press before has used. */
  const freshNumber = (): string => {
    drafts += 1;
    return `WB-${String(drafts).padStart(5, '0')}`;
  };

  /** The CIO's, except where the verb makes one. */
  const pressOnBroadcast = async (verb: string, name: Staff): Promise<Turn> => {
    const id = freshNumber();
    if (verb !== 'broadcast.draft') await ward.cio.sends('broadcast.draft', { ...message, id });
    return ward[name].sends(verb, { id, ...matrix[verb]?.data });
  };

  /** The CIO's, which everybody who has met Wardline by then was asked; or one of their own. */
  const pressOnPulse = async (verb: string, name: Staff): Promise<Turn> => {
    await ward.cio.sends('pulse.create', { id: 'WP-00000', ...question });
    const id = /create|preview/.test(verb) ? 'WP-00001' : 'WP-00000';
    return ward[name].sends(verb, { id, ...matrix[verb]?.data });
  };

  /** Nadia's, of everybody else. */
  const pressOnStory = async (verb: string, name: Staff): Promise<Turn> => {
    const id = freshNumber().replace('WB', 'WS');
    if (verb !== 'story.tell') await ward.nadia.sends('story.tell', { ...win, id });
    const own = verb === 'story.tell' ? win : {};
    return ward[name].sends(verb, { id, ...own, ...matrix[verb]?.data });
  };

  const press = async (verb: string, name: Staff): Promise<Turn> => {
    if (verb.startsWith('story.')) return pressOnStory(verb, name);
    if (verb.startsWith('broadcast.')) return pressOnBroadcast(verb, name);
    if (verb.startsWith('pulse.')) return pressOnPulse(verb, name);
    const { omar, [name]: person } = ward;
    // A person's own request for the requester's verbs, somebody else's for the rest.
    const owner = verb.startsWith('request.') && verb !== 'request.join' ? person : omar;
    const id = verb === 'request.submit' ? 'WL-0000Z' : await raisedBy(owner);
    if (verb.startsWith('board.'))
      await ward.informatics.sends('triage.board', { id, ...matrix['triage.board']?.data });
    return person.sends(verb, { id, ...matrix[verb]?.data });
  };

  it('has a row for every verb', () => {
    assert.deepEqual(Object.keys(matrix).sort(), Object.keys(allActions).sort());
  });

  for (const [verb, { may }] of Object.entries(matrix)) {
    for (const name of staff) {
      const allowed = may.includes(name);
      it(`${allowed ? 'lets' : 'does not let'} ${name} press ${verb}`, async () => {
        const turn = await press(verb, name);
        assert.equal(turn.status, 200);
        assert.equal(turn.text.includes(sentences['not-allowed']), !allowed, turn.text);
      });
    }
  }

  it('lets nobody end, confirm or open again what somebody else raised', async () => {
    const { omar, nadia, lead, admin } = ward;
    const id = await raisedBy(omar);
    for (const person of [nadia, lead, admin]) {
      for (const verb of [
        'request.withdraw',
        'request.confirm',
        'request.reopen',
        'request.rate',
        'request.no-story',
        'request.say',
        'request.reach',
        'request.reach-save',
      ]) {
        const turn = await person.sends(verb, { id, message: 'Not mine', rating: '1' });
        assert.match(turn.text, /That is for another role/, `${person.name} ${verb}`);
      }
    }
    assert.match((await omar.sends('request.show', { id })).text, /not yet read/);
  });

  it('shows a request to those who raised it, follow it or triage it, and to nobody else', async () => {
    const { omar, nadia, cio, lead } = ward;
    const id = await raisedBy(omar);
    for (const person of [nadia, cio]) {
      assert.match((await person.sends('request.show', { id })).text, /We cannot find that request/);
    }
    assert.match((await lead.sends('request.show', { id })).text, /Nobody has this yet/);
    await nadia.sends('request.join', { id });
    assert.match((await nadia.sends('request.show', { id })).text, /You said that you have this too/);
  });
});
