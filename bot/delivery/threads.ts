/** Per bot and conversation, as Teams published them on 2026-10-08 (platform.md 1.1). */
const windows = [
  { ms: 1_000, most: 7 },
  { ms: 2_000, most: 8 },
  { ms: 30_000, most: 60 },
  { ms: 3_600_000, most: 1_800 },
] as const;

/**
 * Teams counts a call when it arrives, which may be sooner after the last one than it started: one that is over the
 * limit by a few milliseconds would stop the whole tenant for a second.
 */
const onTheWay = 100;

const longest = 1_800;
const hour = 3_600_000;
/** A campaign meets everybody once. Seven messages in half a minute cannot come to 1,800 in an hour. */
const few = 7;
const halfMinute = 30_000;

export interface Threads {
  /** Milliseconds until this conversation takes another message or update; 0 for now. */
  readonly wait: (conversation: string) => number;
  readonly count: (conversation: string) => void;
}

/** How much each conversation takes. The threads of a channel share its room. */
export const threads = (now: () => number = () => performance.now()): Threads => {
  const logs = new Map<string, number[]>();
  let sweptAt = now();
  const room = (conversation: string): string => conversation.replace(/;messageid=.*$/, '');

  /** Conversations that have all their room again, as good as. */
  const sweep = (at: number): void => {
    for (const [conversation, log] of logs) {
      const silent = at - (log.at(-1) ?? 0);
      if (silent > hour || (silent > halfMinute && log.length <= few)) logs.delete(conversation);
    }
  };

  return {
    wait: (conversation) => {
      const log = logs.get(room(conversation)) ?? [];
      const at = now();
      // The message `most` places back opened the window; it is full until that one falls out of it.
      return Math.max(
        0,
        ...windows.map(({ ms, most }) => (log.at(-most) ?? Number.NEGATIVE_INFINITY) + ms + onTheWay - at),
      );
    },
    count: (conversation) => {
      const key = room(conversation);
      const log = logs.get(key);
      const at = now();
      if (log) log.push(at);
      else logs.set(key, [at]);
      if (log && log.length > longest) log.shift();
      if (at - sweptAt < halfMinute) return;
      sweptAt = at;
      sweep(at);
    },
  };
};
