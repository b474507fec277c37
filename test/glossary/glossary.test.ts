import assert from 'node:assert/strict';
import { everyTerm, glossary, idOf, search, termsNamed, themes } from '../../bot/glossary/glossary.ts';
import { templates } from '../../bot/render/templates.ts';

const found = (text: string): readonly string[] => search(text).map(({ term }) => term);

describe('the glossary', () => {
  it('C: has every theme, and a meaning of one sentence for every term', () => {
    for (const theme of themes) assert.ok(glossary[theme].length > 10, theme);
    for (const { term, means } of everyTerm) {
      assert.match(means, /^[A-Z][^.]*\.$/, term);
      assert.notEqual(term.trim(), '', means);
    }
  });

  it('C: explains what staff meet: roles, time, systems, service management, safety', () => {
    const needed = [
      ...['CCIO', 'CNIO', 'CMIO', 'CIO', 'CDIO', 'AHP', 'CSO', 'Caldicott Guardian', 'SIRO', 'DPO', 'IG'],
      ...['session', 'PA', 'SPA', 'DCC', 'bank', 'agency', 'locum', 'SBAR', 'bleep', 'ICB', 'ICS', 'huddle'],
      ...[
        'EPR',
        'EHR',
        'PAS',
        'EPMA',
        'PACS',
        'RIS',
        'LIMS',
        'NEWS2',
        'smartcard',
        'WOW',
        'VDI',
        'ESR',
        'MFA',
      ],
      ...[
        'incident',
        'service request',
        'problem',
        'known error',
        'workaround',
        'change',
        'CAB',
        'SLA',
        'OLA',
      ],
      ...[
        'major incident',
        'impact',
        'urgency',
        'priority',
        'escalation',
        'downtime',
        'PRINCE2',
        'MSP',
        'SRO',
      ],
      ...['RAID', 'go-live', 'hypercare', 'benefit', 'baseline', 'PDSA', 'first-contact resolution', 'Datix'],
      ...[
        'hazard',
        'harm',
        'control',
        'initial risk',
        'residual risk',
        'near miss',
        'PSIRF',
        'LFPSE',
        'DTAC',
      ],
      ...['DCB0129', 'DCB0160', 'DSPT', 'DPIA', 'PID', 'PCD', 'FOI', 'SAR', 'never event', 'duty of candour'],
    ];
    assert.deepEqual(
      needed.filter((name) => found(name).length !== 1),
      [],
    );
  });

  it('spells the clinical safety officer out, who is no chief security officer', () => {
    assert.deepEqual(found('CSO'), ['clinical safety officer']);
  });

  it('gives each name to one term alone', () => {
    const names = everyTerm.flatMap(({ term, full, also = [] }) =>
      [term, ...(full ? [full] : []), ...also].map(idOf),
    );
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
  });
});

describe('looking a word up', () => {
  it('takes it in any case, as a question, and by what it stands for', () => {
    for (const text of [
      'CAB',
      'cab',
      ' cab ',
      'What is a CAB?',
      'what is the cab',
      'change advisory board',
    ]) {
      assert.deepEqual(found(text), ['CAB'], text);
    }
  });

  it('finds every term that has the words in its name, where none is the name', () => {
    assert.deepEqual(found('residual'), ['residual risk']);
    assert.ok(found('safety').includes('clinical safety officer'));
  });

  it('finds it by its meaning, where no name has the words', () => {
    assert.deepEqual(found('pager'), ['bleep']);
  });

  it('finds nothing in nothing, and nothing where there is nothing', () => {
    for (const text of ['', '  ', '?', 'what is', 'xyzzy', '__proto__', 'constructor']) {
      assert.deepEqual(found(text), [], text);
    }
  });
});

/** What the buttons of all cards link to. */
const linked = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(linked);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'terms' in node && typeof node.terms === 'string' ? node.terms.split(',') : [];
  return [...own, ...Object.values(node).flatMap(linked)];
};

describe('A3.2: a link from a card to the glossary', () => {
  it('leads to a term that is there', () => {
    const ids = Object.values(templates).flatMap(linked);
    assert.ok(ids.length > 5);
    assert.deepEqual(
      ids.filter((id) => termsNamed([id]).length !== 1),
      [],
    );
  });

  it('shows the terms in the order of the link, each once, and leaves out what is gone', () => {
    assert.deepEqual(
      termsNamed(['urgency', 'impact', 'gone', 'urgency']).map(({ term }) => term),
      ['urgency', 'impact'],
    );
  });
});
