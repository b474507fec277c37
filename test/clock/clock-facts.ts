import type { ClockFacts, Held } from '../../bot/clock/clocks.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { aSettingsFile } from '../support/settings.ts';

const read = readSettings(JSON.stringify(aSettingsFile()));
if (!read.ok) throw new Error(read.faults.join('\n'));

/** The usual targets, 8am to 6pm on weekdays in London. */
export const held: Held = read.settings;

/** Friday 27 November 2026 at 4pm, with two hours of service left. */
export const friday = '2026-11-27T16:00:00.000Z';

export const facts = (more: Partial<ClockFacts> = {}): ClockFacts => ({
  createdAt: friday,
  priority: 'P3',
  safety: false,
  pauses: [],
  ...more,
});
