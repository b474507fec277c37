import { makeStyles, tokens } from '@fluentui/react-components';

/** Beside each other where there is room. */
const wide = '@media (min-width: 900px)';

export const useBroadcastStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    [wide]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 420px)', alignItems: 'start' },
  },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  beside: { [wide]: { position: 'sticky', top: '16px' } },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  line: { margin: 0, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  // A long choice does not make its list wider than the page.
  field: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    minWidth: 0,
    '& .fui-Select': { minWidth: 0 },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  hint: { marginTop: '4px' },
  /** What opens at a press. */
  fold: {
    padding: '0 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  foldTitle: { padding: '10px 0', fontWeight: tokens.fontWeightSemibold, cursor: 'pointer' },
  foldInside: { paddingBottom: '12px' },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
});
