/** Storage may not be there yet as the service starts: tried again until it is done, or until it is stopped. */
export const untilDone = (
  work: () => Promise<void>,
  ms: { readonly after: number; readonly every: number },
  failed: (fault: unknown) => void,
): (() => void) => {
  let timer: NodeJS.Timeout;
  let stopped = false;
  const attemptIn = (wait: number): void => {
    timer = setTimeout(() => work().catch(again), wait);
    timer.unref();
  };
  const again = (fault: unknown): void => {
    if (stopped) return;
    failed(fault);
    attemptIn(ms.every);
  };
  attemptIn(ms.after);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
};
