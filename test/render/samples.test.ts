import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { faultsIn } from './every-card.ts';
import { samples } from './samples.ts';

describe('the sample of each card', () => {
  for (const [name, view] of Object.entries(samples)) {
    it(`is what its view makes: ${name}`, async () => {
      const { template, data } = await view;
      assert.equal(template, name);
      const written = JSON.parse(readFileSync(`cards/samples/${name}.json`, 'utf8'));
      assert.deepEqual(written, data, 'run: npx tsx test/render/write-samples.ts');
      assert.deepEqual(faultsIn(await view), []);
    });
  }
});
