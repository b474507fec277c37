/** A result stands for so long, where it took more than one press to get. */
const keptMs = 10 * 60_000;

interface Work<Result> {
  readonly since: number;
  readonly result: Promise<Result>;
}

/**
 * Waits so many milliseconds for a long piece of work and no longer: Teams gives up on a press after some seconds.
 * Whoever asks again waits for the same work, or has what came of it meanwhile. Work that was quick enough is done
 * afresh every time; work that failed is too.
 */
export const patiently = <Result>(patience: number) => {
  const works = new Map<string, Work<Result>>();

  const begin = (name: string, now: number, compute: () => Promise<Result>): Work<Result> => {
    let slow = false;
    const timer = setTimeout(() => {
      slow = true;
    }, patience);
    const forget = (): void => {
      if (works.get(name) === work) works.delete(name);
    };
    const result = compute().then(
      (found) => {
        clearTimeout(timer);
        if (!slow) forget();
        return found;
      },
      (fault: unknown) => {
        clearTimeout(timer);
        forget();
        throw fault;
      },
    );
    // Where nobody waits any more, whoever asks next hears of it.
    result.catch(() => undefined);
    const work: Work<Result> = { since: now, result };
    works.set(name, work);
    return work;
  };

  const whole = (name: string, now: Date, compute: () => Promise<Result>): Promise<Result> => {
    const known = works.get(name);
    const fresh = known && now.getTime() - known.since < keptMs;
    return (fresh ? known : begin(name, now.getTime(), compute)).result;
  };

  return {
    /** However long it takes. */
    whole,
    /** Undefined where it takes longer. */
    soon: (name: string, now: Date, compute: () => Promise<Result>): Promise<Result | undefined> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => resolve(undefined), patience);
        whole(name, now, compute)
          .then(resolve, reject)
          .finally(() => clearTimeout(timer));
      }),
  };
};
