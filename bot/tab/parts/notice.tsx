import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Each has its word in front, so that nothing hangs on the colour. */
const words = { info: '', done: 'Done: ', problem: 'Problem: ', warning: 'Careful: ' } as const;

const useStyles = makeStyles({
  box: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
  done: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  problem: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
});

export interface NoticeProps {
  readonly kind?: keyof typeof words;
  readonly children: ReactNode;
}

/** One sentence about what has happened, read out as it appears. */
export const Notice = ({ kind = 'info', children }: NoticeProps) => {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.box, styles[kind])} role={kind === 'problem' ? 'alert' : 'status'}>
      <strong>{words[kind]}</strong>
      {children}
    </div>
  );
};
