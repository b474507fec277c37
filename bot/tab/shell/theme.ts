import type { Theme } from '@fluentui/react-components';
import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';

/** As Teams names them. */
export type ThemeName = 'default' | 'dark' | 'contrast';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Teams may come to name others; they are light until proved otherwise. */
export const themeNamed = (name: string | undefined): ThemeName =>
  name === 'dark' || name === 'contrast' ? name : 'default';
