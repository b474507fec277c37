import { type Draft, isUnsaved } from './draft.ts';

/** Words that were typed and not saved, while this document lives: whoever looks at another page finds them again. */
const drafts = new Map<string, Draft>();

const ask = (event: BeforeUnloadEvent): void => event.preventDefault();

/** The browser asks before it throws them away. */
const guard = (): void => {
  if (drafts.size > 0) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
};

export const keepUnsaved = (name: string, draft: Draft): void => {
  if (isUnsaved(draft)) drafts.set(name, draft);
  else drafts.delete(name);
  guard();
};

export const forgetUnsaved = (name: string): void => {
  drafts.delete(name);
  guard();
};

export const unsavedFor = (name: string): Draft | undefined => drafts.get(name);
