import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Conflict } from './conflict.tsx';
import { idsAround, indexOf } from './fault-place.ts';
import { FaultSummary } from './fault-summary.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { SaveBar } from './save-bar.tsx';
import type { Editing } from './use-draft.ts';

const useStyles = makeStyles({
  /** What has the focus is never behind the bar at the lower edge (WCAG 2.4.11). */
  form: { '& :is(input, select, textarea, button, summary)': { scrollMarginBottom: '120px' } },
});

export interface EditorProps<Value> {
  readonly editing: Editing<Value>;
  /** What a fault is about, by the place of its thing in the list. */
  readonly nameOf?: (index: number) => string;
  /** The same where the section is no list. */
  readonly subject?: (path: string) => string;
  /** Opens the thing of a list, so that its fields are there. */
  readonly onOpen?: (index: number) => void;
  readonly children: ReactNode;
}

/** The field itself, or the nearest thing around it that is on the page. */
const focusOn = (path: string): void => {
  requestAnimationFrame(() => {
    for (const id of idsAround(path)) {
      const found = document.getElementById(id);
      if (!found) continue;
      found.focus();
      found.scrollIntoView({ block: 'center' });
      return;
    }
  });
};

/** What every section has around its fields: what is wrong, what somebody else did, saving, and leaving. */
export const Editor = <Value,>({ editing, nameOf, subject, onOpen, children }: EditorProps<Value>) => {
  const styles = useStyles();
  const { part, draft, dirty, faults, save, undo, throwAway, putOnTop } = editing;
  const own = (path: string): number | undefined => (path.startsWith(`${part}.`) ? indexOf(path) : undefined);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (dirty && !draft.saving && !draft.theirs) void save();
      }}
    >
      <FaultSummary
        faults={faults}
        subject={(path) => {
          const index = own(path);
          return index === undefined ? (subject?.(path) ?? '') : (nameOf?.(index) ?? '');
        }}
        onGo={(path) => {
          const index = own(path);
          if (index !== undefined) onOpen?.(index);
          focusOn(path);
        }}
      />
      {draft.theirs && <Conflict seen={draft.seen} onPutOnTop={putOnTop} onThrowAway={throwAway} />}
      {children}
      <SaveBar draft={draft} dirty={dirty} onUndo={() => void undo()} onThrowAway={throwAway} />
      <LeaveGuard dirty={dirty} save={save} />
    </form>
  );
};
