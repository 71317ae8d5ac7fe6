import { useEffect, useRef, useState } from 'react';
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
  required?: boolean;
  disabled?: boolean;
  placeholder?: string;
  /** Told the plain decimal, or what was typed while it is no number. */
  onValueChange?: (plain: string) => void;
}

/**
 * A number in the reader's way of writing it, grouped when the focus leaves. Posts a plain decimal under `name`, and
 * what was typed when that is no number, so the server can say so; without JavaScript it posts what was typed.
 */
export function NumberField({ label, hint, errors, optional, name, unit, onValueChange, ...input }: Props) {
  const locale = useLocale();
  const isHydrated = useHydrated();
  const { defaultValue = '', isWhole = false, ...rest } = input;
  const grouped = (text: string) => {
    const plain = parseLocaleNumber(text, locale);
    return plain === undefined ? text : formatLocaleNumber(plain, locale);
  };
  const [value, setValue] = useState(() => grouped(String(defaultValue)));
  const change = (text: string) => {
    setValue(text);
    onValueChange?.(parseLocaleNumber(text, locale) ?? text);
  };
  const control = useRef<HTMLInputElement>(null);
  const takeEarlyTyping = useRef(() => {});
  useEffect(() => {
    takeEarlyTyping.current = () => {
      const typed = control.current?.value ?? '';
      if (typed !== '' && typed !== String(defaultValue)) change(typed);
    };
  });
  // What was typed before the scripts ran stands in the control, which is about to show what this component holds.
  useEffect(() => takeEarlyTyping.current(), []);
  const look = `${controlClass} tabular-nums ${unit ? 'pe-16' : ''}`;
  return (
    <Field label={label} hint={hint} errors={errors} optional={optional ?? false}>
      {(described) => (
        <WithSuffix suffix={unit}>
          {/* One and the same element before and after, so that nobody's focus is lost while they type. */}
          <input
            ref={control}
            {...rest}
            {...described}
            type="text"
            inputMode={isWhole ? 'numeric' : 'decimal'}
            autoComplete="off"
            name={isHydrated ? undefined : name}
            value={isHydrated ? value : String(defaultValue)}
            onBlur={() => setValue(grouped(value))}
            onChange={(event) => change(event.target.value)}
            className={look}
          />
          {isHydrated && (
            <input
              type="hidden"
              name={name}
              value={parseLocaleNumber(value, locale) ?? value}
              disabled={rest.disabled}
            />
          )}
        </WithSuffix>
      )}
    </Field>
  );
}
