import { writeFileSync } from 'node:fs';
import { samples } from './samples.ts';

/** `npx tsx test/render/write-samples.ts` writes cards/samples/ anew, after a view or a sample has changed. */
for (const [name, view] of Object.entries(samples)) {
  writeFileSync(`cards/samples/${name}.json`, `${JSON.stringify((await view).data, null, 2)}\n`);
}
