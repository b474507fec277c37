import { AssertionError } from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { type Stop, visit } from '../browser/sweep.ts';
import { sizes, type ThemeName } from '../browser/tab.ts';
import type { Row } from './row.ts';

export const whatSweep = 'faults of the pages by axe (WCAG 2.2 AA), sideways scroll and the browser';
export const sweepBudget = 'none';

export interface Visit {
  readonly stop: Stop;
  readonly theme: ThemeName;
}

export interface Visited extends Visit {
  readonly faults: readonly string[];
}

/** A visit tells its faults as a list; what ended it early is one fault. */
const faultsIn = (fault: unknown): readonly string[] =>
  fault instanceof AssertionError && Array.isArray(fault.actual)
    ? fault.actual
    : [fault instanceof Error ? fault.message : String(fault)];

export const measureSweep = async (
  browser: Browser,
  port: number,
  visits: readonly Visit[],
): Promise<readonly Visited[]> => {
  const visited: Visited[] = [];
  for (const { stop, theme } of visits) {
    const faults = await visit(browser, port, stop, theme).then(() => [], faultsIn);
    visited.push({ stop, theme, faults });
  }
  return visited;
};

export const sweepRow = (visited: readonly Visited[]): Row => {
  const combinations = visited.length * Object.keys(sizes).length;
  const faulty = visited.filter(({ faults }) => faults.length > 0);
  const faults = faulty.reduce((count, one) => count + one.faults.length, 0);
  return {
    what: whatSweep,
    measured: `${faults} in ${combinations} of page, theme and width`,
    budget: sweepBudget,
    share: faults === 0 && combinations > 0 ? 0 : Number.NaN,
    facts: { combinations, faulty },
  };
};
