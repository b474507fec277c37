export type Role = 'requester' | 'informatics' | 'lead' | 'safety-officer' | 'cio' | 'admin';

/** Someone as other people see them. `id` is the Entra object id, the only identity Wardline trusts. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Of somebody who may have more about them: what is kept and shown. */
export const personOf = ({ id, name }: Person): Person => ({ id, name });

/** The person behind an activity, after the edge has checked tenant and identity. */
export interface Actor extends Person {
  readonly organisation: string;
  readonly roles: readonly Role[];
}

export const hasRole = (actor: Actor, roles: readonly Role[]): boolean =>
  roles.some((role) => actor.roles.includes(role));
