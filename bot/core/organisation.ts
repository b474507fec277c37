import type { Person, Role } from './actor.ts';

export interface Session {
  readonly day: 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
  readonly from: string;
  readonly to: string;
}

/** Someone named in the settings file, with what they may do and when they do it. */
export interface Member extends Person {
  readonly roles: readonly Role[];
  readonly profession?: string | undefined;
  readonly specialties?: readonly string[] | undefined;
  readonly sites?: readonly string[] | undefined;
  readonly sessions?: readonly Session[] | undefined;
  readonly deputy?: string | undefined;
}

export interface EmergencyNumber {
  readonly label: string;
  readonly number: string;
}

/** People who share what is sent to them by the group's name. */
export interface Group extends Person {
  readonly people: readonly string[];
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
  readonly zone: string;
}
