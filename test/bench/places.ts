import { fileURLToPath } from 'node:url';

const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const root = from('../../');
export const cards = from('../../cards');
/** Ignored by git, as all of `.data`. */
export const data = from('../../.data/bench');
export const report = from('../../.data/bench.json');
const built = `${data}/built`;
/** Where the compiled service looks for them. */
export const pages = `${built}/tab`;

/** The compiled programs that run as processes of their own. */
export const programs = {
  service: `${built}/bot/index.js`,
  counter: `${built}/test/bench/counter.js`,
  echo: `${built}/test/bench/echo.js`,
  floor: `${built}/test/bench/floor.js`,
  probe: `${built}/test/bench/probe.js`,
  sender: `${built}/test/bench/sender.js`,
  store: `${built}/test/bench/store.js`,
} as const;
