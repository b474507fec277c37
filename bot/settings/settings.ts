import type { Named } from '../routing/destination.ts';
import { type ReadyRule, readRules } from '../routing/parse.ts';
import { boardFaults } from './board-faults.ts';
import { clockFaults } from './clock-faults.ts';
import { faultWords } from './fault-words.ts';
import { leadFaults } from './lead-faults.ts';
import { type Settings, settingsSchema } from './schema.ts';

/** The settings as somebody wrote them, without what was left out. */
export type Written = Readonly<Record<string, unknown>>;

export interface Loaded extends Settings {
  /** The routing rules, parsed and ready. */
  readonly rules: readonly ReadyRule[];
  /** To be changed a section at a time; the rest of it stays as it was written. */
  readonly written: Written;
}

type Result =
  | { readonly ok: true; readonly settings: Loaded }
  | { readonly ok: false; readonly faults: readonly string[] };

const twice = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];

interface Lists
  extends Pick<Settings, 'people' | 'routing' | 'audiences' | 'groups' | 'boards' | 'rota' | 'confidential'> {
  /** Whether the list of people could be read: without it nobody in the other lists is known. */
  readonly knowsPeople: boolean;
  /** Who a routing rule can name; absent where one of their lists could not be read. */
  readonly named?: Named | undefined;
}

/** The lists that are sound by themselves: a slip elsewhere must not hide what is wrong between their lines. */
const listsOf = (json: unknown): Lists => {
  const { people, routing: rules, audiences, groups, boards, rota, confidential } = settingsSchema.shape;
  const file: Readonly<Record<string, unknown>> = Object(json);
  const readPeople = people.safeParse(file.people);
  const readGroups = groups.safeParse(file.groups);
  const knowsPeople = readPeople.success;
  const named = { people: readPeople.data ?? [], groups: readGroups.data ?? [] };
  return {
    ...named,
    knowsPeople,
    named: knowsPeople && readGroups.success ? named : undefined,
    routing: rules.safeParse(file.routing).data ?? [],
    audiences: audiences.safeParse(file.audiences).data ?? [],
    boards: boards.safeParse(file.boards).data ?? [],
    rota: rota.safeParse(file.rota).data,
    confidential: confidential.safeParse(file.confidential).data,
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

/** Lists of people that name somebody whom the file does not know: nobody would be told. */
const unknownFaults = ({ people, groups, rota, confidential, knowsPeople }: Lists): readonly string[] => {
  if (!knowsPeople) return [];
  const ids = new Set(people.map(({ id }) => id));
  const strangers = (place: string, named: readonly string[]): readonly string[] =>
    named.filter((id) => !ids.has(id)).map((id) => `${place}: ${id} is not in the list of people`);
  const roles = people.flatMap((person) => person.roles);
  const circle = confidential && [
    ...strangers('confidential', confidential.people),
    ...(confidential.people.length > 0 || confidential.roles.some((role) => roles.includes(role))
      ? []
      : ['confidential: nobody would see a concern that is raised in confidence']),
  ];
  return [
    ...groups.flatMap((group) => strangers(`groups: ${group.id}`, group.people)),
    ...(rota?.shifts.flatMap((shift) => strangers(`rota: ${shift.day} ${shift.from}`, shift.people)) ?? []),
    ...strangers('rota: otherwise', rota?.otherwise ?? []),
    ...(circle ?? []),
  ];
};

/** What one field cannot tell: ids used twice, deputies that nobody knows, audiences of nobody. */
const crossFaults = (lists: Lists): readonly string[] => {
  const { people, routing: rules, audiences, groups } = lists;
  const ids = people.map((person) => person.id);
  return [
    ...twice(ids).map((id) => `people: the id ${id} is there twice`),
    ...people
      .filter((person) => person.deputy && !ids.includes(person.deputy))
      .map((person) => `people: ${person.name}'s deputy ${person.deputy} is not in the list`),
    ...people
      .filter((person) => person.deputy === person.id)
      .map((person) => `people: ${person.name} cannot be their own deputy`),
    ...leadFaults(people),
    ...twice(rules.map((rule) => rule.id)).map((id) => `routing: the rule ${id} is there twice`),
    ...twice(audiences.map((audience) => audience.id)).map((id) => `audiences: ${id} is there twice`),
    ...audiences.flatMap(audienceFaults),
    ...twice(groups.map((group) => group.id)).map((id) => `groups: ${id} is there twice`),
    ...groups
      .filter(({ id }) => ids.includes(id))
      .map(({ id }) => `groups: ${id} is the id of a person; what is for one would reach the other`),
    ...boardFaults(lists.boards, lists.knowsPeople ? new Set(ids) : undefined),
    ...unknownFaults(lists),
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
  const rules = readRules(lists.routing, lists.named);
  const { success, data, error } = settingsSchema.safeParse(json, { error: faultWords });
  const faults = [
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`),
    ...crossFaults(lists),
    ...rules.faults,
    ...(success ? clockFaults(data) : []),
  ];
  if (!success || faults.length > 0) return { ok: false, faults };
  return { ok: true, settings: { ...data, rules: rules.ready, written: json as Written } };
};
