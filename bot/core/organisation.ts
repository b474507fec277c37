import type { Person, Role } from './actor.ts';

export interface Session {
  readonly day: 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
  readonly from: string;
  readonly to: string;
}

/** Days on which somebody is not there, the first and the last one, as "2026-11-24". */
export interface Absence {
  readonly from: string;
  readonly to: string;
  /** Who stands in for them meanwhile; without one, their deputy does. */
  readonly cover?: string | undefined;
}

/** Someone named in the settings file, with what they may do and when they do it. */
export interface Member extends Person {
  readonly roles: readonly Role[];
  readonly profession?: string | undefined;
  readonly specialties?: readonly string[] | undefined;
  readonly sites?: readonly string[] | undefined;
  readonly sessions?: readonly Session[] | undefined;
  readonly away?: readonly Absence[] | undefined;
  readonly deputy?: string | undefined;
  /** Whom a lead asks in informatics (A4.10). */
  readonly buddy?: string | undefined;
}

/** The ids of everybody with a role. */
export const withRole = (people: readonly Member[], role: Role): readonly string[] =>
  people.filter(({ roles }) => roles.includes(role)).map(({ id }) => id);

export interface EmergencyNumber {
  readonly label: string;
  readonly number: string;
}

/** People who share what is sent to them by the group's name. */
export interface Group extends Person {
  readonly people: readonly string[];
}

/** A group that decides on changes, such as a design authority. */
export interface Board extends Group {
  /** Its usual meeting; without it, each day is chosen. */
  readonly meets?: Session | undefined;
}

/** The trust's own system for incidents, by the name that staff know it by (D3.5). */
export interface IncidentSystem {
  readonly name: string;
  readonly url?: string | undefined;
}

/** A2.8: who sees confidential concerns, besides whoever raised one. */
export interface Circle {
  readonly roles: readonly Role[];
  readonly people: readonly string[];
}

/** What every feature needs to know about the organisation it serves. */
export interface Organisation {
  readonly code: string;
  readonly name: string;
  readonly tenants: readonly string[];
  readonly emergency: readonly EmergencyNumber[];
  readonly people: readonly Member[];
  readonly groups?: readonly Group[] | undefined;
  /** Without it, nobody can raise a concern in confidence. */
  readonly confidential?: Circle | undefined;
  readonly boards?: readonly Board[] | undefined;
  readonly incidents?: IncidentSystem | undefined;
  readonly zone: string;
}
