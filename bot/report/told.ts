import type { ServiceHours } from '../calendar/hours.ts';
import { localTime } from '../calendar/local-day.ts';
import { minutesCounted } from '../clock/running-time.ts';
import type { Episode, Story } from './story.ts';

/** In minutes: all of them, and those in service hours in which nobody else was waited for. */
interface Took {
  readonly elapsed: number;
  readonly service: number;
}

/** One episode with the request that it is of, and how long it took. */
export interface Told {
  readonly story: Story;
  readonly episode: Episode;
  readonly first: boolean;
  /** Raised, or opened again, between half past seven in the evening and in the morning (B7). */
  readonly night: boolean;
  readonly reply?: Took | undefined;
  readonly outcome?: Took | undefined;
}

const minuteMs = 60_000;

const isNight = (at: number, zone: string): boolean => {
  const { hour, minute } = localTime(new Date(at), zone);
  const minutes = hour * 60 + minute;
  return minutes >= 19 * 60 + 30 || minutes < 7 * 60 + 30;
};

/** Pauses as the clocks count them: none before the first reply, and none of a safety concern (D3.4, D6.3). */
const took = (start: number, to: string | undefined, pauses: Episode['pauses'], hours: ServiceHours) => {
  if (to === undefined) return undefined;
  const end = Date.parse(to);
  const left = pauses.map((pause) => ({
    from: Date.parse(pause.from),
    to: pause.to ? Date.parse(pause.to) : end,
  }));
  const service = minutesCounted(start, end, { kind: 'service', hours, pauses: left });
  return { elapsed: (end - start) / minuteMs, service };
};

export const toldOf = (stories: readonly Story[], hours: ServiceHours): readonly Told[] =>
  stories.flatMap((story) =>
    story.episodes.map((episode, index): Told => {
      const start = Date.parse(episode.start);
      const { replied, ended, outcome, pauses } = episode;
      return {
        story,
        episode,
        first: index === 0,
        night: isNight(start, hours.zone),
        reply: took(start, replied, [], hours),
        outcome: outcome && took(start, ended, story.safety ? [] : pauses, hours),
      };
    }),
  );
