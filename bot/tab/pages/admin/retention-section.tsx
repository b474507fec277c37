import { Notice } from '../../parts/notice.tsx';
import { Editor } from './editor.tsx';
import { WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { type SectionProps, useDraft } from './use-draft.ts';

/** Periods, each with its limits and what it is counted from. */
export const RetentionSection = (props: SectionProps) => {
  const { page } = props;
  const styles = useFormStyles();
  const editing = useDraft('retention', props);
  const { value: retention, set, faultAt } = editing;
  return (
    <Editor
      editing={editing}
      subject={(path) => page.periods.find(({ key }) => path === `retention.${key}`)?.name ?? ''}
    >
      <div className={styles.stack}>
        <Notice kind="warning">
          Wardline does not delete anything by itself yet. These are the periods that it will keep to once it
          does. Until then, records stay.
        </Notice>
        <div className={styles.columns}>
          {page.periods.map(({ key, name, about, unit, least, most }) => (
            <WordsField
              key={key}
              label={`${name}, in ${unit}s`}
              hint={`${about} ${least} to ${most} ${unit}s.`}
              path={`retention.${key}`}
              fault={faultAt(`retention.${key}`)}
              type="number"
              least={least}
              most={most}
              required
              value={Number.isNaN(retention[key]) ? '' : String(retention[key])}
              // What is no number yet is sent as none, and said to be missing.
              onChange={(typed) => set({ ...retention, [key]: typed === '' ? Number.NaN : Number(typed) })}
            />
          ))}
        </div>
      </div>
    </Editor>
  );
};
