import type { Action, Again, Turn } from '../core/action.ts';
import { limits } from '../core/fields.ts';
import { Refusal } from '../core/refusal.ts';
import { clip, listed } from '../core/text.ts';
import { type Finding, redact, scan } from '../privacy/scan.ts';
import { kindName } from '../privacy/words.ts';
import type { DeskView } from './view.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Verdict {
  readonly outcome: 'clean' | 'blocked' | 'doubtful';
  /** The fields with every certain identifier taken out. */
  readonly fields: Fields;
  readonly notice: string;
  /** The kinds that the person is asked to let pass. */
  readonly kinds: readonly string[];
}

const named = (findings: readonly Finding[]): string =>
  listed([...new Set(findings.map((finding) => kindName[finding.kind]))]);

/**
 * Looks for patient identifiers in what was typed, before it is stored, logged or shown to anyone (D1.2). The
 * notice names the kind and never the value (D1.3). `passed` are the kinds that the person has let pass.
 */
export const inspect = (fields: Fields, text: readonly string[], passed: readonly string[]): Verdict => {
  const typed = text.flatMap((name) => {
    const value = fields[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const findings = typed.flatMap(([, value]) => scan(value));
  const blocked = findings.filter((finding) => finding.severity === 'block');
  if (blocked.length > 0) {
    // What stands in for a number is longer than it: a full field must not come back too long to be sent.
    const room = (value: string): number => Math.max(value.length, limits.short);
    const clean = Object.fromEntries(typed.map(([name, value]) => [name, clip(redact(value), room(value))]));
    const notice = `We found what looks like ${named(blocked)} and took it out. Nothing was sent yet. If you typed it in this chat, delete that message too. Check your words and send again.`;
    return { outcome: 'blocked', fields: { ...fields, ...clean }, notice, kinds: [] };
  }
  const doubtful = findings.filter((finding) => !passed.includes(finding.kind));
  if (doubtful.length === 0) return { outcome: 'clean', fields, notice: '', kinds: [] };
  const notice = `This may hold ${named(doubtful)}. Nothing was sent yet. Take out anything about a patient, or send it as it is.`;
  const kinds = [...new Set(findings.map((finding) => finding.kind))];
  return { outcome: 'doubtful', fields, notice, kinds };
};

const labels: Readonly<Record<string, string>> = {
  message: 'Your words',
  reason: 'The reason',
  answer: 'Your answer',
  body: 'The words',
};

/** Undefined where the verb has none, or needs storage for it that is down: words are not lost with the storage. */
const ownForm = async <Shown>(
  { again }: Action<Shown>,
  typed: Again<Fields>,
  turn: Turn,
): Promise<Shown | undefined> => {
  try {
    return await again?.(typed, turn);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'storage') return undefined;
    throw fault;
  }
};

/** The verb's own form with everything still in it, or a plain one made from its fields. */
export const showAgain = async <Shown>(
  verb: string,
  action: Action<Shown>,
  again: Again<Fields>,
  turn: Turn,
): Promise<Shown | DeskView> => {
  const own = await ownForm(action, again, turn);
  if (own !== undefined) return own;
  const { input, notice, checked } = again;
  const rest = Object.entries(input).filter(([name]) => !action.text.includes(name));
  return {
    template: 'desk-again',
    data: {
      notice,
      verb,
      send: checked.length > 0 ? 'Send it as it is' : 'Send again',
      rest: { ...Object.fromEntries(rest), checked: checked.join(' ') },
      // One that may be left out is not asked for now.
      inputs: action.text
        .filter((id) => input[id])
        .map((id) => ({
          id,
          label: labels[id] ?? 'Your words',
          value: String(input[id] ?? ''),
        })),
    },
  };
};
