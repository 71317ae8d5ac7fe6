import { useId } from 'react';
import { FieldErrors, FieldHint } from '~/ui/field';

interface Props<Value extends string> {
  legend: string;
  hint?: string;
  name: string;
  options: readonly { value: Value; label: string; hint?: string }[];
  chosen: readonly string[];
  errors: string[];
}

/** Several of a few choices, as checkboxes of one name in a fieldset. */
export function ChoiceGroup<Value extends string>(props: Props<Value>) {
  const { legend, hint, name, options, chosen, errors } = props;
  const id = useId();
  const isFaulty = errors.length > 0;
  const describedBy = [hint ? `${id}-hint` : '', isFaulty ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={describedBy || undefined}>
      <legend className="font-medium">{legend}</legend>
      {hint && <FieldHint id={`${id}-hint`}>{hint}</FieldHint>}
      <div className="flex flex-col">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 cursor-pointer items-start gap-2.5 py-2 sm:min-h-9">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              aria-invalid={isFaulty || undefined}
              className="accent-accent mt-0.5 size-4.5 shrink-0"
            />
            <span>
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
