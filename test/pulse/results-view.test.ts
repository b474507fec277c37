import assert from 'node:assert/strict';
import type { Results } from '../../bot/measure/figure.ts';
import type { Pulse } from '../../bot/pulse/pulse.ts';
import { type ResultsLooks, resultsView } from '../../bot/pulse/results-view.ts';
import { render } from '../../bot/render/render.ts';
import { aCell, aCourse, aFigure, aPulse, someResults } from '../support/pulses.ts';
import { anOrganisation } from '../support/requests.ts';

const looks = { as: 'asked', least: 11, commentsShown: [], waitingComments: 0 } as const;

const shown = (
  results: Partial<Results> = {},
  more: Partial<ResultsLooks> = {},
  pulse: Partial<Pulse> = {},
) =>
  resultsView(aPulse({ status: 'closed', results: someResults(results), ...pulse }), {
    ...looks,
    organisation: anOrganisation(),
    ...more,
  }).data;

const two = { by: 'profession', cells: [aCell(), aCell({ name: 'Doctor' })], hidden: 0 } as const;

describe('the results of a pulse', () => {
  it('A2.3: say to everybody what they follow, and lead there; those of others say nothing of it', () => {
    const follows = { id: 'WB-7K2QX', title: '*Charts*' };
    for (const as of ['asked', 'author'] as const) {
      const data = shown({}, { as }, { follows });
      assert.equal(data.followed, 'This follows WB-7K2QX: \\*Charts\\*');
      assert.deepEqual([data.hasFollows, data.follows], [true, 'WB-7K2QX']);
    }
    assert.deepEqual([shown().hasFollows, shown().followed], [false, '']);
  });

  it('D4.4: say n, invited, rate and interval, and what those who did not answer may think', () => {
    const { rate, figures, isShown } = shown();
    assert.equal(rate, '230 of 412 answered, 56%');
    assert.equal(figures[0]?.words, '74.8% said good or very good (between 68.8% and 79.9%), 230 answers');
    assert.ok(isShown);
    const card = render({ template: 'pulse-results', data: shown() });
    assert.match(JSON.stringify(card), /did not answer may think otherwise/);
  });

  it('D4.4: say how a figure stands to the last round in the words that they are given, and nothing otherwise', () => {
    const changes = { mood: 'No clear change since 30 August 2026.' };
    assert.equal(shown({}, { changes }).figures[0]?.change, changes.mood);
    assert.ok(!shown().figures[0]?.hasChange);
  });

  it('D4.1: show nothing but the rate where too few answered, or too much would be given away', () => {
    const few = shown({ n: 7, figures: [], withheld: 'few' }, { commentsShown: ['It is slow'] });
    assert.equal(few.withheld, 'Fewer than 11 answered, so nothing is shown.');
    assert.deepEqual([few.figures, few.sections, few.comments, few.hasComments], [[], [], [], false]);
    assert.match(
      shown({ figures: [], withheld: 'alike' }).withheld,
      /^Another pulse is too much like this one/,
    );
  });

  it('show nothing before they are counted', () => {
    assert.ok(shown({}, {}, { results: undefined }).isWithheld);
  });

  it('flag answers to SUS that were the same ten times (B5)', () => {
    assert.equal(
      shown({ straight: 3 }).straight,
      '3 colleagues gave the same answer ten times. They are counted.',
    );
    assert.ok(!shown().hasStraight);
  });

  it('name their own statement as it was typed', () => {
    const figures = [aFigure({ instrument: 'own' })];
    assert.equal(shown({ figures }, {}, { own: 'It *helps*' }).figures[0]?.name, 'It \\*helps\\*');
  });

  it('are the same for everybody, and only the author can do more with them', () => {
    const buttons = ({ canRead, canTell, canStop, canList }: ReturnType<typeof shown>) => ({
      canRead,
      canTell,
      canStop,
      canList,
    });
    const pulse = { every: 'FREQ=MONTHLY' };
    const asked = shown({}, { waitingComments: 4 }, pulse);
    const author = shown({}, { as: 'author', waitingComments: 4 }, pulse);
    assert.deepEqual(buttons(asked), { canRead: false, canTell: false, canStop: false, canList: false });
    assert.deepEqual(buttons(author), { canRead: true, canTell: true, canStop: true, canList: true });
    assert.deepEqual({ ...author, ...buttons(asked) }, asked);
    assert.equal(author.read, 'Read the comments (4)');
  });

  it('D4.4: hold the next round back until it was told what was heard', () => {
    const next = { nextAt: '2027-03-01T09:00:00Z' };
    assert.match(shown({}, { as: 'author' }, next).next, /^The next round waits/);
    const heard = shown({}, { as: 'author', heard: 'WB-7K2QX' }, next);
    assert.equal(heard.next, 'The next round: Monday 1 March 2027');
    assert.ok(!heard.canTell && heard.heard.endsWith('went out as WB-7K2QX.'));
  });

  it('name the requests that comments became', () => {
    const many = Array.from({ length: 12 }, (_, at) => `WL-0000${at}`);
    assert.equal(shown({}, {}, { caused: ['WL-7K2QX'] }).caused, 'Requests made of comments: WL-7K2QX');
    assert.match(shown({}, {}, { caused: many }).caused, / and 2 more$/);
  });
});

