import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from './route.ts';

/** A link within the tab: a press goes there at once, and a new window is left to the browser. */
export const InnerLink = ({ href = '', onClick, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a
    {...rest}
    href={href}
    onClick={(event: MouseEvent<HTMLAnchorElement>) => {
      onClick?.(event);
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
        return;
      event.preventDefault();
      go(href);
    }}
  />
);
