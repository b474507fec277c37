import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { SectionProps } from './use-draft.ts';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly Shown: LazyExoticComponent<ComponentType<SectionProps>>;
}

/** Each section has its own address and is fetched when somebody goes there. */
export const sections: readonly Section[] = [
  {
    id: 'people',
    title: 'People and roles',
    intro: 'Who works with Wardline, and what each of them may do. Everybody else can raise requests.',
    Shown: lazy(async () => ({ default: (await import('./people-section.tsx')).PeopleSection })),
  },
  {
    id: 'sessions',
    title: 'Sessions of leads',
    intro: 'When each lead has time for this. A request goes to a lead who has a session soon.',
    Shown: lazy(async () => ({ default: (await import('./sessions-section.tsx')).SessionsSection })),
  },
  {
    id: 'rota',
    title: 'Rota',
    intro: 'Who hears of what is late, and when. Whoever is away that day is left out.',
    Shown: lazy(async () => ({ default: (await import('./rota-section.tsx')).RotaSection })),
  },
  {
    id: 'routing',
    title: 'Routing rules',
    intro:
      'Where a new request goes first. The first rule that holds decides. Where none holds, it goes to informatics.',
    Shown: lazy(async () => ({ default: (await import('./routing-section.tsx')).RoutingSection })),
  },
  {
    id: 'audiences',
    title: 'Audiences',
    intro: 'Groups of colleagues that broadcasts and pulses can be for.',
    Shown: lazy(async () => ({ default: (await import('./audiences-section.tsx')).AudiencesSection })),
  },
  {
    id: 'numbers',
    title: 'Emergency numbers',
    intro: 'What to ring where it cannot wait. They stand on every form and under every page.',
    Shown: lazy(async () => ({ default: (await import('./numbers-section.tsx')).NumbersSection })),
  },
  {
    id: 'retention',
    title: 'Retention',
    intro: 'For how long each kind of record is to be kept.',
    Shown: lazy(async () => ({ default: (await import('./retention-section.tsx')).RetentionSection })),
  },
  {
    id: 'history',
    title: 'History',
    intro: 'Every change of these settings, newest first.',
    Shown: lazy(async () => ({ default: (await import('./history-section.tsx')).HistorySection })),
  },
];
