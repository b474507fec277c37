import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { idAt } from './fault-place.ts';

interface Common {
  readonly label: string;
  /** The place in the settings, by which its faults find it. */
  readonly path: string;
  readonly fault: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
}

const around = ({ label, hint, fault, required }: Omit<Common, 'path'>) => ({
  label,
  required: required ?? false,
  ...(hint ? { hint } : {}),
  ...(fault ? { validationMessage: fault } : {}),
});

export interface WordsFieldProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'time' | 'date' | 'number' | 'tel';
  /** What was used before, to choose from. */
  readonly known?: readonly string[] | undefined;
  readonly least?: number;
  readonly most?: number;
}

/** One line of words, or a number, a time, a day. */
export const WordsField = (props: WordsFieldProps) => {
  const { path, value, onChange, type = 'text', known, least, most } = props;
  const list = known && known.length > 0 ? `${idAt(path)}-known` : undefined;
  return (
    <>
      <Field {...around(props)}>
        <Input
          id={idAt(path)}
          type={type}
          value={value}
          min={least}
          max={most}
          {...(list ? { list } : {})}
          autoComplete="off"
          onChange={(_event, { value: typed }) => onChange(typed)}
        />
      </Field>
      {list && (
        <datalist id={list}>
          {known?.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
};

/** A list that is short enough to type: "Main, North". */
export const ListField = ({
  values = [],
  onChange,
  known = [],
  ...rest
}: Common & {
  readonly values: readonly string[] | undefined;
  readonly onChange: (values: string[]) => void;
  readonly known?: readonly string[];
}) => (
  <WordsField
    {...rest}
    hint={
      rest.hint ?? `With commas between them.${known.length > 0 ? ` Used so far: ${known.join(', ')}.` : ''}`
    }
    // Spaces and empty parts stay while somebody types, and are left out as it is saved.
    value={values.map((one, at) => (at > 0 && /^\S/.test(one) ? ` ${one}` : one)).join(',')}
    onChange={(typed) => onChange(typed === '' ? [] : typed.split(','))}
  />
);

export const LongField = ({
  path,
  value,
  onChange,
  ...rest
}: Common & { readonly value: string; readonly onChange: (value: string) => void }) => (
  <Field {...around(rest)}>
    <Textarea
      id={idAt(path)}
      value={value}
      resize="vertical"
      spellCheck={false}
      onChange={(_event, { value: typed }) => onChange(typed)}
    />
  </Field>
);

export interface Choice {
  readonly id: string;
  readonly name: string;
}

export interface ChoiceFieldProps extends Common {
  readonly value: string;
  readonly choices: readonly Choice[];
  /** What the empty choice says; without it there is none. */
  readonly none?: string;
  readonly onChange: (value: string) => void;
}

/** One of a list. What is chosen and no longer in the list stays, and is shown by its id. */
export const ChoiceField = ({ path, value, choices, none, onChange, ...rest }: ChoiceFieldProps) => {
  const isKnown = value === '' || choices.some(({ id }) => id === value);
  return (
    <Field {...around(rest)}>
      <Select id={idAt(path)} value={value} onChange={(_event, { value: chosen }) => onChange(chosen)}>
        {none !== undefined && <option value="">{none}</option>}
        {!isKnown && <option value={value}>{value} (not in the list)</option>}
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
};
