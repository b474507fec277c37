import type { Person } from '../core/actor.ts';
import type { Member } from '../core/organisation.ts';
import type { Demand } from './demand.ts';
import type { Gap, Quarter, Whose } from './demand-view.ts';
import type { PeriodName } from './period.ts';
import type { Summary } from './summary.ts';

/** What a link on a card leads to. */
export type ReportFile =
  | { readonly file: 'summary'; readonly period: PeriodName }
  | { readonly file: 'columns' }
  | { readonly file: 'demand'; readonly whose: Whose; readonly quarter: Quarter };

export interface ReportPorts {
  readonly zone: string;
  /** Undefined while it takes longer than a person at a card waits; asked again, it goes on where it was. */
  readonly summary: (period: PeriodName, now: Date) => Promise<Summary | undefined>;
  readonly demand: (lead: Pick<Member, 'id'>, quarter: Quarter, now: Date) => Promise<Demand | Gap>;
  /** Of every lead but for whoever looks, together with theirs. */
  readonly demandOfAll: (viewer: Pick<Member, 'id'>, quarter: Quarter, now: Date) => Promise<Demand | Gap>;
  /** Undefined where nobody said under which address a browser finds this. */
  readonly link: (file: ReportFile, person: Person) => Promise<string | undefined>;
}
