import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Class } from '../../../broadcast/broadcast.ts';
import { Words } from '../../card/words.tsx';
import type { Draft } from './draft.ts';
import { DraftField } from './draft-field.tsx';
import { useBroadcastStyles } from './styles.ts';

const useStyles = makeStyles({ heading: { display: 'inline-block' } });

/** Of what is asked only for one kind of message. */
const change: Class = 'change';

export interface DraftFieldsProps {
  readonly draft: Draft;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (field: string, value: string) => void;
  /** What stands below an input, by its id. */
  readonly below: Readonly<Record<string, ReactNode>>;
}

/** The inputs of the card, section by section. One that most messages do not need is closed until it is needed. */
export const DraftFields = ({ draft, errors, onChange, below }: DraftFieldsProps) => {
  const styles = useStyles();
  const shared = useBroadcastStyles();
  const { spec, values } = draft;
  return spec.sections.map(({ heading, fields }) => {
    const inputs = fields.map((field) => (
      <div key={field.id} className={shared.stack}>
        <DraftField
          spec={field}
          value={values[field.id] ?? ''}
          error={errors.get(field.id)}
          onChange={(value) => onChange(field.id, value)}
        />
        {below[field.id]}
      </div>
    ));
    const [first] = fields;
    if (heading === '')
      return (
        <div key={first?.id} className={shared.stack}>
          {inputs}
        </div>
      );
    const isOpen = values.class === change || fields.some(({ id }) => (values[id] ?? '') !== '');
    return (
      <details key={first?.id} className={shared.fold} open={isOpen}>
        <summary className={shared.foldTitle}>
          <Words text={heading} className={styles.heading} />
        </summary>
        <div className={`${shared.stack} ${shared.foldInside}`}>{inputs}</div>
      </details>
    );
  });
};
