import type { Term } from './term.ts';

export const service: readonly Term[] = [
  {
    term: 'ITIL',
    means: 'A widely used way to run an IT service, with its own words.',
    method: 'ITIL',
  },
  {
    term: 'incident',
    means: 'Something that worked has stopped or got worse.',
    more: 'For example: the drug chart opened yesterday and does not open today.',
    method: 'ITIL',
  },
  {
    term: 'service request',
    means: 'You need something normal: access, a password, equipment, or how to do something.',
    method: 'ITIL',
  },
  {
    term: 'problem',
    means: 'The cause behind incidents that come again.',
    more: 'For example: three wards lose the network each Monday because one switch restarts.',
    method: 'ITIL',
  },
  {
    term: 'known error',
    means: 'We know the cause, and a safe way round it.',
    method: 'ITIL',
  },
  {
    term: 'workaround',
    means: 'A safe other way to work until it is fixed.',
    more: 'For example: print on Ward 5 until the printer on Ward 4 is back.',
    also: ['way round'],
    method: 'ITIL',
  },
  {
    term: 'change',
    means: 'Altering a live system, with a check first.',
    method: 'ITIL',
  },
  {
    term: 'CAB',
    full: 'change advisory board',
    means: 'The group that agrees changes before they are made.',
    also: ['design authority'],
    method: 'ITIL',
  },
  {
    term: 'major incident',
    means: 'Many patients or areas are affected, and one person takes command.',
    method: 'ITIL',
  },
  {
    term: 'impact',
    means: 'How much it touches: how many people, and how much of their care.',
    method: 'ITIL',
  },
  {
    term: 'urgency',
    means: 'How soon it has to be dealt with.',
    method: 'ITIL',
  },
  {
    term: 'priority',
    means: 'The order of work: P1 comes before everything else and P5 comes last.',
    more: 'For example, P1: the whole site cannot prescribe. P5: a colour looks wrong.',
    also: ['P1', 'P2', 'P3', 'P4', 'P5'],
    method: 'ITIL',
  },
  {
    term: 'SLA',
    full: 'service level agreement',
    means: 'The times that a service has promised you.',
    method: 'ITIL',
  },
  {
    term: 'OLA',
    full: 'operational level agreement',
    means: 'The times that teams have promised each other.',
    method: 'ITIL',
  },
  {
    term: 'first-contact resolution',
    means: 'It was fixed the first time you spoke to us.',
    method: 'ITIL',
  },
  {
    term: 'escalation',
    means: 'It moves to somebody with more skill or more authority.',
    also: ['escalate', 'escalated'],
    method: 'ITIL',
  },
  {
    term: 'supplier',
    means: 'A company outside the trust that works on it, while somebody here keeps hold of it.',
    more: 'You hear from the person here, never from the company.',
    method: 'ITIL',
  },
  {
    term: 'downtime',
    means: 'A system is off, and paper or another way is in use.',
    also: ['outage'],
    method: 'ITIL',
  },
  {
    term: 'PRINCE2',
    means: 'A method for projects: a business case, a board, stages and named roles.',
    method: 'PRINCE2',
  },
  {
    term: 'MSP',
    full: 'managing successful programmes',
    means: 'A method for several projects that share one aim.',
    method: 'MSP',
  },
  {
    term: 'SRO',
    full: 'senior responsible owner',
    means: 'The one person who answers for a project.',
    method: 'MSP',
  },
  {
    term: 'RAID',
    full: 'risks, assumptions, issues, dependencies',
    means: 'One list of what could go wrong and what a project waits for.',
    method: 'PRINCE2',
  },
  { term: 'go-live', means: 'The day on which a system is first used for real.' },
  { term: 'hypercare', means: 'Extra support in the first weeks of a new system.' },
  {
    term: 'benefit',
    means: 'What gets better, for whom and by how much.',
    method: 'MSP',
  },
  {
    term: 'baseline',
    means: 'How it was before, so that you can see what changed.',
    method: 'PRINCE2',
  },
  {
    term: 'PDSA',
    full: 'plan, do, study, act',
    means: 'Small steps of improvement, each tried and looked at before the next.',
  },
];
