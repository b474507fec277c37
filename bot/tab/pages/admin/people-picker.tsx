import { Button, Select } from '@fluentui/react-components';
import { idAt } from './fault-place.ts';
import type { Choice } from './fields.tsx';
import { useFormStyles } from './form-styles.ts';

export interface PeoplePickerProps {
  readonly legend: string;
  readonly path: string;
  readonly fault: string | undefined;
  readonly people: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** Some of the list of people, by name. */
export const PeoplePicker = ({ legend, path, fault, people, chosen, onChange }: PeoplePickerProps) => {
  const styles = useFormStyles();
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const left = people.filter(({ id }) => !chosen.includes(id));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <ul className={styles.plain}>
        {chosen.map((id) => (
          <li key={id} className={styles.row}>
            <span>{nameOf(id)}</span>
            <Button
              size="small"
              aria-label={`Take out ${nameOf(id)}`}
              onClick={() => onChange(chosen.filter((one) => one !== id))}
            >
              Take out
            </Button>
          </li>
        ))}
        <li>
          <Select
            id={idAt(path)}
            aria-label={`${legend}: add somebody`}
            value=""
            onChange={(_event, { value }) => value !== '' && onChange([...chosen, value])}
          >
            <option value="">Add somebody</option>
            {left.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </li>
      </ul>
      {fault && <p className={styles.fault}>{fault}</p>}
    </fieldset>
  );
};
