import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon';

interface Props {
  /** ISO date or nothing. */
  value: string;
  min: string | undefined;
  max: string | undefined;
  disabled: boolean | undefined;
  onPick: (iso: string) => void;
}

/** Opens the browser's own calendar, which hangs on a native date input that is not seen. */
export function CalendarButton({ value, min, max, disabled, onPick }: Props) {
  const t = useTranslations('ui.date');
  const native = useRef<HTMLInputElement>(null);
  return (
    <span className="relative">
      <input
        ref={native}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        min={min}
        max={max}
        onChange={(event) => event.target.value !== '' && onPick(event.target.value)}
        className="pointer-events-none absolute inset-0 size-full opacity-0"
      />
      <button
        type="button"
        aria-label={t('pick')}
        title={t('pick')}
        disabled={disabled}
        onClick={() => native.current?.showPicker()}
        className="text-muted hover:text-ink flex size-11 cursor-pointer items-center justify-center rounded-md sm:size-8.5"
      >
        <Icon name="calendar" />
      </button>
    </span>
  );
}
