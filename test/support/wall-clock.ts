/** A clock that starts at a given moment, runs as time does, and can be put forward. */
export const wallClock = (start: string) => {
  const begun = performance.now();
  let ahead = Date.parse(start);
  return {
    now: (): Date => new Date(ahead + performance.now() - begun),
    /** To a later moment. */
    to: (moment: string): void => {
      ahead = Date.parse(moment) - (performance.now() - begun);
    },
  };
};
