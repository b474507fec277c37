import type { Authorise } from '../api/ask.ts';
import { type ThemeName, themeNamed } from './theme.ts';

/** Where the page stands: inside Teams, or alone in a browser on one machine. */
export interface Host {
  readonly authorise: Authorise;
  readonly theme: ThemeName;
  readonly onTheme: (changed: (theme: ThemeName) => void) => void;
}

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export type Found =
  | { readonly kind: 'host'; readonly host: Host }
  | { readonly kind: 'choose'; readonly personas: readonly Persona[] }
  | { readonly kind: 'elsewhere' };

const inTeams = async (): Promise<Host> => {
  const { app, authentication } = await import('@microsoft/teams-js');
  await app.initialize();
  const context = await app.getContext();
  app.notifySuccess();
  return {
    // Teams answers from its own store, and signs in again where that is needed.
    authorise: async () => `Bearer ${await authentication.getAuthToken()}`,
    theme: themeNamed(context.app.theme),
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeNamed(theme))),
  };
};

/** What the browser itself prefers, with `?theme=` over it for whoever wants to see the others. */
const alone = (persona: string, parameters: URLSearchParams): Host => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(forced-colors: active)');
  const asked = parameters.get('theme');
  const now = (): ThemeName =>
    asked ? themeNamed(asked) : contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'default';
  return {
    authorise: async () => `Persona ${persona}`,
    theme: now(),
    onTheme: (changed) => {
      for (const query of [dark, contrast]) query.addEventListener('change', () => changed(now()));
    },
  };
};

/** In a frame it is Teams. Alone it is a demo, where the service offers people to be, or nothing. */
export const findHost = async (): Promise<Found> => {
  if (window.parent !== window) return { kind: 'host', host: await inTeams() };
  const parameters = new URLSearchParams(location.search);
  const persona = parameters.get('persona');
  const response = await fetch('/api/tab/personas').catch(() => undefined);
  if (!response?.ok) return { kind: 'elsewhere' };
  if (persona) return { kind: 'host', host: alone(persona, parameters) };
  const { personas } = (await response.json()) as { personas: readonly Persona[] };
  return { kind: 'choose', personas };
};
