import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { CalendarButton } from './calendar-button';
import type { DateFieldProps } from './date-field';
import { dateOrder, isIsoDate, joinDateParts, splitIsoDate, type DatePart, type DateParts } from './date-parts';
import { controlClass, type ControlProps } from './field';

type Props = Pick<DateFieldProps, 'name' | 'min' | 'max' | 'required' | 'disabled' | 'onValueChange'> & {
  control: ControlProps;
  initial: string;
};

const most: Record<DatePart, number> = { year: 9999, month: 12, day: 31 };
const digits: Record<DatePart, number> = { year: 4, month: 2, day: 2 };

/** The typed half of a `DateField`: year, month and day in the language's order, one field each. */
export function DateSegments({ control, initial, name, min, max, required, disabled, onValueChange }: Props) {
  const t = useTranslations('ui.date');
  const format = useFormatter();
  const order = dateOrder(useLocale());
  const group = useRef<HTMLSpanElement>(null);
  const [values, setValues] = useState(splitIsoDate(initial));
  // A figure can move the focus on, so one key press changes the parts twice before they are drawn.
  const latest = useRef(values);
  const iso = joinDateParts(values);
  const isWhole = order.every(({ part }) => values[part].length === digits[part]);
  const isFault = isWhole && !isIsoDate(iso);
  const change = (parts: Partial<DateParts>) => {
    latest.current = { ...latest.current, ...parts };
    setValues(latest.current);
    onValueChange?.(joinDateParts(latest.current));
  };
  const move = (from: number, by: number) => group.current?.querySelectorAll('input')[from + by]?.focus();

  const onType = (part: DatePart, position: number, text: string) => {
    const typed = text.normalize('NFKC').replace(/\D/g, '').slice(0, digits[part]);
    change({ [part]: typed });
    // A first figure that no second one can follow is the whole part.
    if (typed.length === digits[part] || (part !== 'year' && Number(typed) * 10 > most[part])) move(position, 1);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>, part: DatePart, position: number) => {
    if (/^[/.\-年月日 ]$/.test(event.key)) move(position, 1);
    else if (event.key === 'Backspace' && values[part] === '') move(position, -1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const next = Number(values[part]) + (event.key === 'ArrowUp' ? 1 : -1);
      change({ [part]: String(Math.min(Math.max(next, 1), most[part])).padStart(digits[part], '0') });
    } else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text').trim();
    if (!isIsoDate(pasted)) return;
    event.preventDefault();
    change(splitIsoDate(pasted));
  };
  const fill = (part: DatePart) => {
    const typed = latest.current[part];
    if (typed !== '' && part !== 'year') change({ [part]: typed.padStart(2, '0') });
  };

  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span
        className={`${controlClass} inline-flex max-w-60 items-center py-0! ps-1.5! pe-0! has-disabled:opacity-60 ${faultLook(control, isFault)}`}
      >
        <span ref={group} className="flex flex-1 items-center">
          {order.map(({ part, after }, position) => (
            <span key={part} className="flex items-center">
              <input
                {...(position === 0 ? { id: control.id } : {})}
                aria-describedby={control['aria-describedby']}
                aria-invalid={control['aria-invalid'] ?? (isFault || undefined)}
                aria-label={t(part)}
                inputMode="numeric"
                autoComplete="off"
                placeholder={t(`${part}Letters`)}
                required={required}
                disabled={disabled}
                value={values[part]}
                onChange={(event) => onType(part, position, event.target.value)}
                onKeyDown={(event) => onKey(event, part, position)}
                onPaste={onPaste}
                onFocus={(event) => event.target.select()}
                onBlur={() => fill(part)}
                className={`placeholder:text-muted min-h-8 rounded bg-transparent text-center tabular-nums ${part === 'year' ? 'w-13' : 'w-8'}`}
              />
              <span aria-hidden="true" className="text-muted">
                {after}
              </span>
            </span>
          ))}
        </span>
        <CalendarButton
          value={isIsoDate(iso) ? iso : ''}
          min={min}
          max={max}
          disabled={disabled}
          onPick={(picked) => change(splitIsoDate(picked))}
        />
      </span>
      <input type="hidden" name={name} value={iso} disabled={disabled} />
      <span className={`text-sm empty:sr-only ${isFault ? 'text-bad font-medium' : 'text-muted'}`} aria-live="polite">
        {isFault
          ? t('invalid')
          : isIsoDate(iso) && format.dateTime(new Date(`${iso}T00:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' })}
      </span>
    </span>
  );
}

function faultLook(control: ControlProps, isFault: boolean): string {
  return control['aria-invalid'] || isFault ? 'border-bad! bg-bad-soft/40!' : '';
}
