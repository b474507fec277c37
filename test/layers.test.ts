import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** The arrows of the house (README, "The tree"). A folder may import itself and these, and nothing else. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  core: [],
  calendar: [],
  privacy: [],
  clock: ['core', 'calendar'],
  request: ['core', 'privacy', 'calendar', 'clock'],
  hazard: ['core', 'calendar', 'request'],
  routing: ['core', 'request'],
  triage: ['core', 'calendar', 'clock', 'request', 'hazard', 'routing'],
  lead: ['core', 'calendar', 'clock', 'request', 'triage'],
  directory: ['core', 'calendar', 'lead'],
  link: ['core', 'calendar', 'clock', 'request', 'triage'],
  board: ['core', 'calendar', 'clock', 'hazard', 'request', 'triage'],
  watch: ['core', 'calendar', 'clock', 'request', 'triage', 'lead', 'link'],
  report: ['core', 'calendar', 'clock', 'measure', 'request'],
  broadcast: ['core', 'calendar'],
  measure: ['core', 'calendar'],
  pulse: ['core', 'privacy', 'calendar', 'measure'],
  story: ['core', 'privacy', 'calendar', 'request'],
  recall: ['core', 'calendar', 'request', 'story'],
  desk: ['core', 'privacy', 'calendar'],
  contact: ['core', 'calendar', 'request'],
  glossary: ['core'],
  identity: ['core'],
  page: [
    'core',
    'broadcast',
    'calendar',
    'clock',
    'measure',
    'pulse',
    'recall',
    'report',
    'request',
    'routing',
    'settings',
    'story',
    'triage',
  ],
  render: [
    'core',
    'board',
    'broadcast',
    'contact',
    'desk',
    'directory',
    'glossary',
    'hazard',
    'lead',
    'link',
    'pulse',
    'report',
    'request',
    'recall',
    'story',
    'triage',
  ],
  settings: ['core', 'privacy', 'calendar', 'routing'],
  storage: [
    'core',
    'board',
    'broadcast',
    'contact',
    'directory',
    'pulse',
    'report',
    'request',
    'settings',
    'story',
  ],
  delivery: ['core'],
  teams: ['core'],
  http: ['core'],
  // The composition's own parts: they tie features to storage and delivery.
  wiring: [
    'core',
    'board',
    'broadcast',
    'calendar',
    'contact',
    'delivery',
    'desk',
    'directory',
    'glossary',
    'hazard',
    'http',
    'identity',
    'lead',
    'link',
    'measure',
    'page',
    'pulse',
    'render',
    'report',
    'request',
    'routing',
    'settings',
    'storage',
    'recall',
    'story',
    'triage',
    'watch',
  ],
};

/** Packages that have one home. A move to botbuilder's successor must touch `teams` and nothing else. */
const homes: Readonly<Record<string, string>> = {
  botbuilder: 'teams',
  jose: 'identity',
  sirv: 'http',
  restify: 'http',
  '@azure/data-tables': 'storage',
  '@azure/identity': 'storage',
  'adaptivecards-templating': 'render',
  'adaptive-expressions': 'routing',
  'date-holidays': 'calendar',
  rrule: 'pulse',
  luxon: 'calendar',
  marked: 'broadcast',
  minisearch: 'request',
  'csv-stringify/sync': 'wiring',
};

const folderOf = (path: string): string | undefined => /^bot\/([^/]+)\//.exec(path)?.[1];

const files = (): readonly string[] =>
  readdirSync('bot', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('tab/'))
    .map((path) => `bot/${path}`);

const pageFiles = (): readonly string[] =>
  readdirSync('bot/tab', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `bot/tab/${path}`);

const importsOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import|import\()\s*'([^']+)'/g)].map(
    ([, name = '']) => name,
  );

const local = (path: string): readonly string[] =>
  importsOf(path)
    .filter((name) => name.startsWith('.') && name.endsWith('.ts'))
    .map((name) => normalize(join(dirname(path), name)));

describe('the layers', () => {
  it('know every folder of the service', () => {
    const folders = new Set(files().flatMap((path) => folderOf(path) ?? []));
    assert.deepEqual([...folders].sort(), Object.keys(arrows).sort());
  });

  it('import only along the arrows', () => {
    const broken = files().flatMap((path) => {
      const from = folderOf(path);
      if (!from) return [];
      return local(path)
        .filter((target) => {
          const to = folderOf(target);
          return to !== from && !(to && arrows[from]?.includes(to));
        })
        .map((target) => `${path} -> ${target}`);
    });
    assert.deepEqual(broken, []);
  });

  it('have no cycle of files', () => {
    const done = new Set<string>();
    const visit = (path: string, above: readonly string[]): void => {
      assert.ok(!above.includes(path), [...above, path].join(' -> '));
      if (done.has(path)) return;
      for (const target of local(path)) visit(target, [...above, path]);
      done.add(path);
    };
    for (const path of files()) visit(path, []);
  });

  it('keep each outside package in its one home', () => {
    const strayed = files().flatMap((path) =>
      importsOf(path)
        .filter((name) => Object.hasOwn(homes, name) && homes[name] !== folderOf(path))
        .map((name) => `${path} imports ${name}`),
    );
    assert.deepEqual(strayed, []);
  });

  it('read the environment in one file', () => {
    const readers = files().filter((path) => readFileSync(path, 'utf8').includes('process.env'));
    assert.deepEqual(readers, ['bot/config.ts']);
  });

  it('give the pages in a browser types of the service, and no code of it', () => {
    const taken = pageFiles().flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^import (type )?[^;]*?from '(\.[^']+)'/gm)]
        .filter(
          ([, type, name = '']) => !type && !normalize(join(dirname(path), name)).startsWith('bot/tab/'),
        )
        .map(([, , name]) => `${path} takes code of ${name}`),
    );
    assert.deepEqual(taken, []);
  });

  it('keep every file short enough to read at once', () => {
    const long = [...files(), ...pageFiles()].filter(
      (path) => readFileSync(path, 'utf8').split('\n').length > 250,
    );
    assert.deepEqual(long, []);
  });
});
