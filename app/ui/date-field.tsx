import { controlClass, Field, type FieldProps } from './field';
import { isIsoDate } from './date-parts';
import { DateSegments } from './date-segments';
import { useHydrated } from './use-hydrated';

export interface DateFieldProps extends FieldProps {
  name: string;
  /** ISO, yyyy-mm-dd. */
  defaultValue?: string | undefined;
  /** ISO dates; the calendar offers what lies between. The server decides. */
  min?: string;
  max?: string;
  required?: boolean;
  disabled?: boolean;
  /** Told the ISO date; empty when cleared, and the parts as typed while no such date exists. */
  onValueChange?: (iso: string) => void;
}

/**
 * A day in the order of the page's language, typed or taken from the browser's calendar; posts yyyy-mm-dd. A native date input
 * follows the browser's language, not the page's, so it is only what stands here without JavaScript. Costs about 2 kB compressed.
 */
export function DateField({
  label,
  hint,
  errors,
  optional,
  defaultValue = '',
  onValueChange,
  ...input
}: DateFieldProps) {
  const isHydrated = useHydrated();
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(control) =>
        isHydrated ? (
          <DateSegments control={control} initial={defaultValue} onValueChange={onValueChange} {...input} />
        ) : (
          <input
            {...input}
            {...control}
            type="date"
            defaultValue={isIsoDate(defaultValue) ? defaultValue : ''}
            className={`${controlClass} max-w-60`}
          />
        )
      }
    </Field>
  );
}
