export interface ShortMemory<Value> {
  readonly get: (name: string) => Value | undefined;
  readonly keep: (name: string, value: Value) => void;
  readonly forget: (name: string) => void;
  readonly size: () => number;
}

/** For what has to be gone from memory in so many milliseconds, also where nobody asks for it again. */
export const shortMemory = <Value>(milliseconds: number): ShortMemory<Value> => {
  const kept = new Map<string, { readonly value: Value; readonly timer: NodeJS.Timeout }>();

  const forget = (name: string): void => {
    clearTimeout(kept.get(name)?.timer);
    kept.delete(name);
  };

  return {
    get: (name) => kept.get(name)?.value,
    keep: (name, value) => {
      forget(name);
      // Nothing waits for it when the process ends.
      kept.set(name, { value, timer: setTimeout(() => kept.delete(name), milliseconds).unref() });
    },
    forget,
    size: () => kept.size,
  };
};
