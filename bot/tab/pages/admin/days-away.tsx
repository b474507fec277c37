import { Button } from '@fluentui/react-components';
import { ChoiceField, WordsField } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';
import { withAt, withoutAt } from './lists.ts';
import type { Person } from './person-editor.tsx';

type Absence = NonNullable<Person['away']>[number];

export interface DaysAwayProps {
  readonly path: string;
  readonly away: readonly Absence[];
  readonly covers: readonly Person[];
  readonly faultAt: (path: string) => string | undefined;
  readonly onChange: (away: Absence[]) => void;
}

/** The days on which somebody is not there, and who stands in for them. */
export const DaysAway = ({ path, away, covers, faultAt, onChange }: DaysAwayProps) => {
  const styles = useFormStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Days away</legend>
      <div className={styles.stack}>
        {away.map((one, at) => {
          const place = (name: string) => ({
            path: `${path}.${at}.${name}`,
            fault: faultAt(`${path}.${at}.${name}`),
          });
          const change = (part: Partial<Absence>): void => onChange(withAt(away, at, { ...one, ...part }));
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no name, and stay in their order
            <div key={at} className={styles.row}>
              <WordsField
                label="First day"
                type="date"
                {...place('from')}
                fault={faultAt(`${path}.${at}`)}
                value={one.from}
                onChange={(from) => change({ from })}
              />
              <WordsField
                label="Last day"
                type="date"
                {...place('to')}
                value={one.to}
                onChange={(to) => change({ to })}
              />
              <ChoiceField
                label="Covered by"
                {...place('cover')}
                none="Their deputy"
                value={one.cover ?? ''}
                choices={covers}
                onChange={(cover) => change({ cover })}
              />
              <Button
                aria-label={`Take out days away ${at + 1}`}
                onClick={() => onChange(withoutAt(away, at))}
              >
                Take out
              </Button>
            </div>
          );
        })}
        <div>
          <Button onClick={() => onChange([...away, { from: '', to: '' }])}>Add days away</Button>
        </div>
      </div>
    </fieldset>
  );
};
