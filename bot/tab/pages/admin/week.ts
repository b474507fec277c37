import type { AdminSections } from '../../../page/admin/admin-page.ts';

export type Session = NonNullable<AdminSections['people'][number]['sessions']>[number];

/** As the settings call them, with their whole names. */
export const weekdays = [
  { id: 'Mon', name: 'Monday' },
  { id: 'Tue', name: 'Tuesday' },
  { id: 'Wed', name: 'Wednesday' },
  { id: 'Thu', name: 'Thursday' },
  { id: 'Fri', name: 'Friday' },
  { id: 'Sat', name: 'Saturday' },
  { id: 'Sun', name: 'Sunday' },
] as const satisfies readonly { readonly id: Session['day']; readonly name: string }[];

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};

/** "2:30pm" for "14:30", as the NHS writes it (B8). */
export const timeWords = (time: string): string => {
  const minutes = minuteOf(time);
  if (time === '' || Number.isNaN(minutes)) return '…';
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  if (minute === 0 && hour % 24 === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const past = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${past}${hour < 12 ? 'am' : 'pm'}`;
};

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** "4 hours 30 minutes a week". What is not a span yet counts as nothing. */
export const weekWords = (sessions: readonly Session[]): string => {
  const minutes = sessions.reduce((sum, { from, to }) => {
    const long = minuteOf(to) - minuteOf(from);
    return from !== '' && to !== '' && long > 0 ? sum + long : sum;
  }, 0);
  if (minutes === 0) return 'No set times.';
  const hours = Math.floor(minutes / 60);
  const parts = [
    ...(hours > 0 ? [counted(hours, 'hour')] : []),
    ...(minutes % 60 > 0 ? [counted(minutes % 60, 'minute')] : []),
  ];
  return `${parts.join(' ')} a week.`;
};

/** From Monday to Sunday, and within a day from the morning on, each with its place in the list as it is kept. */
export const inWeekOrder = (
  sessions: readonly Session[],
): readonly { readonly session: Session; readonly at: number }[] =>
  sessions
    .map((session, at) => ({ session, at }))
    .sort(
      (one, other) =>
        weekdays.findIndex(({ id }) => id === one.session.day) -
          weekdays.findIndex(({ id }) => id === other.session.day) ||
        minuteOf(one.session.from) - minuteOf(other.session.from),
    );
