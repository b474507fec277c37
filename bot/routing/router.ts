import type { Group, Member } from '../core/organisation.ts';
import type { Profile, Report, Route } from '../request/request.ts';
import { leadsFor } from './destination.ts';
import { type Facts, factsOf, inputsOf } from './facts.ts';
import type { ReadyRule } from './parse.ts';

/** What a rule did instead of deciding. Never the words of a request: they are nobody's but the desk's (D5.7). */
export interface RuleFault {
  readonly rule: string;
  readonly kind: 'failed' | 'slow';
}

/** One lead of those whom a rule names, which are all where it asks for nothing; undefined where none of them has the time. */
export type ChooseLead = (candidates: readonly Member[], now: Date) => Member | undefined;

export interface RouterPorts {
  /** As they are now: a changed settings file brings others. */
  readonly rules: () => readonly ReadyRule[];
  readonly people: readonly Member[];
  readonly groups?: readonly Group[] | undefined;
  readonly chooseLead: ChooseLead;
  readonly ticks: () => number;
  readonly report: (fault: RuleFault) => void;
}

/** Milliseconds for all rules of one request. A hundred over the longest words take five; the rest is for a busy machine. */
const budget = 50;

export interface Hit {
  readonly hit?: ReadyRule | undefined;
  readonly fault?: RuleFault | undefined;
}

/** The first rule that holds; the last of the file where one before it fails or the time is up. */
export const firstThatHolds = (rules: readonly ReadyRule[], facts: Facts, ticks = () => 0): Hit => {
  const start = ticks();
  const last = rules.at(-1);
  for (const one of rules) {
    try {
      if (one.holds(facts)) return { hit: one };
    } catch {
      return { hit: last, fault: { rule: one.rule.id, kind: 'failed' } };
    }
    if (ticks() - start > budget) return { hit: last, fault: { rule: one.rule.id, kind: 'slow' } };
  }
  return {};
};

export const noLead = 'no lead for this has a session soon';

type Target = Pick<Route, 'desk' | 'lead' | 'group' | 'because'>;

const targetOf = ({ to, rule: { because } }: ReadyRule, ports: RouterPorts, now: Date): Target => {
  if (to.kind === 'informatics') return { desk: 'informatics', because };
  if (to.kind === 'group') {
    const group = ports.groups?.find(({ id }) => id === to.id);
    if (!group) return { desk: 'informatics', because: 'that group is no longer there' };
    return { desk: 'informatics', group: { id: group.id, name: group.name }, because };
  }
  const candidates = leadsFor(to.wants, ports.people);
  const lead = ports.chooseLead(candidates, now);
  if (!lead) return { desk: 'informatics', because: noLead };
  // Whoever stands in for a lead may be of informatics.
  const desk = lead.roles.includes('lead') ? 'lead' : 'informatics';
  return { desk, lead: { id: lead.id, name: lead.name }, because };
};

/** Where a new request goes: by the ordered rules of the settings file, to informatics where none holds. */
export const router =
  (ports: RouterPorts) =>
  (report: Report, from: Profile | undefined, now: Date): Route => {
    const facts = factsOf(report, from);
    const { hit, fault } = firstThatHolds(ports.rules(), facts, ports.ticks);
    if (fault) ports.report(fault);
    const inputs = { ...inputsOf(facts), ...(fault ? { [fault.kind]: fault.rule } : {}) };
    if (!hit) return { desk: 'informatics', rule: 'no rule', inputs };
    return { ...targetOf(hit, ports, now), rule: hit.rule.id, inputs };
  };
