import type { Person } from '../core/actor.ts';
import type { Organisation } from '../core/organisation.ts';
import type { TextFile } from '../http/file.ts';
import { shortlist } from '../recall/award.ts';
import { awardMarkdown, awardsHeading } from '../recall/award-markdown.ts';
import { awardRow, awardTitles } from '../recall/award-rows.ts';
import {
  contributionHeading,
  deedColumns,
  deedRow,
  storiesHeading,
  storyLine,
} from '../recall/contribution-file.ts';
import { type FileForm, fileForms, type StoryFile } from '../recall/record-ports.ts';
import { approverRoles } from '../story/ports.ts';
import type { Awards } from './awards.ts';
import type { Contributions } from './contributions.ts';
import { csv } from './csv.ts';

export interface StoryFilePorts {
  readonly awards: Awards;
  readonly contributions: Contributions;
  readonly organisation: Organisation;
  /** What somebody is called. */
  readonly nameOf: (person: string) => Promise<string>;
}

const prefix = 'stories';

/** How a ticket names a file. */
export const storySubject = (file: StoryFile, form: FileForm): string =>
  [prefix, file.file, form, ...(file.file === 'awards' ? [file.year] : [])].join('|');

const fileOf = (subject: string): { readonly file: StoryFile; readonly form: FileForm } | undefined => {
  const [first, name, as, year = ''] = subject.split('|');
  const form = fileForms.find((one) => one === as);
  if (first !== prefix || !form) return undefined;
  if (name === 'record') return { file: { file: 'record' }, form };
  return name === 'awards' ? { file: { file: 'awards', year: Number(year) }, form } : undefined;
};

/** As many lines at once as make a piece worth sending. */
const together = 200;

/** Files of stories: a ticket says which, and for whom. Undefined for a ticket of something else. */
export const storyFiles = ({ awards, contributions, organisation, nameOf }: StoryFilePorts) => {
  const { zone, people } = organisation;
  const looks = (now: Date) => ({ organisation, now });

  async function* awardLines(year: number, form: FileForm, now: Date): AsyncGenerator<string> {
    const all = shortlist(await awards(year));
    if (form === 'csv') yield csv([awardTitles, ...all.map((award) => awardRow(award, zone))]);
    else yield [awardsHeading(year, all, looks(now)), ...all.map((one) => awardMarkdown(one, zone))].join('');
  }

  async function* deedLines(person: Pick<Person, 'id'>, now: Date): AsyncGenerator<string> {
    let rows: (readonly string[])[] = [deedColumns];
    for await (const deed of contributions.deeds(person, now)) {
      rows.push(deedRow(deed, zone));
      if (rows.length < together) continue;
      yield csv(rows);
      rows = [];
    }
    if (rows.length > 0) yield csv(rows);
  }

  async function* recordLines(person: Pick<Person, 'id'>, now: Date): AsyncGenerator<string> {
    const [found, name] = await Promise.all([contributions.whole(person, now), nameOf(person.id)]);
    yield contributionHeading(name, found, looks(now));
    let first = true;
    for await (const deed of contributions.stories(person)) {
      yield `${first ? storiesHeading : ''}${storyLine(deed, zone)}`;
      first = false;
    }
  }

  const mayRead = (person: string): boolean =>
    people.some(
      ({ id, roles }) => id === person && roles.some((role) => approverRoles.some((one) => one === role)),
    );

  return (subject: string, person: string, now: Date): TextFile | undefined => {
    const asked = fileOf(subject);
    if (!asked) return undefined;
    const { file, form } = asked;
    const kind = form === 'csv' ? 'csv' : 'md';
    if (file.file === 'awards') {
      // Asked of the settings as they are now: whoever has left the role since has a link to nothing.
      if (!mayRead(person)) return undefined;
      return { name: `stories ${file.year}.${kind}`, form, lines: awardLines(file.year, form, now) };
    }
    const lines = form === 'csv' ? deedLines({ id: person }, now) : recordLines({ id: person }, now);
    return { name: `contribution record.${kind}`, form, lines };
  };
};
