import { makeStyles, tokens } from '@fluentui/react-components';
import type { LineFigure } from '../../page/figure.ts';
import { Dot, Mark } from './dots.tsx';
import { lineLooks } from './line-looks.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    listStyleType: 'none',
    margin: '0 0 8px',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'flex', alignItems: 'center', gap: '8px' },
  unit: { color: tokens.colorNeutralForeground2 },
});

/** Which line is which, by its dashes and its shape, and what the numbers are. */
export const LineKey = ({ figure: { lines, markLegend, unit } }: { readonly figure: LineFigure }) => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map(({ legend, style }) => {
        const look = lineLooks[style];
        return (
          <li key={legend} className={styles.entry}>
            <svg width="36" height="12" aria-hidden="true">
              <line
                x1="0"
                x2="36"
                y1="6"
                y2="6"
                stroke={look.color}
                strokeWidth={look.width}
                strokeDasharray={look.dash}
              />
              <Dot x={18} y={6} look={look} />
            </svg>
            {legend}
          </li>
        );
      })}
      {markLegend && (
        <li className={styles.entry}>
          <svg width="44" height="20" aria-hidden="true">
            <Mark x={11} y={10} side="up" />
            <Mark x={33} y={9} side="down" />
          </svg>
          {markLegend}
        </li>
      )}
      <li className={styles.unit}>{unit}</li>
    </ul>
  );
};