describe('the groups of a pulse', () => {
  it('stand with their own figures and rates, and as bars with the same numbers', () => {
    const [section] = shown({ breakdowns: [two] }).sections;
    assert.equal(section?.title, 'By profession');
    assert.deepEqual(section?.groups[0], {
      title: 'Nurse',
      value: '70% said good or very good (between 61.3% and 77.5%), 120 answers, 60% of 200 asked',
    });
    assert.deepEqual(section?.bars, [
      { x: 'Nurse', y: 70 },
      { x: 'Doctor', y: 70 },
    ]);
  });

  it('B5: say once how many are hidden, and not which of them are small', () => {
    const figures = [aFigure(), aFigure({ instrument: 'own' })];
    const cells = [aCell({ figures })];
    const sections = shown(
      { figures, breakdowns: [{ ...two, cells, hidden: 2 }] },
      {},
      { own: 'A' },
    ).sections;
    assert.deepEqual(
      sections.map(({ isFirst, hasHidden }) => [isFirst, hasHidden]),
      [
        [true, false],
        [false, true],
      ],
    );
    assert.equal(
      sections[1]?.hidden,
      '2 groups are not shown: fewer than 11 answered, or they would give such a group away.',
    );
  });

  it('B5: say so where none may be shown', () => {
    const [section] = shown({ breakdowns: [{ ...two, cells: [aCell({ figures: [] })] }] }).sections;
    assert.ok(!section?.hasGroups && !section?.hasBars);
    assert.match(section?.hidden ?? '', /^No group is shown here/);
  });

  it('are cut off at what a card holds, which says so', () => {
    const cells = Array.from({ length: 100 }, (_, at) => aCell({ name: `Ward ${at}` }));
    const [section] = shown({ breakdowns: [{ ...two, cells }] }).sections;
    assert.equal(section?.groups.length, 20);
    assert.equal(section?.more, '80 more groups have no room on this card.');
  });
});

describe('a pulse over its rounds', () => {
  it('A4.1: gives the numbers of a chart in words as well', () => {
    const [course] = shown({}, { trend: [aCourse([61, 64, 60, 66, 68, 70])] }).courses;
    assert.equal(course?.points.at(-1)?.value, '70%');
    assert.equal(course?.points.length, 6);
    assert.ok(course?.hasChart && course.lines.length === 4);
    assert.match(course?.words ?? '', /^No clear change: .* The average is 64\.8%/);
  });

  it('has no course after the first round', () => {
    assert.deepEqual(shown({}, { trend: [aCourse([61])] }).courses, []);
  });
});

describe('comments that were let through', () => {
  it('are shown as they were typed, and those without room are counted', () => {
    const commentsShown = Array(14).fill('It is *slow*');
    const { comments, more } = shown({}, { commentsShown });
    assert.equal(comments.length, 10);
    assert.equal(comments[0]?.text, '“It is \\*slow\\*”');
    assert.equal(more, '4 more comments have no room on this card.');
  });
});
