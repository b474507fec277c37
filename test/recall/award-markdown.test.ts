import assert from 'node:assert/strict';
import { marked, type Tokens } from 'marked';
import { awardMarkdown, awardsHeading } from '../../bot/recall/award-markdown.ts';
import { injections } from '../support/injections.ts';
import { anAward, zone } from '../support/look-back.ts';
import { anOrganisation, aRequest, now } from '../support/requests.ts';
import { clinical, digital } from '../support/stories.ts';

const looks = { organisation: anOrganisation(), now };

describe('a story in a document for an award', () => {
  it('has what happened, what is better, who agreed to what, and what proves it', () => {
    const text = awardMarkdown(
      anAward(
        {},
        [aRequest({ status: 'resolved' }), aRequest({ id: 'WL-4M8TD', status: 'accepted' })],
        ['WB-7K2QX'],
      ),
      zone,
    );
    for (const part of [
      '## Drug charts that print in one go (WS-7K2QX)',
      '- **Ready for an award:** Yes',
      'Nadia showed Ivan Petrov how the round works',
      'Better experience for patients or staff.',
      '- **Measure:** Minutes a round: 40 before, 12 after',
      '- **Clinical side:** Nadia Rahman',
      '- **Digital side:** Ivan Petrov',
      '  - WL-7K2QX: Done, raised on Tuesday 24 November 2026, ended on Tuesday 24 November 2026',
      '  - WL-4M8TD: No outcome yet, raised on Tuesday 24 November 2026',
      '- **Told of in:** WB-7K2QX',
      '- **Told by:** Omar Haddad',
      '- **Approved by:** Cleo Marsh',
      '- **Posted on:** Friday 20 November 2026',
    ])
      assert.ok(text.includes(part), `${part}\n\n${text}`);
    assert.doesNotMatch(text, /have not said yes|cheer/i);
  });

  it('A6.6: says that it was not measured, and what else it lacks', () => {
    const contributors = [clinical({ answer: 'unnamed' }), digital()];
    const text = awardMarkdown(
      anAward({ measure: undefined, benefit: undefined, gains: [], contributors, what: 'It works.' }, []),
      zone,
    );
    assert.match(text, /\*\*Measure:\*\* Not measured/);
    assert.match(text, /\*\*Clinical side:\*\* 1 colleague without a name/);
    assert.match(text, /\*\*Digital side:\*\* Nobody who agreed to be told of/);
    assert.match(text, /\*\*Asked, and have not said yes:\*\* 1/);
    assert.match(text, /No, it lacks a measure before and after; a named person on the clinical side; /);
    assert.match(text, /\*\*Requests:\*\* None/);
    assert.doesNotMatch(text, /Nadia|Ivan/);
  });

  it('keeps its own shape whatever was typed into any of its words or names', () => {
    const ours = (text: string) =>
      marked.lexer(text).map((token) => [token.type, (token as Tokens.Heading).depth ?? '']);
    for (const typed of injections) {
      const contributors = [
        clinical({ answer: 'named', name: typed }),
        digital({ answer: 'named', name: typed }),
      ];
      const person = { id: 'x', name: typed };
      const award = anAward({
        ...{ title: typed, what: typed, benefit: typed, contributors, teller: person, approvedBy: person },
        measure: { what: typed, before: typed, after: typed },
      });
      const text = awardsHeading(2026, [award], looks) + awardMarkdown(award, zone);
      const shape = ours(text).filter(([type]) => type !== 'space' && type !== 'paragraph');
      assert.deepEqual(
        shape,
        [
          ['heading', 1],
          ['heading', 2],
          ['list', ''],
          ['heading', 3],
          ['heading', 3],
          ['list', ''],
        ],
        typed,
      );
      const html = marked.parse(text, { async: false });
      assert.doesNotMatch(html, /<(?!\/?(?:h[123]|p|ul|li|strong)>)/, typed);
    }
  });

  it('stands under a heading that counts them and says that consent to be told of is not to be nominated (B6)', () => {
    const heading = awardsHeading(2026, [anAward(), anAward({ measure: undefined })], looks);
    assert.match(heading, /^# Success stories of 2026\n/);
    assert.match(heading, /2 stories, 1 of them ready for an award\./);
    assert.match(heading, /Ask them again before you nominate them\./);
  });
});
