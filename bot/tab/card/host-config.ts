import type { Palette } from './palette.ts';

const ink = (colour: string, subtle = colour) => ({ default: colour, subtle });

const style = (palette: Palette, backgroundColor: string) => ({
  backgroundColor,
  borderColor: palette.line,
  foregroundColors: {
    default: ink(palette.text, palette.subtle),
    dark: ink('#252424'),
    light: ink('#ffffff'),
    accent: ink(palette.link),
    good: ink(palette.good),
    warning: ink(palette.warning),
    attention: ink(palette.attention),
  },
});

const font = (fontFamily: string) => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
});

/**
 * What Teams tells the renderer, as a HostConfig of adaptivecards: sizes and spacing are those that the Agents
 * Playground carries for Teams, colours are the palette's. `medium` text really is no larger than `default`.
 */
export const hostConfig = (palette: Palette): object => ({
  supportsInteractivity: true,
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: palette.line },
  imageSizes: { small: 32, medium: 52, large: 100 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  fontTypes: {
    default: font('"Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", sans-serif'),
    monospace: font('Consolas, "Courier New", monospace'),
  },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false } },
  textBlock: { headingLevel: 3 },
  containerStyles: {
    default: style(palette, palette.card),
    emphasis: style(palette, palette.emphasisFill),
    accent: style(palette, palette.accentFill),
    good: style(palette, palette.goodFill),
    warning: style(palette, palette.warningFill),
    attention: style(palette, palette.attentionFill),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { suffix: ' *', suffixColor: 'attention' },
      optionalInputs: {},
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
  },
  actions: {
    maxActions: 6,
    // The gap is the style sheet's: the renderer's own spacers cannot wrap.
    buttonSpacing: 0,
    spacing: 'medium',
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', weight: 'default', wrap: true },
    spacing: 16,
  },
});
