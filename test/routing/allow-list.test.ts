import assert from 'node:assert/strict';
import { ExpressionFunctions } from 'adaptive-expressions';
import { readRules } from '../../bot/routing/parse.ts';

/** What the settings file may use, written down a second time: letting one more in has to be meant. */
const letIn = [
  ...['Accessor', 'Constant', '&&', '||', '!', '==', '!='],
  ...['exists', 'contains', 'startsWith', 'endsWith', 'toLower', 'true', 'false'],
];

const faultsOf = (when: string): readonly string[] => readRules([{ id: 'a', when, to: 'lead' }]).faults;

/** Rules that call a function with up to three words, or put an operator before and between them. */
const usesOf = (name: string): readonly string[] =>
  /^[\w.]+$/.test(name)
    ? [`${name}()`, `${name}(what)`, `${name}(what, what)`, `${name}(what, 'a', 'b')`]
    : [`what ${name} what`, `${name}what`];

const known = [...ExpressionFunctions.standardFunctions.keys()];

describe('what a routing rule may use', () => {
  it('is a short list out of all that the language has', () => {
    assert.ok(known.length > 100, `the language has ${known.length}`);
    const usable = known.filter((name) => usesOf(name).some((when) => faultsOf(when).length === 0));
    assert.deepEqual(
      usable.filter((name) => !letIn.includes(name)),
      [],
    );
  });

  it('refuses every other function by its name, before it looks at what it is given', () => {
    const functions = known.filter((name) => /^[a-z][\w.]*$/.test(name) && !letIn.includes(name));
    const passed = functions.flatMap((name) =>
      usesOf(name).filter((when) => !faultsOf(when)[0]?.endsWith(`: ${name} may not be used in a rule`)),
    );
    assert.deepEqual(passed, []);
  });

  it('is nothing that works a text, a number or a list out of others', () => {
    const made = [
      `\`\${what}\` == what`,
      'what[0]',
      'json(what).a',
      'kind == kind + 1',
      'harm > 1',
      '-1 == 1',
    ];
    for (const when of made) assert.notDeepEqual(faultsOf(when), [], when);
  });

  it('is no pattern: one that takes minutes is refused when the file is read, not met when a request comes', () => {
    const start = performance.now();
    const long = `${'a'.repeat(40)}!`;
    for (const when of [
      `isMatch('${long}', '^(a+)+$')`,
      "count(split(what, '')) == 3",
      'count(range(1, 99999999)) > 0',
    ])
      assert.match(faultsOf(when)[0] ?? '', /may not be used in a rule/, when);
    assert.ok(performance.now() - start < 1_000);
  });
});
