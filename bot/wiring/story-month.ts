import type { ServiceHours } from '../calendar/hours.ts';
import type { Organisation } from '../core/organisation.ts';
import type { Painted } from '../delivery/ports.ts';
import { monthView, mostShown } from '../recall/month-view.ts';
import { lookBackAt, monthOf, monthSpan } from '../recall/months.ts';
import { render } from '../render/render.ts';
import type { StoryMonths } from '../storage/story-months.ts';
import type { Line, StoryStore } from '../story/store.ts';

export interface StoryMonthPorts {
  readonly stories: Pick<StoryStore, 'posted' | 'load'>;
  readonly organisation: Organisation;
}

/** Drawn from what stands in the tables at that moment: no card of it is ever up to date by its number. */
const always = -1;

const linesOf = async (
  { stories, organisation }: StoryMonthPorts,
  month: string,
): Promise<readonly Line[]> => {
  const { code, zone } = organisation;
  const { from, to } = monthSpan(month, zone);
  return (await stories.posted(code, from, to)).filter(({ status }) => status === 'posted');
};

/** A8.1: a month of stories is told of once where stories are shown, and a month without any is not. */
export const storyMonth =
  ({
    hours,
    months,
    ...ports
  }: StoryMonthPorts & { readonly hours: ServiceHours; readonly months: StoryMonths }) =>
  async (subject: string, now: Date): Promise<Date | undefined> => {
    const month = monthOf(subject);
    if (month === undefined) return undefined;
    const at = lookBackAt(month, hours);
    if (at > now) return at;
    if ((await linesOf(ports, month)).length > 0) await months.tell(month, now);
    return undefined;
  };

/** The month as it stands now: what was taken back since is gone from it, and so is each name. */
export const monthPainter =
  (ports: StoryMonthPorts) =>
  async (subject: string): Promise<Painted | undefined> => {
    const month = monthOf(subject);
    if (month === undefined) return undefined;
    const { stories, organisation } = ports;
    const lines = await linesOf(ports, month);
    const loaded = await Promise.all(
      lines.slice(0, mostShown).map(({ id }) => stories.load(organisation.code, id)),
    );
    const shown = loaded.flatMap((one) => (one?.story.status === 'posted' ? [one.story] : []));
    const view = monthView(month, shown, Math.max(0, lines.length - mostShown));
    // D1.6: a lock screen says that there are some, and not what they say.
    return { card: render(view), summary: 'Wardline: success stories of the month', version: always };
  };
