import assert from 'node:assert/strict';
import { everyTerm } from '../../bot/glossary/glossary.ts';
import { templates } from '../../bot/render/templates.ts';
import { allowedTerms, everyday } from './allowed.ts';
import { hasTerm, linkedIn, unexplained } from './coverage.ts';
import { everyShown } from './every-shown.ts';
import type { Shown } from './shown.ts';

const links = new Map(
  Object.entries(templates).map(([name, template]) => [`cards/${name}.json`, linkedIn(template)]),
);

const isGlossary = ({ where }: Shown): boolean => /glossary/.test(where);

describe('A3.3: a word of ITIL, PRINCE2 or MSP', () => {
  let all: readonly Shown[];
  before(async () => {
    all = (await everyShown()).filter((shown) => !isGlossary(shown));
  });

  it('stands on no card without a link to its meaning, unless there is a reason', () => {
    const found = all.flatMap((shown) =>
      unexplained(shown, links.get(shown.where) ?? new Set()).map(
        (name) => `${shown.where}: link "${name}" to the glossary, or say it in plain words: ${shown.text}`,
      ),
    );
    assert.deepEqual(found, []);
  });

  it('is linked where priority, suppliers and risk are dealt with', () => {
    const linked = (name: string): readonly string[] =>
      [...(links.get(`cards/${name}.json`) ?? [])].map(({ term }) => term);
    assert.ok(linked('triage-priority').includes('priority'));
    assert.ok(linked('triage-supplier').includes('supplier'));
    assert.ok(linked('hazard-form').includes('residual risk'));
  });

  it('has no exception that nothing needs any more', () => {
    const needed = allowedTerms.filter(({ term, where }) =>
      all.some((shown) => where.test(shown.where) && hasTerm(shown.text, term)),
    );
    assert.deepEqual(needed, allowedTerms);
    const names = new Set(everyTerm.flatMap(({ term, also = [] }) => [term, ...also]));
    assert.deepEqual(
      Object.keys(everyday).filter((word) => !names.has(word)),
      [],
    );
  });

  it('is found in the singular, the plural and in full, and a short form in capitals alone', () => {
    const found = (text: string): readonly string[] =>
      unexplained({ text, where: 'cards/x.json', from: 'template' }, new Set());
    assert.deepEqual(found('Ask the change advisory board'), ['change advisory board']);
    assert.deepEqual(found('Two known errors and a workaround'), ['known error', 'workaround']);
    assert.deepEqual(found('The RAID log'), ['RAID']);
    assert.deepEqual(found('A raid on the biscuits; a way round the cabin'), []);
  });
});
