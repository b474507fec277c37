import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { LineFigure as Figure } from '../../page/figure.ts';
import { FigureTable } from './figure-table.tsx';
import { LineChart } from './line-chart.tsx';
import { LineKey } from './line-key.tsx';

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 4px' },
  summary: { margin: '0 0 8px' },
});

/** A line chart with its name, what it says in words, and its numbers as a table. */
export const LineFigure = ({ figure }: { readonly figure: Figure }) => {
  const styles = useStyles();
  const title = useId();
  const isDrawn = figure.lines.length > 0;
  return (
    <figure className={styles.figure} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {figure.title}
      </h3>
      <p className={styles.summary}>{figure.summary}</p>
      {isDrawn && (
        <>
          <LineKey figure={figure} />
          <LineChart figure={figure} label={`${figure.title}. ${figure.summary}`} />
        </>
      )}
      <FigureTable figure={figure} open={!isDrawn} />
    </figure>
  );
};
