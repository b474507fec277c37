import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRead } from '../../api/use-read.ts';
import { Words } from '../../card/words.tsx';
import { Editor } from './editor.tsx';
import { idAt } from './fault-place.ts';
import { WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { moved, withAt, withoutAt } from './lists.ts';
import { type SectionProps, useDraft } from './use-draft.ts';
import { useSettled } from './use-settled.ts';

const useStyles = makeStyles({
  preview: {
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minHeight: '24px',
  },
});

/** What to ring where it cannot wait (D2.1). */
export const NumbersSection = (props: SectionProps) => {
  const { page } = props;
  const styles = useStyles();
  const form = useFormStyles();
  const editing = useDraft('emergency', props);
  const { value: numbers, set, faultAt } = editing;
  const preview = useRead('page.admin-emergency', { numbers: useSettled(JSON.stringify(numbers)) });
  const add = (): void => {
    const id = idAt(`emergency.${numbers.length}.label`);
    set([...numbers, { label: '', number: '' }]);
    // It is there to be filled in at once.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <Editor editing={editing} nameOf={(index) => `Number ${index + 1}`}>
      <div className={form.stack}>
        <ol className={form.plain}>
          {numbers.map((one, index) => {
            const at = (name: string) => ({
              path: `emergency.${index}.${name}`,
              fault: faultAt(`emergency.${index}.${name}`),
            });
            const name = one.label || `number ${index + 1}`;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but what is being typed
              <li key={index} className={form.row}>
                <WordsField
                  label={`Who answers ${index + 1}`}
                  required
                  {...at('label')}
                  value={one.label}
                  onChange={(label) => set(withAt(numbers, index, { ...one, label }))}
                />
                <WordsField
                  label={`Number ${index + 1}`}
                  required
                  type="tel"
                  {...at('number')}
                  value={one.number}
                  onChange={(number) => set(withAt(numbers, index, { ...one, number }))}
                />
                <Button
                  aria-label={`Move ${name} up`}
                  disabledFocusable={index === 0}
                  onClick={() => set(moved(numbers, index, -1))}
                >
                  Up
                </Button>
                <Button
                  aria-label={`Take out ${name}`}
                  disabledFocusable={numbers.length === 1}
                  onClick={() => set(withoutAt(numbers, index))}
                >
                  Take out
                </Button>
              </li>
            );
          })}
        </ol>
        <div>
          <Button onClick={add}>Add a number</Button>
        </div>
        <section aria-labelledby="preview-title">
          <h2 id="preview-title" className={form.title}>
            How it reads on each form
          </h2>
          <div className={styles.preview}>
            {preview.data?.sentence ? (
              <Words text={preview.data.sentence} />
            ) : (
              'Give each number and who answers it, to see the sentence.'
            )}
          </div>
        </section>
        <p className={form.hint}>
          Organisation: {page.organisation} ({page.code}). Its name and who is let in stand in the settings
          file on the server alone.
        </p>
      </div>
    </Editor>
  );
};
