import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';

/** What a control must carry so that its label, hint and errors are announced with it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** Translated sentences. */
  errors?: string[] | undefined;
  optional?: boolean;
}

/** A label above its control, a hint below the label, errors below the control. */
export function Field({
  label,
  hint,
  errors = [],
  optional,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useTranslations('common');
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [hint ? hintId : '', errors.length > 0 ? errorId : ''].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
        {optional && <span className="text-muted font-normal"> ({t('optional')})</span>}
      </label>
      {hint && (
        <p id={hintId} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': errors.length > 0 || undefined })}
      {errors.length > 0 && (
        <p id={errorId} className="text-bad text-sm font-medium">
          {errors.join(' ')}
        </p>
      )}
    </div>
  );
}

/** The look of text-like controls. */
export const controlClass =
  'border-control bg-surface text-ink w-full rounded-md border px-3 py-2 text-base sm:text-sm min-h-11 sm:min-h-9 aria-invalid:border-bad disabled:opacity-60';
