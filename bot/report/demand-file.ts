import type { Demand } from './demand.ts';

/** A lead's quarter as rows of a file: a line for each week, and one for all of them. */
export const demandRows = (demand: Demand): readonly (readonly string[])[] => [
  ['Week from', 'Sessions', 'Minutes of sessions', 'Requests sent or passed on', 'Steps', 'Outcomes given'],
  ...[...demand.weeks, { ...demand, from: 'Whole quarter' }].map(
    ({ from, sessions, minutes, came, deeds, outcomes }) =>
      [from, sessions, minutes, came, deeds, outcomes].map(String),
  ),
];
