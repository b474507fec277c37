import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import type { Role } from '../../bot/core/actor.ts';
import { awardTitles } from '../../bot/recall/award-rows.ts';
import { deedColumns } from '../../bot/recall/contribution-file.ts';
import type { LogRow } from '../../bot/report/log.ts';
import { contributions } from '../../bot/wiring/contributions.ts';
import { type StoryFilePorts, storyFiles, storySubject } from '../../bot/wiring/story-files.ts';
import { anAward } from '../support/look-back.ts';
import { people } from '../support/people.ts';
import { anOrganisation, aRequest, minutesAgo, now } from '../support/requests.ts';
import { cellsIn } from './csv.ts';

const { cio, nadia } = people;

const aRow = (at: number): LogRow => ({
  ...{ id: `WL-${String(at).padStart(5, '0')}`, version: 2, event: 'asked', at: minutesAgo(5), by: nadia.id },
  ...{ to: 'waiting', backers: 0, createdAt: minutesAgo(60), desk: 'informatics' },
});

/** `pages` of ten rows that are all somebody's own, and how many of them were read so far. */
const filesOf = (more: Partial<StoryFilePorts> = {}, pages = 1) => {
  const read = { pages: 0 };
  const organisation = anOrganisation({ people: Object.values(people) });
  const files = storyFiles({
    awards: async () => [
      anAward({ id: 'WS-00001', measure: undefined, postedAt: '2026-01-02T12:00:00.000Z' }),
      anAward({ id: 'WS-00002' }),
    ],
    contributions: contributions({
      log: {
        async *between() {
          for (let page = 0; page < pages; page += 1) {
            read.pages += 1;
            yield Array.from({ length: 10 }, (_, at) => aRow(page * 10 + at));
          }
        },
      },
      requests: {
        mine: async () => ({ items: [] }),
        load: async (_code, id) => ({ request: aRequest({ id }), etag: '' }),
      },
      stories: { own: async () => ({ items: [] }), load: async () => undefined },
      organisation,
    }),
    organisation,
    nameOf: async (id) => (id === nadia.id ? nadia.name : 'Somebody'),
    ...more,
  });
  return { files, read };
};

const readBy = async (subject: string, person: string, files = filesOf().files) => {
  const file = files(subject, person, now);
  return file && { ...file, whole: await text(file.lines) };
};

const year = { file: 'awards', year: 2026 } as const;

describe('files of stories', () => {
  it('A8.1: have a year for awards as a document and as a spreadsheet, what is ready first', async () => {
    const document = await readBy(storySubject(year, 'markdown'), cio.id);
    assert.deepEqual([document?.name, document?.form], ['stories 2026.md', 'markdown']);
    assert.match(document?.whole ?? '', /^# Success stories of 2026\n.*\(WS-00002\).*\(WS-00001\)/s);
    assert.doesNotMatch(document?.whole ?? '', /\ufeff|\n\n\n\n/);
    const sheet = await readBy(storySubject(year, 'csv'), cio.id);
    const [titles, ...rows] = cellsIn(sheet?.whole ?? '');
    assert.deepEqual(titles, [...awardTitles]);
    assert.deepEqual(
      rows.map(([id]) => id),
      ['WS-00002', 'WS-00001'],
    );
  });

  it('A8.1: of awards are for leads and CIOs alone, asked of the settings as the file is fetched', async () => {
    const roles: readonly Role[] = ['requester', 'informatics', 'lead', 'safety-officer', 'cio', 'admin'];
    for (const role of roles) {
      const organisation = anOrganisation({ people: [{ ...nadia, roles: [role] }] });
      const { files } = filesOf({ organisation });
      for (const form of ['markdown', 'csv'] as const) {
        const file = files(storySubject(year, form), nadia.id, now);
        assert.equal(file !== undefined, role === 'lead' || role === 'cio', `${role} ${form}`);
        assert.equal(files(storySubject(year, form), 'who has left', now), undefined);
      }
    }
  });

  it('A4.19: have somebody’s own record, made for the person of the ticket and nobody else', async () => {
    const document = await readBy(storySubject({ file: 'record' }, 'markdown'), nadia.id);
    assert.match(
      document?.whole ?? '',
      /^# Contribution record: Nadia Rahman\n.*\*\*Questions asked:\*\* 10/s,
    );
    assert.doesNotMatch(document?.whole ?? '', /## Stories/, 'no table of none');
    const other = await readBy(storySubject({ file: 'record' }, 'markdown'), cio.id);
    assert.doesNotMatch(other?.whole ?? '', /Nadia|Questions asked/);
    const sheet = cellsIn((await readBy(storySubject({ file: 'record' }, 'csv'), nadia.id))?.whole ?? '');
    assert.deepEqual([sheet[0], sheet.length], [[...deedColumns], 11]);
    const none = cellsIn((await readBy(storySubject({ file: 'record' }, 'csv'), cio.id))?.whole ?? '');
    assert.deepEqual(none, [[...deedColumns]]);
  });

  it('are handed out while the log is still being read, so that thousands take no more memory than one', async () => {
    const { files, read } = filesOf({}, 500);
    const file = files(storySubject({ file: 'record' }, 'csv'), nadia.id, now) ?? assert.fail('no file');
    const pieces = file.lines[Symbol.asyncIterator]();
    const first = await pieces.next();
    assert.ok(!first.done && read.pages <= 20, `${read.pages} pages read`);
    let lines = cellsIn(first.value).length;
    for (let next = await pieces.next(); !next.done; next = await pieces.next())
      lines += cellsIn(next.value).length;
    assert.equal(lines, 5001);
  });

  it('are none of a ticket for something else', () => {
    const { files } = filesOf();
    for (const subject of [
      '',
      'stories',
      'stories|record',
      'stories|record|pdf',
      'stories|x|csv',
      'report|columns',
    ])
      assert.equal(files(subject, cio.id, now), undefined, subject);
  });
});
