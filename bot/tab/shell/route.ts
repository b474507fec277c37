import { useSyncExternalStore } from 'react';

/** /tab/board/WL-7K2QX: which page, and what on it; /tab/broadcasts/WB-7K2QX/edit: which side of that. */
export interface Route {
  readonly page: string;
  readonly id: string;
  readonly part: string;
}

const routeOf = (path: string): Route => {
  const [, , page = '', id = '', part = ''] = path.split('/');
  return { page, id: decodeURIComponent(id), part };
};

/** Who somebody plays and which theme they chose on one machine go with them; what a page was narrowed to does not. */
const along = (page: string): string => {
  if (routeOf(location.pathname).page === page) return location.search;
  const said = [...new URLSearchParams(location.search)].filter(([name]) => /^(persona|theme)$/.test(name));
  return said.length > 0 ? `?${new URLSearchParams(said)}` : '';
};

export const hrefOf = (page: string, id = '', part = ''): string =>
  `/tab/${[page, encodeURIComponent(id), part].filter(Boolean).join('/')}${along(page)}`;

const moved = 'wardline:moved';
/** Whoever has something unsaved may say no to it, and asks first. */
export const leaving = 'wardline:leaving';

const mayLeaveFor = (href: string): boolean =>
  dispatchEvent(new CustomEvent(leaving, { cancelable: true, detail: href }));

/** Goes there without loading the document again. */
export const go = (href: string): void => {
  if (!mayLeaveFor(href)) return;
  history.pushState(undefined, '', href);
  dispatchEvent(new Event(moved));
};

/** Says in the address what the page shows, without a step to come back to. */
export const stay = (href: string): void => {
  history.replaceState(undefined, '', href);
  dispatchEvent(new Event(moved));
};

let follows = false;

/** By the browser's Back the address has changed already: it is put back where somebody has to be asked first. */
const followBack = (): void => {
  if (follows) return;
  follows = true;
  let shown = location.href;
  addEventListener(moved, () => {
    shown = location.href;
  });
  addEventListener('popstate', () => {
    const wanted = location.href;
    if (wanted === shown || mayLeaveFor(wanted)) dispatchEvent(new Event(moved));
    else history.pushState(undefined, '', shown);
  });
};

const subscribe = (changed: () => void): (() => void) => {
  followBack();
  addEventListener(moved, changed);
  return () => removeEventListener(moved, changed);
};

export const useRoute = (): Route => routeOf(useSyncExternalStore(subscribe, () => location.pathname));

/** What the address says after its "?". */
export const useQuery = (): string => useSyncExternalStore(subscribe, () => location.search);
