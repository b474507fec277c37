import { requestNumber } from '../core/fields.ts';
import type { Broadcast, Words } from './broadcast.ts';
import { dayIn, parseDay } from './when.ts';

const mostRequests = 20;

export type Numbers =
  | { readonly ok: true; readonly numbers: readonly string[] }
  | { readonly ok: false; readonly notice: string };

/** Request numbers as they are typed: parted by spaces or commas, in any case. */
export const requestNumbers = (text: string): Numbers => {
  const parts = [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
  const numbers = parts.map((part) => requestNumber.safeParse(part).data);
  const wrong = numbers.includes(undefined);
  if (wrong)
    return { ok: false, notice: 'One of the request numbers is not right. They look like WL-7K2QX.' };
  if (parts.length > mostRequests) return { ok: false, notice: `Name ${mostRequests} requests at the most.` };
  return { ok: true, numbers: [...new Set(numbers)].filter((number) => number !== undefined) };
};

/** What the words still lack before anybody may read them, as a sentence; undefined where they lack nothing. */
export const lackOf = (words: Words, now: Date, zone: string, sendAt: Date = now): string | undefined => {
  if (words.audience === 'requests' && !words.requests?.length)
    return 'Name the requests whose people this is for.';
  if (words.class !== 'change') return undefined;
  // A6.7 and A6.2: a change is not "arriving to put it in"; people can still have a say, and clinicians had one.
  if (!words.influence) return 'Say what people can still change. A message about a change needs that.';
  const until = words.until === undefined ? undefined : parseDay(words.until);
  if (until === undefined) return 'Choose the last day on which people can still change something.';
  if (until < dayIn(now, zone)) return 'The last day for changes has passed. Choose today or a later day.';
  if (until < dayIn(sendAt, zone))
    return 'It would be sent after the last day for changes. Choose another day.';
  if (!words.engaged)
    return 'Say which clinicians were asked, and when. A message about a change needs that.';
  return undefined;
};

/** The same for one that has a time already. */
export const lackOfSaved = (broadcast: Broadcast, now: Date, zone: string): string | undefined =>
  lackOf(broadcast, now, zone, broadcast.sendAt ? new Date(broadcast.sendAt) : now);
