import { outboxEmpty } from '../journeys/stored.ts';
import { numberIn } from '../support/number-in.ts';
import { openPulseWard, type PulseWard } from '../support/pulse-ward.ts';

const said: readonly (readonly [what: string, more: Readonly<Record<string, string>>])[] = [
  ['The drug charts print three times', { kind: 'incident', where: 'Ward 7', affects: 'ward' }],
  ['The allergy banner is missing in theatres', { kind: 'safety', harm: 'could', where: 'Theatres' }],
  ['The monitor shows the wrong bed', { kind: 'safety', harm: 'now', where: 'Emergency Department' }],
  ['My smartcard is locked', { kind: 'access', affects: 'me' }],
  ['Can the handover list sort by bed?', { kind: 'question', affects: 'team' }],
  ['A link from the results to the guideline would help', { kind: 'change', where: 'Outpatients' }],
  ['The label printer on Ward 7 jams', { kind: 'incident', where: 'Ward 7' }],
  ['*Stars* and <b>tags</b> stay as they are typed', { kind: 'question' }],
];

export interface BusyWard extends PulseWard {
  /** Those that are still open, in the order in which they were raised. */
  readonly requests: readonly string[];
  readonly story: string;
  readonly broadcast: string;
  readonly pulse: string;
}

/** A ward in which everything has happened once, so that no page of it is empty. */
export const openBusyWard = async (pages: string): Promise<BusyWard> => {
  const ward = await openPulseWard(14, { pages });
  const { nadia, omar, lead, informatics, cio, admin } = ward;
  await Promise.all([nadia, omar, lead, informatics, admin].map((person) => person.installs()));

  const requests: string[] = [];
  for (const [what, more] of said) {
    const form = await nadia.says(what);
    requests.push(numberIn((await nadia.presses(form.card, 'request.submit', more)).text, 'WL'));
  }
  const [charts = '', , , card = '', list = ''] = requests;
  await omar.sends('request.join', { id: charts });
  await informatics.sends('triage.take', { id: card });
  await informatics.sends('triage.ask', { id: card, message: 'Which reader is it?' });
  await lead.sends('triage.take', { id: list });
  await informatics.sends('triage.take', { id: charts });
  const reason = 'They print once now.';
  await informatics.sends('triage.resolve', { id: charts, outcome: 'done', reason });

  const told = await lead.presses((await lead.sends('story.start', { request: charts })).card, 'story.tell', {
    title: 'Charts that print once',
    what: 'Ivan Petrov came to the ward, and Nadia showed him the round.',
    benefit: 'Nobody waits for a chart.',
    clinical: nadia.id,
    digital: informatics.id,
    request: charts,
  });
  const story = numberIn(told.text, 'WS');
  await nadia.sends('story.consent', { id: story, answer: 'named' });
  await informatics.sends('story.consent', { id: story, answer: 'named' });
  await cio.sends('story.approve', { id: story });

  const words = { title: 'The printers', body: 'The **new** printers are here.', audience: 'everyone' };
  const draft = await cio.presses((await cio.says('broadcast')).card, 'broadcast.draft', words);
  const broadcast = numberIn(draft.text, 'WB');
  await cio.sends('broadcast.send', { id: broadcast });
  await admin.sends('broadcast.approve', { id: broadcast });
  await outboxEmpty(ward, 30_000);

  const pulse = await ward.asks();
  for (const [at, person] of ward.crowd.entries())
    await person.sends('pulse.answer', { id: pulse, q1: String(2 + (at % 4)) });
  await ward.ends(pulse);
  return { ...ward, requests: requests.slice(1), story, broadcast, pulse };
};
