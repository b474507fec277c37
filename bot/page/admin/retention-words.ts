import { counted } from '../../core/words.ts';
import { retention } from '../../settings/retention.ts';
import type { Settings } from '../../settings/schema.ts';

type Key = keyof Settings['retention'];
type Unit = 'year' | 'day';

const period = (key: Key, unit: Unit, name: string, about: string) => {
  const { minValue, maxValue } = retention.shape[key].unwrap();
  const words = (value: number): string => counted(value, unit);
  return { key, unit, name, about, least: minValue ?? 1, most: maxValue ?? 1, words };
};

/** How long each kind is kept, in the order in which a page shows them. */
export const periods = [
  period('requestYears', 'year', 'Requests', 'From the last thing that was done about them.'),
  period(
    'safetyYears',
    'year',
    'Safety concerns and hazards',
    'Less would leave gaps in the hazard log of a system that is still in use.',
  ),
  period('surveyYears', 'year', 'Answers to pulses', 'One by one, without names. What was published stays.'),
  period('participationDays', 'day', 'Who took part in a pulse', 'From the day on which it ended.'),
  period('broadcastYears', 'year', 'Broadcasts', 'With who was told and when.'),
] as const;
