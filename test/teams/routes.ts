/** What a bot can ask of the connector. `create` opens a 1:1 chat or a channel thread; `members` reads a roster. */
export type Kind = 'post' | 'update' | 'delete' | 'create' | 'members';

export interface Route {
  readonly kind: Kind;
  /** Empty for `create`. */
  readonly conversation: string;
  /** The message that is updated, deleted or replied to; or the one member that is asked for. */
  readonly item?: string;
}

const routes: readonly { readonly kind: Kind; readonly method: string; readonly path: RegExp }[] = [
  { kind: 'create', method: 'POST', path: /^$/ },
  { kind: 'post', method: 'POST', path: /^\/([^/]+)\/activities(?:\/([^/]+))?$/ },
  { kind: 'update', method: 'PUT', path: /^\/([^/]+)\/activities\/([^/]+)$/ },
  { kind: 'delete', method: 'DELETE', path: /^\/([^/]+)\/activities\/([^/]+)$/ },
  { kind: 'members', method: 'GET', path: /^\/([^/]+)\/(?:paged)?members(?:\/([^/]+))?$/ },
];

/** `undefined` for what the connector does not know. The service URL may hold a region, as in Teams. */
export const routeOf = (method: string, url: string): Route | undefined => {
  const { pathname } = new URL(url, 'http://connector');
  const [, path] = pathname.match(/\/v3\/conversations(.*)$/) ?? [];
  for (const route of path === undefined ? [] : routes) {
    const [found, conversation = '', item] = path?.match(route.path) ?? [];
    if (found === undefined || route.method !== method) continue;
    const decoded = { kind: route.kind, conversation: decodeURIComponent(conversation) };
    return item === undefined ? decoded : { ...decoded, item: decodeURIComponent(item) };
  }
  return undefined;
};

export const isPaged = (url: string): boolean => url.includes('/pagedmembers');
