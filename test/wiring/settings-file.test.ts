import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { withRulesOf } from '../../bot/settings/rules-of-file.ts';
import { readSettings } from '../../bot/settings/settings.ts';
import { fileNotice, ruleNotice, storedNotice } from '../../bot/wiring/rules-notice.ts';
import { type SettingsFile, settingsFile } from '../../bot/wiring/settings-file.ts';
import { aSettingsFile } from '../support/settings.ts';

const person = { id: 'a', name: 'Jo Bennett', roles: ['lead'], profession: 'nurse' };
const rule = (id: string, more: object = {}) => ({ id, when: 'true', to: 'informatics', ...more });
const fileWith = (routing: readonly object[], more: object = {}): string =>
  JSON.stringify(aSettingsFile({ people: [person], routing, ...more }));

describe('the settings file of a service that runs', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wardline-'));
    path = join(folder, 'settings.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = (text: string) => {
    writeFileSync(path, text);
    const read = readSettings(text);
    if (!read.ok) assert.fail(read.faults.join('\n'));
    let running = read.settings;
    const changed = sinon.fake();
    const faulty = sinon.fake<[readonly string[], string], void>();
    const file = settingsFile({
      path,
      changed: (next) => {
        const ruled = withRulesOf(running, next);
        if (!ruled.ok) return ruled.faults;
        if (ruled.settings !== running) changed(ruled.settings.rules.length);
        running = ruled.settings;
        return [];
      },
      faulty,
    });
    return { changed, faulty, file, ids: () => running.rules.map((one) => one.rule.id) };
  };
  /** It is read at the second look at which it is the same. */
  const looks = async (file: SettingsFile, times = 2): Promise<void> => {
    for (let at = 0; at < times; at += 1) await file.look();
  };

  it('gives its new rules, and only those, once it has changed', async () => {
    const { changed, faulty, file, ids } = open(fileWith([rule('old')]));
    await looks(file);
    assert.equal(changed.callCount, 0, 'as it was');
    writeFileSync(path, fileWith([rule('new'), rule('else')], { silence: '4h' }));
    await looks(file);
    assert.deepEqual([ids(), changed.args, faulty.callCount], [['new', 'else'], [[2]], 0]);
    await looks(file, 5);
    assert.equal(changed.callCount, 1);
  });

  it('waits until whoever saves it has done so', async () => {
    const { faulty, file, ids } = open(fileWith([rule('old')]));
    await looks(file);
    const whole = fileWith([rule('new')]);
    for (const length of [10, 60, 120]) {
      writeFileSync(path, whole.slice(0, length));
      await file.look();
    }
    assert.deepEqual([ids(), faulty.callCount], [['old'], 0]);
    writeFileSync(path, whole);
    await looks(file);
    assert.deepEqual([ids(), faulty.callCount], [['new'], 0]);
  });

  it('leaves the old rules running where it is broken, and says so once, with every fault', async () => {
    const { faulty, file, ids } = open(fileWith([rule('old')]));
    await looks(file);
    writeFileSync(path, fileWith([rule('x', { when: 'colour' }), rule('y', { to: 'lead:site=Moon' })]));
    await looks(file, 6);
    assert.deepEqual(ids(), ['old']);
    assert.equal(faulty.callCount, 1);
    const [faults = []] = faulty.firstCall.args;
    assert.match(faults.join('\n'), /^routing\.0 \(x\): .*colour.*\nrouting\.1 \(y\): .*Moon$/);
    writeFileSync(path, 'not json');
    await looks(file);
    writeFileSync(path, 'not json');
    await looks(file);
    assert.equal(faulty.callCount, 2, 'the same content again is no news');
    writeFileSync(path, fileWith([rule('mended')]));
    await looks(file);
    assert.deepEqual([ids(), faulty.callCount], [['mended'], 2]);
  });

  it('says so where it is gone, and is read when it is back', async () => {
    const { faulty, file, ids } = open(fileWith([rule('old')]));
    await looks(file);
    rmSync(path);
    await looks(file, 4);
    assert.deepEqual([ids(), faulty.args[0]?.[0]], [['old'], ['the file cannot be read: ENOENT']]);
    assert.equal(faulty.callCount, 1);
    writeFileSync(path, fileWith([rule('back')]));
    await looks(file);
    assert.deepEqual(ids(), ['back']);
  });

  it('sends nothing to people whom the service that runs does not know', async () => {
    const { faulty, file, ids } = open(fileWith([rule('old')]));
    await looks(file);
    const people = [person, { ...person, id: 'b', profession: 'midwife' }];
    writeFileSync(path, fileWith([rule('new', { to: 'lead:profession=midwife' })], { people }));
    await looks(file);
    assert.deepEqual(ids(), ['old']);
    assert.match(
      faulty.args[0]?.[0].join('\n') ?? '',
      /no lead has the profession midwife\n.*start it again/,
    );
  });
});

describe('what admins read of it', () => {
  it('is what is broken and what runs meanwhile, with five faults at the most', () => {
    const faults = ['routing.1 (a_b): line 1', 'two', 'three', 'four', 'five', 'six'];
    const text = fileNotice(faults);
    assert.match(text, /The routing rules from before still run\./);
    assert.match(text, /routing\.1 \(a\\_b\): line 1/);
    assert.match(text, /five\n\n1 more is in the log\.$/);
    assert.doesNotMatch(text, /six/);
    assert.doesNotMatch(fileNotice(['one']), /in the log/);
    assert.match(storedNotice(['a_b: odd']), /Those from before still run\.\n\na\\_b: odd$/);
    assert.ok(fileNotice(Array(9).fill('x'.repeat(9_000))).length < 2_000);
  });

  it('names the rule that failed or was slow', () => {
    assert.match(ruleNotice('a*b', 'failed'), /"a\\\*b" could not be worked out/);
    assert.match(ruleNotice('ab', 'slow'), /took too long\. The request went where the last rule sends it\./);
  });
});
