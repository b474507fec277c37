export interface LatestPorts<Input, Output> {
  readonly ask: (input: Input, signal: AbortSignal) => Promise<Output>;
  readonly show: (output: Output) => void;
  /** Milliseconds without a new wish before it is asked for. */
  readonly pause: number;
}

export interface Latest<Input> {
  readonly want: (input: Input) => void;
  readonly stop: () => void;
}

/** Asks for what is wanted last, once nobody types any more. An older answer is never shown after a newer question. */
export const latest = <Input, Output>({ ask, show, pause }: LatestPorts<Input, Output>): Latest<Input> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const run = async (input: Input): Promise<void> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const output = await ask(input, mine.signal);
    if (running === mine) show(output);
  };

  return {
    want: (input) => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(input), pause);
    },
    stop: () => {
      clearTimeout(timer);
      running?.abort();
      running = undefined;
    },
  };
};
