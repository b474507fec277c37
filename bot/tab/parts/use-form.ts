import { useState } from 'react';
import { focusBeside } from './beside.tsx';

/** A form that somebody opens above a list: each is a new one, and what is typed in it stays until it is closed. */
export const useForm = <Name extends string>(changed: () => void) => {
  const [open, setOpen] = useState<{ readonly name: Name; readonly nth: number; readonly sent: boolean }>();

  const show = (name: Name): void => {
    if (open?.name === name) focusBeside();
    else setOpen((before) => ({ name, nth: (before?.nth ?? 0) + 1, sent: false }));
  };
  const another = (): void => setOpen((before) => before && { ...before, nth: before.nth + 1, sent: false });
  const sent = (template: string): void => {
    // More of the form, or the same again with a number taken out of it.
    if (template.endsWith('-form')) return;
    changed();
    setOpen((before) => before && { ...before, sent: true });
  };
  const close = (): void => setOpen(undefined);

  return { open, show, another, sent, close };
};
