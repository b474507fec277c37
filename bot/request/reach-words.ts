import { shiftWords, standingWords } from '../calendar/shift-words.ts';
import { comingShifts, type Shift } from '../calendar/shifts.ts';
import { clip, escapeMarkdown, oneLine } from '../core/text.ts';
import type { Reach } from './reach.ts';
import { isOpen, type Request } from './request.ts';

/** Longest shares of one short fact. */
const longest = 60;

const onShift = (shift: Shift, now: Date, zone: string): string =>
  [
    shiftWords(shift, now, zone),
    ...[shift.place, shift.via].flatMap((typed) => (typed ? [escapeMarkdown(clip(typed, longest))] : [])),
  ].join(', ');

const whenWords = ({ shifts, standing }: Reach, now: Date, zone: string): readonly string[] => {
  const [next] = comingShifts(shifts, now.getTime(), zone);
  if (next) return [onShift(next, now, zone)];
  return standing ? [`Any day, ${standingWords(standing)}`] : [];
};

const triedWords = ({ status, parked, standIn }: Request): readonly string[] => {
  if (status !== 'waiting' || !parked || parked.missed === 0) return [];
  const asked = `Asked ${parked.tries === 1 ? 'once' : `${parked.tries} times`}, no answer yet`;
  return [parked.deputy && standIn ? `${asked}; their deputy was asked too` : asked];
};

/** What somebody said of themselves, as they read it. */
export const ownReach = (request: Request, now: Date, zone: string): string | undefined => {
  const { reach } = request;
  if (!isOpen(request) || !reach) return undefined;
  const deputy = reach.deputy && `Deputy: ${escapeMarkdown(oneLine(reach.deputy.name, longest))}`;
  const parts = [...whenWords(reach, now, zone), ...(deputy ? [deputy] : [])];
  return parts.length > 0 ? parts.join('. ') : undefined;
};

/** One short fact for whoever works on it: the next shift with its place and bleep, the deputy, and the tries so far. */
export const reachWords = (request: Request, now: Date, zone: string): string | undefined => {
  if (!isOpen(request)) return undefined;
  const said = ownReach(request, now, zone);
  const parts = [...(said ? [said] : []), ...triedWords(request)];
  return parts.length > 0 ? parts.join('. ') : undefined;
};
