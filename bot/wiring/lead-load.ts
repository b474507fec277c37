/** Counted anew after so many milliseconds, when somebody asks. */
const fresh = 60_000;

export interface LoadPorts {
  /** How many open requests are for somebody or are theirs, in storage. */
  readonly count: (person: string) => Promise<number>;
  readonly clock: () => Date;
  readonly failed: (fault: unknown) => void;
}

interface Known {
  counted: number;
  at: number;
  /** Given by this process since it was counted. */
  given: number;
  counting: boolean;
}

/**
 * What each lead has to do, held in memory: a turn never waits for it (budget "storage calls on the path of a turn").
 * A count that is a minute old is counted anew behind the answer that asked; whatever another replica has given
 * meanwhile is known a minute later.
 */
export const leadLoad = ({ count, clock, failed }: LoadPorts) => {
  const all = new Map<string, Known>();

  const knownOf = (person: string): Known => {
    const known = all.get(person) ?? { counted: 0, at: Number.NEGATIVE_INFINITY, given: 0, counting: false };
    all.set(person, known);
    return known;
  };

  const recount = async (person: string, known: Known): Promise<void> => {
    const { given } = known;
    known.counting = true;
    known.at = clock().getTime();
    try {
      known.counted = await count(person);
      // Given before the count began, it is in it; given while it ran, it may be, and is then counted twice for a minute.
      known.given -= given;
    } catch (fault) {
      failed(fault);
    } finally {
      known.counting = false;
    }
  };

  return {
    of: (person: string): number => {
      const known = knownOf(person);
      const age = Math.abs(clock().getTime() - known.at);
      if (!known.counting && age >= fresh) void recount(person, known);
      return known.counted + known.given;
    },
    gave: (person: string): void => {
      knownOf(person).given += 1;
    },
  };
};

export type LeadLoad = ReturnType<typeof leadLoad>;
