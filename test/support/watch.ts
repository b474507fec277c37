import type { Watch } from '../../bot/clock/nudges.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { aSettingsFile } from './settings.ts';

const read = readSettings(JSON.stringify(aSettingsFile()));
if (!read.ok) throw new Error(read.faults.join('\n'));
const { targets, hours, silence } = read.settings;

/** Usual targets and hours, as a settings file that names none has them. */
export const aWatch: Watch = { targets, hours, silence };
