import { dateOf, dayFrom } from '../../calendar/local-day.ts';
import type { Section } from '../../settings/sections.ts';

/** "2026-11-24" of the settings as people read it. */
export const dayWords = (iso: string): string => {
  const day = dayFrom(iso);
  return day === undefined ? iso : dateOf(day).toFormat('d MMMM yyyy');
};

/** Each part of the settings, as one says it. */
export const sectionNames: Readonly<Record<Section, string>> = {
  emergency: 'Emergency numbers',
  people: 'People',
  routing: 'Routing rules',
  hours: 'Service hours',
  targets: 'Target times',
  groups: 'Groups',
  boards: 'Groups that decide',
  rota: 'Rota',
  confidential: 'Who sees concerns raised in confidence',
  incidents: 'System for safety events',
  leads: 'Leads',
  silence: 'Longest time without a word',
  professions: 'Professions to choose from',
  sites: 'Sites to choose from',
  audiences: 'Audiences',
  broadcasts: 'Who may send broadcasts',
  pulses: 'Pulses',
  sending: 'Sending',
  retention: 'Retention',
};
