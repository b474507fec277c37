export type Theme = 'light' | 'dark' | 'contrast';

/** CSS colours of one theme. A fill is the ground of a container of that style. */
export interface Palette {
  readonly canvas: string;
  readonly card: string;
  readonly text: string;
  readonly subtle: string;
  readonly link: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly emphasisFill: string;
  readonly accentFill: string;
  readonly goodFill: string;
  readonly warningFill: string;
  readonly attentionFill: string;
  /** Hairlines, button and field edges. */
  readonly line: string;
  /** The lower edge of a field, which has to be visible by itself. */
  readonly field: string;
  readonly hover: string;
  readonly hoverText: string;
  readonly brand: string;
  readonly brandHover: string;
  readonly brandEdge: string;
  readonly danger: string;
  readonly dangerHover: string;
  readonly dangerEdge: string;
  readonly onBrand: string;
  readonly focus: string;
}

/** Teams' three themes after the Fluent 2 tokens that its own cards take. In high contrast colour says nothing at all. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    canvas: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    link: '#4f52b2',
    good: '#0e700e',
    warning: '#8a3707',
    attention: '#b10e1c',
    emphasisFill: '#f5f5f5',
    accentFill: '#e8ebfa',
    goodFill: '#f1faf1',
    warningFill: '#fff9f5',
    attentionFill: '#fdf3f4',
    line: '#d1d1d1',
    field: '#616161',
    hover: '#f5f5f5',
    hoverText: '#242424',
    brand: '#5b5fc7',
    brandHover: '#4f52b2',
    brandEdge: '#5b5fc7',
    danger: '#c50f1f',
    dangerHover: '#b10e1c',
    dangerEdge: '#c50f1f',
    onBrand: '#ffffff',
    focus: '#000000',
  },
  dark: {
    canvas: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    link: '#9299f7',
    good: '#54b054',
    warning: '#faa06b',
    attention: '#ee8b94',
    emphasisFill: '#1f1f1f',
    accentFill: '#2f2f4a',
    goodFill: '#052505',
    warningFill: '#4a1e04',
    attentionFill: '#3f1011',
    line: '#666666',
    field: '#adadad',
    hover: '#3d3d3d',
    hoverText: '#ffffff',
    brand: '#4f52b2',
    brandHover: '#5b5fc7',
    brandEdge: '#4f52b2',
    danger: '#b10e1c',
    dangerHover: '#c50f1f',
    dangerEdge: '#b10e1c',
    onBrand: '#ffffff',
    focus: '#ffffff',
  },
  contrast: {
    canvas: '#000000',
    card: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    link: '#ffff00',
    good: '#ffffff',
    warning: '#ffffff',
    attention: '#ffffff',
    emphasisFill: '#000000',
    accentFill: '#000000',
    goodFill: '#000000',
    warningFill: '#000000',
    attentionFill: '#000000',
    line: '#ffffff',
    field: '#ffffff',
    hover: '#1aebff',
    hoverText: '#000000',
    brand: '#000000',
    brandHover: '#1aebff',
    brandEdge: '#ffffff',
    danger: '#000000',
    dangerHover: '#1aebff',
    dangerEdge: '#ffffff',
    onBrand: '#ffffff',
    focus: '#1aebff',
  },
};

/** The palette as custom properties: `--canvas: #f5f5f5; ...` */
export const asCss = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
