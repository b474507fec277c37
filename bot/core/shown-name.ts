import { clip } from './text.ts';

/** A name is on every card several times; Entra allows 256 characters. */
const longest = 80;

export const shownName = (name: string): string => clip(name.trim(), longest);
