import { type Routing, routing } from '../triage/routing.ts';
import { type Settings, settingsSchema } from './schema.ts';

export interface Loaded extends Settings {
  /** The routing rules, parsed and ready. */
  readonly route: Routing;
}

type Result =
  | { readonly ok: true; readonly settings: Loaded }
  | { readonly ok: false; readonly faults: readonly string[] };

const twice = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

type Lists = Pick<Settings, 'people' | 'routing' | 'audiences'>;

/** The lists that are sound by themselves: a slip elsewhere must not hide what is wrong between their lines. */
const listsOf = (json: unknown): Lists => {
  const { people, routing: rules, audiences } = settingsSchema.shape;
  const file: Readonly<Record<string, unknown>> = Object(json);
  return {
    people: people.safeParse(file.people).data ?? [],
    routing: rules.safeParse(file.routing).data ?? [],
    audiences: audiences.safeParse(file.audiences).data ?? [],
  };
};

/** Audiences that need no filter: Wardline knows who is in them. */
const known = new Set(['everyone', 'requests']);
/** Prefixes of the audiences that Wardline makes by itself. */
const derived = /^(role|profession|site|team):/;

const audienceFaults = ({
  id,
  roles,
  sites,
  professions,
  team,
}: Lists['audiences'][number]): readonly string[] => {
  const lists = roles ?? sites ?? professions;
  if (derived.test(id)) return [`audiences: ${id} begins like one that Wardline makes by itself`];
  if (known.has(id))
    return lists || team ? [`audiences: ${id} takes no roles, sites, professions or team`] : [];
  if (lists && team) return [`audiences: ${id} has a team and lists of people; give one of the two`];
  return lists || team
    ? []
    : [`audiences: ${id} does not say who is in it: roles, sites, professions or team`];
};

/** What one field cannot tell: ids used twice, deputies that nobody knows, audiences of nobody. */
const crossFaults = ({ people, routing: rules, audiences }: Lists): readonly string[] => {
  const ids = people.map((person) => person.id);
  return [
    ...twice(ids).map((id) => `people: the id ${id} is there twice`),
    ...people
      .filter((person) => person.deputy && !ids.includes(person.deputy))
      .map((person) => `people: ${person.name}'s deputy ${person.deputy} is not in the list`),
    ...people
      .filter((person) => person.deputy === person.id)
      .map((person) => `people: ${person.name} cannot be their own deputy`),
    ...twice(rules.map((rule) => rule.id)).map((id) => `routing: the rule ${id} is there twice`),
    ...twice(audiences.map((audience) => audience.id)).map((id) => `audiences: ${id} is there twice`),
    ...audiences.flatMap(audienceFaults),
  ];
};

/** Reads a settings file's text. Every fault is reported, each with its place, before anything starts. */
export const readSettings = (text: string): Result => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    return { ok: false, faults: [`not JSON: ${fault instanceof Error ? fault.message : fault}`] };
  }
  const lists = listsOf(json);
  const route = routing(lists.routing);
  const { success, data, error } = settingsSchema.safeParse(json);
  const faults = [
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    ...crossFaults(lists),
    ...route.faults,
  ];
  return success && faults.length === 0 ? { ok: true, settings: { ...data, route } } : { ok: false, faults };
};
