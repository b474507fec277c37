import { startOrderedStore } from './ordered-store.ts';
import { answer } from './questions.ts';

/** The ordered store as a program, so that its time is not that of whoever measures. */
const store = await startOrderedStore(Number(process.env.PORT));

answer({
  put: ({ rows, table }) => {
    store.put(rows, table);
    return null;
  },
});
