export type Operation = 'send' | 'create' | 'members';

export interface LimitedCall {
  readonly operation: Operation;
  readonly tenant: string;
  /** The chat, group chat or channel; the threads of one channel share its limits. */
  readonly conversation: string;
}

export interface Limits {
  /**
   * Milliseconds to wait, or 0 when the call is let through and counted. A refused call is not counted.
   * `at` is in milliseconds and may not go back.
   */
  admit(call: LimitedCall, at: number): number;
}

interface Window {
  readonly ms: number;
  readonly most: number;
}

/** Per bot per thread, as Teams published them on 2026-10-08. All bots together get twice as much. */
const writing: readonly Window[] = [
  { ms: 1_000, most: 7 },
  { ms: 2_000, most: 8 },
  { ms: 30_000, most: 60 },
  { ms: 3_600_000, most: 1_800 },
];
const perConversation: Readonly<Record<Operation, readonly Window[]>> = {
  send: writing,
  create: writing,
  members: writing.map(({ ms, most }) => ({ ms, most: most * 2 })),
};

/** The call `most` places back opened the window; it is full until that one falls out of it. */
const waitFor = (log: readonly number[], windows: readonly Window[], at: number): number =>
  Math.max(0, ...windows.map(({ ms, most }) => (log.at(-most) ?? Number.NEGATIVE_INFINITY) + ms - at));

const longest = (windows: readonly Window[]): number => Math.max(...windows.map(({ most }) => most));

/** Teams' published rate limits as sliding windows. Older editions of the page say 30 per tenant. */
export const teamsLimits = ({ perTenantPerSecond = 50 } = {}): Limits => {
  const everything: readonly Window[] = [{ ms: 1_000, most: perTenantPerSecond }];
  const logs = new Map<string, number[]>();

  const logOf = (key: string): number[] => {
    const log = logs.get(key) ?? [];
    logs.set(key, log);
    return log;
  };
  const count = (log: number[], windows: readonly Window[], at: number): void => {
    log.push(at);
    if (log.length > longest(windows)) log.shift();
  };

  return {
    admit: ({ operation, tenant, conversation }, at) => {
      const ofTenant = logOf(`tenant ${tenant}`);
      const ofConversation = logOf(`${operation} ${conversation}`);
      const windows = perConversation[operation];
      const wait = Math.max(waitFor(ofTenant, everything, at), waitFor(ofConversation, windows, at));
      if (wait > 0) return wait;
      count(ofTenant, everything, at);
      count(ofConversation, windows, at);
      return 0;
    },
  };
};
