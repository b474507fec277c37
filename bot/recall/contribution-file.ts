import { dateWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { sortedDay } from './award-words.ts';
import type { Contribution, Deed, StoryDeed, Sums } from './contribution.ts';
import { isEmpty } from './contribution.ts';
import { answerWords, cameWords, deedTitles, sideNames, sumsWords } from './contribution-words.ts';
import { fileLine } from './file-text.ts';

export const deedColumns = [
  'What',
  'Number',
  'Date',
  'Outcome',
  'Ended on',
  'Story posted',
  'Side',
  'Named',
] as const;

const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No');

const detail = (deed: Deed, zone: string): readonly string[] => {
  switch (deed.kind) {
    case 'raised':
      return [cameWords[deed.came], sortedDay(deed.endedAt, zone), '', '', ''];
    case 'outcome':
      return [cameWords[deed.outcome], '', '', '', ''];
    case 'told':
      return ['', '', yesNo(deed.posted), '', ''];
    case 'part':
      return ['', '', yesNo(deed.posted), sideNames[deed.side], answerWords[deed.answer ?? 'silent']];
    default:
      return ['', '', '', '', ''];
  }
};

/** One line under `deedColumns`. */
export const deedRow = (deed: Deed, zone: string): readonly string[] => [
  deedTitles[deed.kind],
  deed.id,
  sortedDay(deed.at, zone),
  ...detail(deed, zone),
];

const sumsList = (sums: Sums): string =>
  isEmpty(sums)
    ? 'Nothing is counted here yet.'
    : sumsWords(sums)
        .map(({ title, value }) => `- **${title}:** ${value}`)
        .join('\n');

/** What it is, whose, and the numbers. The only words in it that somebody chose are the name and the organisation. */
export const contributionHeading = (
  name: string,
  { since, year, all }: Contribution,
  { organisation, now }: { readonly organisation: Organisation; readonly now: Date },
): string =>
  [
    `# Contribution record: ${fileLine(name)}`,
    `${fileLine(organisation.name)}, ${dateWords(now, organisation.zone)}`,
    'Counted by Wardline. Nobody else is named, and nothing that was raised in confidence is counted.',
    'What was sent in error is not counted. An outcome that was opened again counts once it is given again.',
    `## Since ${dateWords(new Date(since), organisation.zone)}`,
    sumsList(year),
    '## Of all time',
    sumsList(all),
    '',
  ].join('\n\n');

/** Where there are stories, under the numbers. */
export const storiesHeading = [
  '## Stories',
  '',
  '| Number | Date | Part | Named | Posted |',
  '| --- | --- | --- | --- | --- |',
  '',
].join('\n');

export const storyLine = (deed: StoryDeed, zone: string): string => {
  const part = deed.kind === 'told' ? 'Told it' : sideNames[deed.side];
  const named = deed.kind === 'told' ? '' : answerWords[deed.answer ?? 'silent'];
  return `| ${[deed.id, dateWords(new Date(deed.at), zone), part, named, yesNo(deed.posted)].join(' | ')} |\n`;
};
