import { z } from 'zod';
import { action } from '../../core/action.ts';
import { notForEmergencies } from '../../core/emergency.ts';
import { dryRun } from '../../routing/replay.ts';
import { faultOf } from '../../settings/actions.ts';
import { amended } from '../../settings/amend.ts';
import { settingsSchema } from '../../settings/schema.ts';
import { pageView } from '../pages.ts';
import { adminPage } from './admin-page.ts';
import { audiencesPage } from './audiences-page.ts';
import { cannotTry, dryRunPage } from './dry-run-page.ts';
import { historyPage, shownAtOnce } from './history-page.ts';
import { holdsPage } from './holds-page.ts';
import { metPage } from './met-page.ts';
import type { AdminPorts } from './ports.ts';

const admins = ['admin'] as const;
/** As much as the section of a change may have. */
const longest = 200_000;
const mostTried = 500;

/** JSON of a page as what it says; what is none is nothing. */
const json = z
  .string()
  .max(longest)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'this is not JSON' });
      return z.NEVER;
    }
  });

/** The pages on which the settings are looked at. None of them changes anything: that is `admin.change`. */
export const adminPages = ({ live, kept, raised, work, met, teams, sizeOf }: AdminPorts) => ({
  'page.admin': action({
    roles: admins,
    fields: z.object({}),
    text: [],
    run: async () => pageView('page.admin', adminPage(live.current())),
  }),

  'page.admin-history': action({
    roles: admins,
    fields: z.object({ before: z.coerce.number().int().min(1).optional() }),
    text: [],
    run: async ({ before }, { now }) => {
      const { version, settings } = live.current();
      const last = Math.min(before === undefined ? version : before - 1, version);
      const some = last < 1 ? [] : await kept(Math.max(1, last - shownAtOnce), last);
      const { zone } = settings.hours;
      return pageView('page.admin-history', historyPage(some, settings.written, { at: now, zone }));
    },
  }),

  /** What changed rules would have done to the last requests. Reads alone. */
  'page.dry-run': action({
    roles: admins,
    fields: z.object({ routing: json, last: z.coerce.number().int().min(1).max(mostTried).default(200) }),
    text: [],
    run: async ({ routing, last }, { actor, now }) => {
      const next = amended(live.current().settings.written, 'routing', routing, actor.id);
      if (!next.ok) return pageView('page.dry-run', cannotTry(next.faults.map(faultOf)));
      const run = dryRun(await raised(now, last), next.settings.rules, next.settings);
      return pageView('page.dry-run', dryRunPage(run, next.settings));
    },
  }),

  'page.admin-met': action({
    roles: admins,
    fields: z.object({ name: z.string().trim().min(2).max(100) }),
    text: [],
    run: async ({ name }) => {
      const here = new Set(live.current().settings.people.map(({ id }) => id));
      return pageView(
        'page.admin-met',
        metPage(name, await met(), (id) => here.has(id)),
      );
    },
  }),

  'page.admin-holds': action({
    roles: admins,
    fields: z.object({ person: z.string().max(100) }),
    text: [],
    run: async ({ person }) =>
      pageView('page.admin-holds', holdsPage(person, live.current().settings, await work(person))),
  }),

  'page.admin-audiences': action({
    roles: admins,
    fields: z.object({}),
    text: [],
    run: async (_input, { now }) => {
      const { settings } = live.current();
      const { audiences } = settings;
      const asked = audiences.some(({ id }) => id === 'everyone');
      const sizes = audiences.flatMap(({ id, team }) =>
        team === undefined ? [] : [sizeOf(id, now).then((size) => [team, size] as const)],
      );
      const [looked, known, ...teamSizes] = await Promise.all([
        asked ? met() : { people: [], all: true },
        teams(),
        ...sizes,
      ]);
      const counts = {
        met: { people: looked.people.filter(({ seen }) => seen).length, all: looked.all },
        teams: new Map(teamSizes),
      };
      return pageView('page.admin-audiences', audiencesPage(settings, known, counts));
    },
  }),

  /** The sentence of every form and safety card, with numbers that are still being typed. */
  'page.admin-emergency': action({
    roles: admins,
    fields: z.object({ numbers: json }),
    text: [],
    run: async ({ numbers }) => {
      const read = settingsSchema.shape.emergency.safeParse(numbers);
      const sentence = read.success ? notForEmergencies(read.data) : '';
      return pageView('page.admin-emergency', { sentence });
    },
  }),
});
