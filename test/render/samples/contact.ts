import { reachView } from '../../../bot/contact/reach-view.ts';
import { settingsView } from '../../../bot/contact/settings-view.ts';
import type { Wishes } from '../../../bot/contact/wishes.ts';
import { now, omar } from '../../support/requests.ts';
import { organisation } from './ward.ts';

const wishes: Wishes = {
  shifts: [
    { date: '2026-11-25', kind: 'early', place: 'Ward 4', via: 'Bleep 1234' },
    { date: '2026-11-27', kind: 'night' },
  ],
  standing: 'early-morning',
  deputy: omar,
  profile: { profession: 'charge nurse', site: 'Main' },
  stopped: ['celebration'],
};

export const settings = settingsView({
  wishes,
  sessions: [],
  rules: { zone: organisation.zone, perWeek: 14, quiet: { from: '21:00', to: '07:00' } },
  choices: {
    professions: ['charge nurse', 'ophthalmologist', 'physiotherapist'],
    sites: ['Main', 'Riverside'],
  },
  deputy: { ...omar, met: true },
  now,
  saved: true,
});

export const reach = reachView(
  { id: 'WL-7K2QX', what: 'The label printer on Ward 4 is broken' },
  { wishes, deputy: { ...omar, met: true }, now, zone: organisation.zone },
);
