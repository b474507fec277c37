import { dayAt, dayFrom } from '../calendar/local-day.ts';
import { requestNumber } from '../core/fields.ts';
import { type Broadcast, longest, type Words } from './broadcast.ts';

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

/** Something that can be seen: a space of no width is no title. */
const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Of one text; the form comes back with it, so that nothing typed is lost. */
const lackIn = (text: string, name: string, most: number): string | undefined => {
  if (!isVisible(text)) return `Fill in ${name}.`;
  const length = [...text].length;
  const [is, can] = [length, most].map((count) => count.toLocaleString('en-GB'));
  return length > most ? `Shorten ${name}: it has ${is} characters and can have ${can}.` : undefined;
};

/** What the words still lack before anybody may read them, as a sentence; undefined where they lack nothing. */
export const lackOf = (words: Words, now: Date, zone: string, sendAt: Date = now): string | undefined => {
  const blank =
    lackIn(words.title, 'the title', longest.title) ??
    lackIn(words.body, 'what you want to tell them', longest.body);
  if (blank !== undefined) return blank;
  if (words.audience === 'requests' && !words.requests?.length)
    return 'Name the requests whose people this is for.';
  if (words.class !== 'change') return undefined;
  // A6.7 and A6.2: a change is not "arriving to put it in"; people can still have a say, and clinicians had one.
  if (!words.influence) return 'Say what people can still change. A message about a change needs that.';
  const until = words.until === undefined ? undefined : dayFrom(words.until);
  if (until === undefined) return 'Choose the last day on which people can still change something.';
  if (until < dayAt(now, zone)) return 'The last day for changes has passed. Choose today or a later day.';
  if (until < dayAt(sendAt, zone))
    return 'It would be sent after the last day for changes. Choose another day.';
  if (!words.engaged)
    return 'Say which clinicians were asked, and when. A message about a change needs that.';
  return undefined;
};

/** The same for one that has a time already. */
export const lackOfSaved = (broadcast: Broadcast, now: Date, zone: string): string | undefined =>
  lackOf(broadcast, now, zone, broadcast.sendAt ? new Date(broadcast.sendAt) : now);
