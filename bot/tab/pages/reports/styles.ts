import { makeStyles, tokens } from '@fluentui/react-components';

export const useReportStyles = makeStyles({
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
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: '16px',
    marginBottom: '16px',
    alignItems: 'start',
  },
  box: {
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, margin: '0 0 8px' },
  note: { margin: '8px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
