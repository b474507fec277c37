import { Checkbox } from '@fluentui/react-components';
import { idAt } from './fault-place.ts';
import { useFormStyles } from './form-styles.ts';

export interface Check<Id extends string> {
  readonly id: Id;
  readonly name: string;
  /** What choosing it means. */
  readonly about?: string;
}

export interface ChecksProps<Id extends string> {
  readonly legend: string;
  readonly path: string;
  readonly fault: string | undefined;
  readonly checks: readonly Check<Id>[];
  readonly chosen: readonly Id[] | undefined;
  readonly onChange: (chosen: Id[]) => void;
}

/** Any of a list, each with what it means. */
export const Checks = <Id extends string>(props: ChecksProps<Id>) => {
  const { legend, path, fault, checks, chosen = [], onChange } = props;
  const styles = useFormStyles();
  const id = idAt(path);
  const gone = chosen.filter((one) => !checks.some((check) => check.id === one));
  const all: readonly Check<Id>[] = [...checks, ...gone.map((one) => ({ id: one, name: one }))];
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={styles.group}
      aria-describedby={fault ? `${id}-fault` : undefined}
    >
      <legend className={styles.legend}>{legend}</legend>
      {all.map(({ id: one, name, about }) => (
        <div key={one}>
          <Checkbox
            checked={chosen.includes(one)}
            label={about ? `${name}: ${about}` : name}
            onChange={(_event, { checked }) =>
              onChange(checked === true ? [...chosen, one] : chosen.filter((other) => other !== one))
            }
          />
        </div>
      ))}
      {fault && (
        <p id={`${id}-fault`} className={styles.fault}>
          {fault}
        </p>
      )}
    </fieldset>
  );
};
