import { agendaView } from '../../../bot/board/agenda-view.ts';
import { itemView } from '../../../bot/board/item-view.ts';
import { boardFormView } from '../../../bot/triage/board-view.ts';
import { aBoard, aTabled, aVote } from '../../support/boards.ts';
import { aRequest, ivan, lena, now, omar } from '../../support/requests.ts';
import { grace, organisation as ward } from './ward.ts';

const authority = aBoard({ people: [lena.id, grace.id, ivan.id, omar.id] });
const forms = aBoard({ id: 'forms', name: 'Forms group', meets: undefined });
const organisation = { ...ward, boards: [authority, forms] };

const handover = aRequest({
  id: 'WL-H5T3N',
  what: 'On the morning round nobody knows who is due to go home. Can the handover list show the estimated discharge date?',
  where: 'Elective care',
  kind: 'change',
  affects: 'team',
  doing: 'Planning who goes home first, so that beds are free by midday',
  backers: 4,
  requester: grace,
  status: 'board',
  owner: ivan,
  board: aTabled(),
});

export const agenda = agendaView([authority, forms], authority, {
  items: [
    { id: handover.id, what: handover.what, by: grace.name, backers: 4, on: '2026-12-01' },
    {
      id: 'WL-9XR2C',
      what: 'Two forms ask for the same weight, and the totals differ',
      by: omar.name,
      backers: 1,
      on: '2026-12-01',
    },
    {
      id: 'WL-4M8TD',
      what: 'Let physiotherapists order walking aids without a doctor',
      by: lena.name,
      backers: 0,
      on: '2026-12-08',
    },
  ],
  next: 'agenda|next',
});

export const item = itemView(handover, {
  votes: [
    aVote({ person: lena.id }),
    aVote({ person: grace.id, value: 5, cost: 1 }),
    aVote({ person: ivan.id, value: 4, cost: 4 }),
    aVote({ person: omar.id }),
  ],
  actor: { ...lena, organisation: 'RXX', roles: ['requester', 'lead'] },
  now,
  organisation,
});

export const form = boardFormView(handover, { organisation, now });
