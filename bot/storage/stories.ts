import type { Line, OwnLine, StoryStore } from '../story/store.ts';
import type { Story } from '../story/story.ts';
import type { Contacts } from './contacts.ts';
import { below, type KeyRange, keys, postedBetween } from './keys.ts';
import { readPage } from './listing.ts';
import { saving } from './saving.ts';
import { cheerRows, storyRows } from './story-rows.ts';
import type { Table } from './table.ts';

const firstOf = (year: number): Date => new Date(Date.UTC(year, 0));

/** A year comes from a card: what is none of those in which a key is well-formed reads as one without stories. */
const yearOf = (year: string): KeyRange => {
  const first = /^2[01]\d\d$/.test(year) ? Number(year) : 1970;
  return postedBetween(firstOf(first), firstOf(first + 1));
};

/** Each is a read. Of a wall that is older, the first years stand among all years alone. */
const mostYears = 20;

/** The newest story before a year leads to the next year that has one. */
const yearsOf = async (table: Table, organisation: string): Promise<readonly string[]> => {
  const years: string[] = [];
  let range = below('stories');
  while (years.length < mostYears) {
    const [newest] = await table.range<Line>(organisation, range, 1);
    const year = newest?.value.postedAt?.slice(0, 4);
    if (year === undefined) break;
    years.push(year);
    range = postedBetween(firstOf(1970), firstOf(Number(year)));
  }
  return years;
};

export const storyStore = (table: Table, contacts: Contacts, saved: () => void): StoryStore => {
  const linesIn = async <Shown extends Line>(
    organisation: string,
    range: KeyRange,
    page: string | undefined,
    size?: number,
  ) => {
    const { shown, next } = await readPage<Shown>(table, organisation, range, page, size);
    return { items: shown.map(({ value }) => value), next };
  };

  return {
    load: async (organisation, id) => {
      const row = await table.read<Story>(organisation, keys.story(id));
      return row && { story: row.value, etag: row.etag };
    },

    save: (organisation, save) => saving(table, contacts, saved)(organisation, storyRows(save), save.contact),

    wall: (organisation, page, year, size) =>
      linesIn<Line>(organisation, year === undefined ? below('stories') : yearOf(year), page, size),

    years: (organisation) => yearsOf(table, organisation),

    posted: async (organisation, from, to) => {
      const range = postedBetween(new Date(from), new Date(to));
      const rows = await table.range<Line>(organisation, range, Number.POSITIVE_INFINITY);
      return rows.map(({ value }) => value).reverse();
    },

    waiting: (organisation, page) => linesIn<Line>(organisation, below('stories-waiting'), page),

    own: (organisation, person, page) => linesIn<OwnLine>(organisation, below(`stories-own|${person}`), page),

    cheer: async (organisation, id, cheering) => {
      const first = (await table.commit(organisation, cheerRows(id, cheering))) === 'committed';
      // What many see follows by the clock; their own copy has somebody looking at it.
      if (first && cheering.ownCopy) saved();
      return { first };
    },

    cheers: async (organisation, id, person) => {
      const [count, own] = await Promise.all([
        table.count(organisation, below(`cheer|${id}`)),
        person === undefined ? undefined : table.read(organisation, keys.cheer(id, person)),
      ]);
      return { count, cheered: own !== undefined };
    },

    tellings: async (organisation, id) => {
      const rows = await table.range<{ readonly broadcast: string; readonly at: string }>(
        organisation,
        below(`told-in|${id}`),
        Number.POSITIVE_INFINITY,
      );
      const told = rows.map(({ value }) => value).sort((one, other) => (one.at < other.at ? -1 : 1));
      return told.map(({ broadcast }) => broadcast);
    },
  };
};
