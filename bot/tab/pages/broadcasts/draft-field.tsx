import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Words } from '../../card/words.tsx';
import { lettersLeft } from './draft.ts';
import type { FieldSpec } from './form-of.ts';
import { useBroadcastStyles } from './styles.ts';

const useStyles = makeStyles({ tall: { '& textarea': { minHeight: '160px' } } });

/** From so few letters on, their number is read out as well. */
const nearEnd = 20;

export interface DraftFieldProps {
  readonly spec: FieldSpec;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

export const fieldId = (id: string): string => `draft-${id}`;

const letters = (number: number): string => (number === 1 ? '1 letter' : `${number} letters`);

const LettersLeft = ({ left }: { readonly left: number }) => (
  <span role={left <= nearEnd ? 'status' : undefined}>
    {left < 0 ? `${letters(-left)} too many` : `${letters(left)} left`}
  </span>
);

/** One input of the form, drawn by the page and worded by the card. */
export const DraftField = ({ spec, value, error, onChange }: DraftFieldProps) => {
  const styles = useStyles();
  const shared = useBroadcastStyles();
  const { id, kind, label, placeholder, most, choices } = spec;
  const left = most > 0 ? lettersLeft(value, most) : undefined;
  const hint: ReactNode = (spec.hint || left !== undefined) && (
    <>
      {spec.hint && <Words text={spec.hint} />}
      {left !== undefined && <LettersLeft left={left} />}
    </>
  );
  if (kind === 'toggle') {
    return (
      <Checkbox
        id={fieldId(id)}
        label={spec.says}
        checked={value === spec.on}
        onChange={(_event, { checked }) => onChange(checked === true ? spec.on : spec.off)}
      />
    );
  }
  const invalid = error ?? (left !== undefined && left < 0 ? 'Make it shorter.' : undefined);
  return (
    <Field
      className={shared.field}
      label={label}
      required={spec.required}
      {...(hint ? { hint: { children: hint, className: shared.hint } } : {})}
      {...(invalid ? { validationMessage: invalid } : {})}
    >
      {kind === 'choice' ? (
        <Select id={fieldId(id)} value={value} onChange={(_event, data) => onChange(data.value)}>
          {!choices.some((choice) => choice.value === value) && (
            <option value="">{placeholder || 'Choose one'}</option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.title}
            </option>
          ))}
        </Select>
      ) : kind === 'text' ? (
        <Textarea
          id={fieldId(id)}
          className={most > 1000 ? styles.tall : undefined}
          resize="vertical"
          value={value}
          placeholder={placeholder}
          onChange={(_event, data) => onChange(data.value)}
        />
      ) : (
        <Input
          id={fieldId(id)}
          type={kind === 'day' ? 'date' : 'text'}
          autoComplete="off"
          value={value}
          placeholder={placeholder}
          onChange={(_event, data) => onChange(data.value)}
        />
      )}
    </Field>
  );
};
