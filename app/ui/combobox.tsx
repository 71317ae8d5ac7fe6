import { ComboboxInput } from './combobox-input';
import { controlClass, Field, type FieldProps } from './field';
import { useHydrated } from './use-hydrated';

export interface ComboboxOption {
  value: string;
  label: string;
  /** Other words it is found by: a code, the name in the other language. */
  keywords?: string;
}

export interface ComboboxProps extends FieldProps {
  name: string;
  options: readonly ComboboxOption[];
  defaultValue?: string | undefined;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  onValueChange?: (value: string) => void;
}

/**
 * A select one can search, for more than about twelve options; posts the chosen `value`. Without JavaScript a native select.
 * The options come from the loader: names that `Intl` makes (countries, languages) differ between server and browser.
 * Costs about 2 kB compressed; the same of react-aria-components was measured at 62 kB, more than an ordinary page has left.
 */
export function Combobox({ label, hint, errors, optional, ...input }: ComboboxProps) {
  const isHydrated = useHydrated();
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(control) =>
        isHydrated ? (
          <ComboboxInput control={control} {...input} />
        ) : (
          <select
            {...control}
            name={input.name}
            defaultValue={input.defaultValue ?? ''}
            required={input.required}
            disabled={input.disabled}
            className={controlClass}
          >
            <option value="">{input.placeholder}</option>
            {input.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )
      }
    </Field>
  );
}
