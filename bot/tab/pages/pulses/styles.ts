import { makeStyles, tokens } from '@fluentui/react-components';
import { panelLooks } from '../../figures/panel-looks.ts';

export const usePulseStyles = makeStyles({
  ...panelLooks,
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 16px',
    alignItems: 'center',
    margin: '8px 0 16px',
  },
  list: { display: 'grid', gap: '8px', listStyleType: 'none', margin: '0 0 16px', padding: 0 },
  row: {
    display: 'block',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '0 0 4px' },
  line: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
  },
  rate: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '8px 0' },
  heading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, margin: '24px 0 8px' },
  words: { fontWeight: tokens.fontWeightSemibold, margin: '4px 0' },
  group: { width: '30%' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
