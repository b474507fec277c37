import { tokens } from '@fluentui/react-components';
import type { LineStyle } from '../../page/figure.ts';

export interface LineLook {
  readonly color: string;
  readonly width: number;
  /** Lengths of dashes and gaps; a line without any is whole. */
  readonly dash?: string | undefined;
  /** What stands at each of its points; nothing on a line that is the same everywhere. */
  readonly dot?: 'round' | 'square' | undefined;
}

/** Told apart by dash and shape where nobody sees the colours. Fluent's own tokens change with the theme. */
export const lineLooks: Readonly<Record<LineStyle, LineLook>> = {
  first: { color: tokens.colorBrandForeground1, width: 3, dot: 'round' },
  second: { color: tokens.colorNeutralForeground1, width: 2, dash: '7 4', dot: 'square' },
  average: { color: tokens.colorNeutralForeground2, width: 2, dash: '14 4' },
  limit: { color: tokens.colorNeutralForeground2, width: 2, dash: '2 4' },
};
