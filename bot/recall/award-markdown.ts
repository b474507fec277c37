import { dateWords } from '../calendar/words.ts';
import type { Organisation } from '../core/organisation.ts';
import { listed } from '../core/text.ts';
import { counted } from '../core/words.ts';
import type { Measure, Side } from '../story/story.ts';
import { gainWords } from '../story/view-words.ts';
import { type Award, type Evidence, isReady } from './award.ts';
import { cameWords, creditOn, notMeasured, readyWords } from './award-words.ts';
import { fileLine, fileText } from './file-text.ts';

interface Looks {
  readonly organisation: Organisation;
  readonly now: Date;
}

const measureLine = (measure: Measure | undefined): string => {
  if (!measure) return notMeasured;
  const { what, before, after } = measure;
  const figures = `${fileLine(before)} before, ${fileLine(after)} after`;
  return what === undefined ? figures : `${fileLine(what)}: ${figures}`;
};

const creditLine = (award: Award, side: Side): string => {
  const { names, unnamed } = creditOn(award, side);
  const others = unnamed > 0 ? [`${counted(unnamed, 'colleague')} without a name`] : [];
  const all = [...names.map(fileLine), ...others];
  return all.length > 0 ? listed(all) : 'Nobody who agreed to be told of';
};

/** B6: a jury wants outcomes with proof, so each request stands with what came of it and when. */
const evidenceLine = (evidence: Evidence, zone: string): string => {
  const { id, raisedAt, endedAt } = evidence;
  const raised = `raised on ${dateWords(new Date(raisedAt), zone)}`;
  const ended = endedAt === undefined ? '' : `, ended on ${dateWords(new Date(endedAt), zone)}`;
  return `  - ${id}: ${cameWords(evidence)}, ${raised}${ended}`;
};

const fact = (name: string, value: string): string => `- **${name}:** ${value}`;

/** One story. Each word that somebody typed is escaped, so none of them can pass for the file's own. */
export const awardMarkdown = (award: Award, zone: string): string => {
  const { id, title, what, benefit, gains, measure, evidence, broadcasts } = award;
  return [
    `## ${fileLine(title)} (${id})`,
    fact('Ready for an award', readyWords(award)),
    '### What happened',
    fileText(what),
    '### What is better',
    ...(benefit === undefined ? [] : [fileText(benefit)]),
    ...(gains.length > 0 ? [gains.map((gain) => `${gainWords[gain]}.`).join(' ')] : []),
    [
      fact('Measure', measureLine(measure)),
      fact('Clinical side', creditLine(award, 'clinical')),
      fact('Digital side', creditLine(award, 'digital')),
      ...(award.withoutYes > 0 ? [fact('Asked, and have not said yes', String(award.withoutYes))] : []),
      ...(evidence.length > 0 ? [fact('Requests', '')] : [fact('Requests', 'None')]),
      ...evidence.map((one) => evidenceLine(one, zone)),
      ...(broadcasts.length > 0 ? [fact('Told of in', listed(broadcasts))] : []),
      fact('Told by', award.teller === undefined ? 'A colleague' : fileLine(award.teller)),
      fact('Approved by', award.approver === undefined ? 'A colleague' : fileLine(award.approver)),
      fact('Posted on', dateWords(new Date(award.postedAt), zone)),
    ].join('\n'),
    '',
  ].join('\n\n');
};

/** B6: consent to be told of here is not consent to be nominated. */
export const awardsHeading = (
  year: number,
  awards: readonly Award[],
  { organisation, now }: Looks,
): string => {
  const ready = awards.filter(isReady).length;
  const count = `${counted(awards.length, 'story', 'stories')}, ${ready} of them ready for an award.`;
  return [
    `# Success stories of ${year}`,
    `${fileLine(organisation.name)}, ${dateWords(now, organisation.zone)}. ${count}`,
    'Those who are named here agreed to be named in the story. Ask them again before you nominate them.',
    '',
  ].join('\n\n');
};
