import { tokens } from '@fluentui/react-components';
import type { LineLook } from './line-looks.ts';

export interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly look: LineLook;
}

/** One point of a line, in the shape of that line. */
export const Dot = ({ x, y, look: { color, dot } }: DotProps) => {
  if (dot === 'round') return <circle cx={x} cy={y} r={4} fill={color} />;
  return dot === 'square' ? <rect x={x - 4} y={y - 4} width={8} height={8} fill={color} /> : null;
};

export interface MarkProps {
  readonly x: number;
  readonly y: number;
  readonly side: 'up' | 'down';
}

/** A point that stands out: a triangle that points to its side, with an edge of the ground around it. */
export const Mark = ({ x, y, side }: MarkProps) => {
  const tip = side === 'up' ? -9 : 9;
  return (
    <path
      d={`M${x} ${y + tip}l9 ${-1.7 * tip}h-18z`}
      fill={tokens.colorStatusDangerForeground1}
      stroke={tokens.colorNeutralBackground1}
      strokeWidth={2}
    />
  );
};
