import { createHash } from 'node:crypto';
import { type Priority, priorities } from '../../bot/clock/priority.ts';
import { spreadOf } from '../../bot/report/quantile.ts';
import { type Story, toldOn } from '../../bot/report/story.ts';
import { lengthWords } from '../../bot/report/words.ts';
import type { EventType } from '../../bot/request/events.ts';
import { heldTo } from '../../bot/request/promise.ts';
import type { Year } from './year.ts';

export interface YearReport {
  /** Lines of a table, for people. */
  readonly lines: readonly string[];
  /** Of every event of the year and of the lines: two years with the same are the same. */
  readonly digest: string;
}

const minutes = (from: string, to: string | undefined): readonly number[] =>
  to === undefined ? [] : [(Date.parse(to) - Date.parse(from)) / 60_000];

const timesOf = (values: readonly number[]): string => {
  const { n, median, ninth } = spreadOf(values);
  return n === 0 ? '-' : `${lengthWords(median)} (9 in 10: ${lengthWords(ninth)})`;
};

/** The year as its events tell it, by the priority that each request had at the end. */
export const yearReport = ({ trail, requests, looks }: Year): YearReport => {
  const stories = new Map<string, Story>();
  const counts = new Map<EventType, number>();
  const late = new Set<string>();
  for (const row of trail) {
    stories.set(row.id, toldOn(stories.get(row.id), row));
    counts.set(row.event, (counts.get(row.event) ?? 0) + 1);
    if (row.event === 'escalated') late.add(row.id);
  }
  const heldAs = new Map([...requests].map(([id, request]) => [id, heldTo(request)]));
  const lineOf = (priority: Priority): string => {
    const own = [...stories.values()].filter(({ id, left }) => heldAs.get(id) === priority && !left);
    const episodes = own.flatMap((story) => story.episodes);
    const isLate = own.filter(({ id }) => late.has(id)).length;
    return [
      priority,
      `${own.length} requests`,
      `first reply ${timesOf(episodes.flatMap(({ start, replied }) => minutes(start, replied)))}`,
      `outcome ${timesOf(episodes.flatMap(({ start, ended, outcome }) => minutes(start, outcome && ended)))}`,
      `late ${((100 * isLate) / Math.max(1, own.length)).toFixed(1)}%`,
    ].join(' | ');
  };
  const count = (event: EventType): number => counts.get(event) ?? 0;
  const open = [...requests.values()].filter(({ status }) => status === 'waiting').length;
  const lines = [
    ...priorities.map(lineOf),
    [
      `${trail.length} events`,
      `${looks} looks at the time`,
      `${count('progress')} progress notes`,
      `${count('nudged')} reminders`,
      `${count('escalated')} escalations`,
      `${count('retried')} questions asked again`,
      `${count('reopened')} opened again`,
      `${open} still wait for an answer, and none was closed for silence`,
    ].join(', '),
  ];
  const hash = createHash('sha256');
  for (const row of trail) hash.update(`${JSON.stringify(row)}\n`);
  return { lines, digest: hash.update(lines.join('\n')).digest('hex') };
};
