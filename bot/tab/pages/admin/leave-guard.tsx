import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { go, leaving } from '../../shell/route.ts';

const useStyles = makeStyles({
  dialog: {
    maxWidth: '420px',
    width: 'calc(100% - 32px)',
    boxSizing: 'border-box',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: { margin: '0 0 8px', fontSize: tokens.fontSizeBase500 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

export interface LeaveGuardProps {
  readonly dirty: boolean;
  /** True where it was saved. */
  readonly save: () => Promise<boolean>;
}

/** Whoever goes away from something unsaved is asked first, also by the browser's Back and by closing. */
export const LeaveGuard = ({ dirty, save }: LeaveGuardProps) => {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const allowed = useRef(false);
  const [to, setTo] = useState('');

  useEffect(() => {
    if (!dirty) return;
    const byMoving = (event: Event): void => {
      if (allowed.current || !(event instanceof CustomEvent)) return;
      event.preventDefault();
      setTo(String(event.detail));
      dialog.current?.showModal();
    };
    const byClosing = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener(leaving, byMoving);
    addEventListener('beforeunload', byClosing);
    return () => {
      removeEventListener(leaving, byMoving);
      removeEventListener('beforeunload', byClosing);
    };
  }, [dirty]);

  const leave = (): void => {
    allowed.current = true;
    dialog.current?.close();
    go(to);
    allowed.current = false;
  };

  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="leave-title">
      <h2 id="leave-title" className={styles.title}>
        You have not saved this
      </h2>
      What you typed here is lost if you leave now.
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={async () => {
            dialog.current?.close();
            if (await save()) leave();
          }}
        >
          Save and leave
        </Button>
        <Button onClick={() => dialog.current?.close()}>Stay here</Button>
        <Button onClick={leave}>Leave without saving</Button>
      </div>
    </dialog>
  );
};
