import { settingsView } from '../../../bot/contact/settings-view.ts';
import { now } from '../../support/requests.ts';
import { organisation } from './ward.ts';

export const settings = settingsView({
  wishes: {
    shifts: [
      { date: '2026-11-25', kind: 'early' },
      { date: '2026-11-27', kind: 'night' },
    ],
    stopped: ['celebration'],
  },
  sessions: [],
  rules: { zone: organisation.zone, perWeek: 14, quiet: { from: '21:00', to: '07:00' } },
  now,
  saved: true,
});
