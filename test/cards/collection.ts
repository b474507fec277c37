import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expand } from '../../bot/render/expand.ts';
import { faultsOf } from './schema.ts';

/** Teams' other ways in (webhooks, Graph) stop at 28 KB; 25 KB leaves room for the activity around the card. */
export const cardLimit = 25 * 1024;

export interface ExpandedCard {
  /** `<feature>-<moment>`, the file's name. */
  readonly name: string;
  /** Undefined where the template could not be expanded; `faults` says why. */
  readonly card: object | undefined;
  /** UTF-8 bytes of the card as it is sent. */
  readonly bytes: number;
  readonly faults: readonly string[];
}

const read = (path: string): object => JSON.parse(readFileSync(path, 'utf8'));

const failed = (name: string, fault: string): ExpandedCard => ({
  name,
  card: undefined,
  bytes: 0,
  faults: [fault],
});

const load = (folder: string, name: string): ExpandedCard => {
  const sample = join(folder, 'samples', `${name}.json`);
  if (!existsSync(sample)) return failed(name, `has no sample in samples/${name}.json`);
  try {
    const card = expand(read(join(folder, `${name}.json`)), read(sample));
    const bytes = Buffer.byteLength(JSON.stringify(card));
    const size = bytes > cardLimit ? [`is ${bytes} bytes, over ${cardLimit}`] : [];
    return { name, card, bytes, faults: [...size, ...faultsOf(card)] };
  } catch (error) {
    return failed(name, `does not expand: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.slice(0, -5))
    : [];

/** Every template of a folder expanded with its sample, by name. Faults are told, never thrown. */
export const loadCards = (folder: string): readonly ExpandedCard[] => {
  const names = namesIn(folder);
  const alone = namesIn(join(folder, 'samples')).filter((name) => !names.includes(name));
  return [
    ...names.map((name) => load(folder, name)),
    ...alone.map((name) => failed(name, 'is a sample without a card')),
  ].sort((a, b) => a.name.localeCompare(b.name));
};
