import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { LineFigure } from '../../page/figure.ts';
import { Dot, Mark } from './dots.tsx';
import { lineLooks } from './line-looks.ts';
import { plotOf } from './plot.ts';

const height = 240;
/** Around a point, within which its words show: a finger's half. */
const reach = 12;

const useStyles = makeStyles({
  place: { height: `${height}px`, overflow: 'hidden' },
  picture: { display: 'block', fontFamily: 'inherit', fontSize: tokens.fontSizeBase200 },
});

const ink = tokens.colorNeutralForeground2;

/**
 * A picture of lines, as wide as its place. Drawn here and not by Fluent's chart package: that one is 98 KB more, and
 * makes each point a stop of the Tab key and each line a landmark. Whoever reads its label misses nothing.
 */
export const LineChart = ({ figure, label }: { readonly figure: LineFigure; readonly label: string }) => {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const here = place.current;
    if (!here) return;
    const watch = new ResizeObserver(() => setWidth(here.clientWidth));
    watch.observe(here);
    return () => watch.disconnect();
  }, []);

  const { left, right, bottom, rungs, days, lines, marks } = plotOf(figure, width, height);
  return (
    <div ref={place} className={styles.place}>
      {width > 0 && (
        <svg role="img" aria-label={label} width={width} height={height} className={styles.picture}>
          {rungs.map(({ y, label: words }) => (
            <g key={words}>
              <line
                x1={left}
                x2={right}
                y1={y}
                y2={y}
                stroke={tokens.colorNeutralStroke2}
                strokeWidth={0.5}
              />
              <text x={left - 8} y={y + 4} textAnchor="end" fill={ink}>
                {words}
              </text>
            </g>
          ))}
          {days.map(({ x, label: words }) => (
            <text key={x} x={x} y={bottom + 20} textAnchor={x > right - 20 ? 'end' : 'middle'} fill={ink}>
              {words}
            </text>
          ))}
          {lines.map(({ legend, style, paths, dots }) => {
            const look = lineLooks[style];
            return (
              <g key={legend}>
                {paths.map((path) => (
                  <path
                    key={path}
                    d={path}
                    fill="none"
                    stroke={look.color}
                    strokeWidth={look.width}
                    strokeDasharray={look.dash}
                  />
                ))}
                {dots.map(({ x, y }) => (
                  <Dot key={x} x={x} y={y} look={look} />
                ))}
              </g>
            );
          })}
          {marks.map(({ x, y, side }) => (
            <Mark key={x} x={x} y={y} side={side} />
          ))}
          {lines.flatMap(({ legend, dots }) =>
            dots
              .filter(({ words }) => words !== '')
              .map(({ x, y, words }) => (
                <circle key={`${legend} ${x}`} cx={x} cy={y} r={reach} fill="transparent">
                  <title>{words}</title>
                </circle>
              )),
          )}
        </svg>
      )}
    </div>
  );
};
