import type { Step } from './at-work.ts';
import { colleague } from './organisation.ts';
import { numberOf, press, report, text } from './turns.ts';

const staff = 20;

/** What twenty people do while a broadcast goes out. Of ten steps three type, three raise, two list and two read. */
export const readerSteps =
  (broadcast: string) =>
  (at: number): Step => {
    const who = colleague(at % staff);
    const place = Math.floor(at / staff) % 10;
    if (place < 3) return { verb: 'type', send: (url) => text(url, who, report.what) };
    if (place < 6) {
      const number = numberOf(at);
      const fields = { id: number, ...report, checked: '' };
      return { verb: 'raise', number, send: (url) => press(url, who, 'request.submit', fields) };
    }
    if (place < 8) return { verb: 'my requests', send: (url) => press(url, who, 'request.list', {}) };
    return { verb: 'read', send: (url) => press(url, who, 'broadcast.acknowledge', { id: broadcast }) };
  };
