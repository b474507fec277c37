import { makeStyles } from '@fluentui/react-components';

/** Beside each other where the list is wide enough; below each other on a phone, and beside an open card. */
const wide = '@container (min-width: 860px)';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '36px minmax(0, 1fr)',
    columnGap: '4px',
    rowGap: '4px',
    [wide]: { gridTemplateColumns: '36px minmax(0, 1fr) 200px 210px', columnGap: '16px' },
  },
  pick: { gridColumn: '1' },
  what: { gridColumn: '2' },
  below: {
    gridColumn: '2',
    overflowWrap: 'anywhere',
    [wide]: { gridColumn: 'auto' },
  },
  headBelow: { display: 'none', [wide]: { display: 'block' } },
});

/** The columns of the list: its head and its rows stand under the same edges. */
export const useCells = () => {
  const { row, pick, what, below, headBelow } = useStyles();
  return { row, pick, what, status: below, clock: below, headBelow };
};
