import { makeStyles, tokens } from '@fluentui/react-components';

const cell = {
  padding: '6px 8px 6px 0',
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  textAlign: 'left',
  verticalAlign: 'top',
  overflowWrap: 'anywhere',
} as const;

/** Tables of numbers, everywhere alike. */
export const useTableStyles = makeStyles({
  // Fixed, so that a long name or a wide bar takes no other column's room on a phone.
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
  },
  head: { ...cell, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  name: { ...cell, fontWeight: tokens.fontWeightRegular },
  cell,
});
