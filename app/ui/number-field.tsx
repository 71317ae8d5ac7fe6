import { useState } from 'react';
import { useLocale } from 'use-intl';
import { controlClass, Field, type FieldProps } from './field';
import { formatLocaleNumber, parseLocaleNumber } from './locale-number';
import { useHydrated } from './use-hydrated';
import { WithSuffix } from './with-suffix';

interface Props extends FieldProps {
  name: string;
  /** A plain decimal: 1250.5 or "1250.50". */
  defaultValue?: number | string | undefined;
  /** The unit, in the control's end: USD, h, %. */
  unit?: string | undefined;
  /** No decimals; the keypad of telephones follows. */
  isWhole?: boolean;
  /** Checked by the browser only where scripts do not run; the server decides. */
  min?: number;
  max?: number;
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
  /** Told the plain decimal, or what was typed while it is no number. */
  onValueChange?: (plain: string) => void;
}

/**
 * A number in the reader's way of writing it, grouped when the focus leaves. Posts a plain decimal under `name`, and
 * what was typed when that is no number, so the server can say so. Without JavaScript a native number input.
 */
export function NumberField({ label, hint, errors, optional, name, unit, onValueChange, ...input }: Props) {
  const locale = useLocale();
  const isHydrated = useHydrated();
  const { defaultValue = '', isWhole = false, min, max, ...rest } = input;
  const grouped = (text: string) => {
    const plain = parseLocaleNumber(text, locale);
    return plain === undefined ? text : formatLocaleNumber(plain, locale);
  };
  const [value, setValue] = useState(() => grouped(String(defaultValue)));
  const change = (text: string) => {
    setValue(text);
    onValueChange?.(parseLocaleNumber(text, locale) ?? text);
  };
  const look = `${controlClass} tabular-nums ${unit ? 'pe-16' : ''}`;
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(control) => (
        <WithSuffix suffix={unit}>
          {isHydrated ? (
            <>
              <input
                {...rest}
                {...control}
                type="text"
                inputMode={isWhole ? 'numeric' : 'decimal'}
                autoComplete="off"
                value={value}
                onBlur={() => setValue(grouped(value))}
                onChange={(event) => change(event.target.value)}
                className={look}
              />
              <input
                type="hidden"
                name={name}
                value={parseLocaleNumber(value, locale) ?? value}
                disabled={rest.disabled}
              />
            </>
          ) : (
            <input
              {...rest}
              {...control}
              type="number"
              name={name}
              min={min}
              max={max}
              step={isWhole ? 1 : 'any'}
              defaultValue={defaultValue}
              className={look}
            />
          )}
        </WithSuffix>
      )}
    </Field>
  );
}
