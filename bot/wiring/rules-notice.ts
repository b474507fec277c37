import { clip, escapeMarkdown } from '../core/text.ts';
import type { RuleFault } from '../routing/router.ts';

const shown = 5;

const others = (count: number): string =>
  count === 1 ? '1 more is in the log.' : `${count} more are in the log.`;

const withFaults = (words: string, faults: readonly string[]): string => {
  const left = faults.length - shown;
  return [
    words,
    ...faults.slice(0, shown).map((fault) => escapeMarkdown(clip(fault, 300))),
    ...(left > 0 ? [others(left)] : []),
  ].join('\n\n');
};

/** What an admin reads where a changed settings file cannot be used. */
export const fileNotice = (faults: readonly string[]): string =>
  withFaults(
    'The settings file was changed and cannot be used. The routing rules from before still run.',
    faults,
  );

/** The same of settings that were saved, perhaps by another release of Wardline. */
export const storedNotice = (faults: readonly string[]): string =>
  withFaults('The newest settings cannot be used here. Those from before still run.', faults);

const did: Readonly<Record<RuleFault['kind'], string>> = {
  failed: 'could not be worked out',
  slow: 'took too long',
};

export const ruleNotice = (rule: string, kind: RuleFault['kind']): string =>
  `The routing rule "${escapeMarkdown(rule)}" ${did[kind]}. The request went where the last rule sends it. ` +
  'Please look at that rule.';
