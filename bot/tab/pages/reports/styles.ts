import { makeStyles, tokens } from '@fluentui/react-components';
import { panelLooks } from '../../figures/panel-looks.ts';

export const useReportStyles = makeStyles({
  ...panelLooks,
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 24px',
    justifyContent: 'space-between',
    margin: '8px 0 16px',
  },
  files: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  heading: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    margin: '0 0 8px',
  },
  week: { width: '28%' },
  waiting: { opacity: 0.6 },
  grid: { ...panelLooks.grid, marginBottom: '16px' },
});
