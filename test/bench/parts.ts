/** Something that runs beside the bench and has to be ended. */
export interface Part {
  stop(): Promise<void>;
}

export type Keep = <Kept extends Part>(starting: Promise<Kept>) => Promise<Kept>;

const running = new Set<Part>();

const stop = async (parts: readonly Part[]): Promise<void> => {
  for (const part of [...parts].reverse()) {
    running.delete(part);
    await part.stop();
  }
};

/** Ends every part that `run` has kept, newest first, however it ends. */
export const withParts = async <Result>(run: (keep: Keep) => Promise<Result>): Promise<Result> => {
  const parts: Part[] = [];
  try {
    return await run(async (starting) => {
      const part = await starting;
      parts.push(part);
      running.add(part);
      return part;
    });
  } finally {
    await stop(parts);
  }
};

/** For when somebody ends the bench itself. */
export const stopAllParts = (): Promise<void> => stop([...running]);
