import { plainDateWords } from '../calendar/words.ts';
import type { Week } from '../report/demand.ts';
import { type DemandData, type DemandLooks, demandView } from '../report/demand-view.ts';
import { counted, lengthWords } from '../report/words.ts';
import { part } from './figure.ts';
import { stillCounting } from './reports-page.ts';

/** One week: the time that was planned, and what came, each as a bar of its own. */
export interface DemandWeek {
  readonly name: string;
  readonly planned: string;
  /** Parts of the longest of all weeks, from 0 to 1. */
  readonly plannedLength: number;
  readonly came: string;
  readonly cameLength: number;
  readonly done: string;
}

/** The card's data, facts in Markdown, and its weeks. */
export interface DemandPage
  extends Pick<
    DemandData,
    'title' | 'whose' | 'private' | 'facts' | 'period' | 'periods' | 'canOwn' | 'canAll' | 'text'
  > {
  readonly counting: boolean;
  readonly weeks: readonly DemandWeek[];
  readonly weeksTitle: string;
}

/** A Monday without a time, which no zone can move. */
const mondayWords = (day: string): string => plainDateWords(new Date(`${day}T12:00:00Z`), 'UTC');

const weeksOf = (weeks: readonly Week[]): readonly DemandWeek[] => {
  const minutes = Math.max(0, ...weeks.map((week) => week.minutes));
  const came = Math.max(0, ...weeks.map((week) => week.came));
  return weeks.map((week) => ({
    name: mondayWords(week.from),
    planned:
      week.sessions === 0
        ? 'No session'
        : `${lengthWords(week.minutes, false)} in ${counted(week.sessions, 'session')}`,
    plannedLength: part(week.minutes, minutes),
    came: counted(week.came, 'request'),
    cameLength: part(week.came, came),
    done:
      week.deeds === 0 ? 'Nothing' : `${counted(week.deeds, 'step')}, ${counted(week.outcomes, 'outcome')}`,
  }));
};

/** A lead's own time and demand, or that of all together, by the rules of the card (A4.7, D5.1). */
export const demandPage = (looks: Omit<DemandLooks, 'csvUrl'>): DemandPage => {
  const card = demandView(looks).data;
  const counting = looks.demand === 'counting';
  return {
    title: card.title,
    whose: card.whose,
    private: card.private,
    facts: card.facts,
    period: card.period,
    periods: card.periods,
    canOwn: card.canOwn,
    canAll: card.canAll,
    counting,
    text: counting ? stillCounting : card.text,
    weeks: typeof looks.demand === 'string' ? [] : weeksOf(looks.demand.weeks),
    weeksTitle: 'Time planned and what came, week by week',
  };
};
