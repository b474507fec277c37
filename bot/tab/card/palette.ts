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

/** Fluent's own colours of whichever theme is on: a card changes with the page around it. */
export const fluentPalette: Palette = {
  canvas: 'var(--colorNeutralBackground3)',
  card: 'var(--colorNeutralBackground1)',
  text: 'var(--colorNeutralForeground1)',
  subtle: 'var(--colorNeutralForeground2)',
  link: 'var(--colorBrandForegroundLink)',
  good: 'var(--colorStatusSuccessForeground1)',
  warning: 'var(--colorStatusWarningForeground1)',
  attention: 'var(--colorStatusDangerForeground1)',
  emphasisFill: 'var(--colorNeutralBackground3)',
  accentFill: 'var(--colorBrandBackground2)',
  goodFill: 'var(--colorStatusSuccessBackground1)',
  warningFill: 'var(--colorStatusWarningBackground1)',
  attentionFill: 'var(--colorStatusDangerBackground1)',
  line: 'var(--colorNeutralStroke1)',
  field: 'var(--colorNeutralStrokeAccessible)',
  hover: 'var(--colorNeutralBackground1Hover)',
  hoverText: 'var(--colorNeutralForeground1Hover)',
  brand: 'var(--colorBrandBackground)',
  brandHover: 'var(--colorBrandBackgroundHover)',
  brandEdge: 'var(--colorBrandStroke1)',
  danger: 'var(--colorStatusDangerBackground3)',
  dangerHover: 'var(--colorStatusDangerBackground3Hover)',
  dangerEdge: 'var(--colorStatusDangerBorder2)',
  onBrand: 'var(--colorNeutralForegroundOnBrand)',
  focus: 'var(--colorStrokeFocus2)',
};

/** The palette as custom properties: `--canvas: #f5f5f5; ...` */
export const asCss = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');
