import { useId, type ReactNode } from 'react';
import { FieldErrors, FieldHint } from './field';

interface Props {
  legend: ReactNode;
  name: string;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  hint?: ReactNode;
  errors?: string[] | undefined;
  defaultValue?: string | undefined;
  /** Makes the group controlled. */
  value?: string | undefined;
  onChange?: (value: string) => void;
  required?: boolean;
  disabled?: boolean;
  /** Options side by side instead of below each other. */
  inline?: boolean;
}

/** One choice of several, as native radio buttons in a fieldset. */
export function RadioGroup(props: Props) {
  const id = useId();
  const errors = props.errors ?? [];
  const describedBy = [props.hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  const controlled = props.onChange !== undefined;
  return (
    <fieldset aria-describedby={describedBy || undefined} disabled={props.disabled}>
      <legend className="font-medium">{props.legend}</legend>
      {props.hint && <FieldHint id={`${id}-hint`}>{props.hint}</FieldHint>}
      <div className={props.inline ? 'flex flex-wrap gap-x-5' : 'flex flex-col'}>
        {props.options.map((option) => (
          <label key={option.value} className="flex min-h-11 cursor-pointer items-start gap-2.5 py-2 sm:min-h-9">
            <input
              type="radio"
              name={props.name}
              value={option.value}
              required={props.required}
              className="accent-accent mt-0.5 size-4.5 shrink-0"
              {...(controlled
                ? { checked: props.value === option.value, onChange: () => props.onChange?.(option.value) }
                : { defaultChecked: props.defaultValue === option.value })}
            />
            <span className={props.disabled ? 'opacity-60' : undefined}>
              {option.label}
              {option.hint && <span className="text-muted block text-sm">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldErrors id={`${id}-error`} errors={errors} />
    </fieldset>
  );
}
