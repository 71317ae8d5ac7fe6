import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';
import { Icon } from './icon';

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
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional && <span className="text-muted font-normal"> ({t('optional')})</span>}
      </label>
      {hint && <FieldHint id={hintId}>{hint}</FieldHint>}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': errors.length > 0 || undefined })}
      <FieldErrors id={errorId} errors={errors} />
    </div>
  );
}

/** The quiet line under a label. */
export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className="text-muted text-sm">
      {children}
    </div>
  );
}

/** Why a control was not accepted, below it; draws nothing without a reason. */
export function FieldErrors({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <p id={id} className="text-bad flex items-start gap-1.5 text-sm font-medium">
      <Icon name="warning" className="mt-0.5 size-4" />
      <span>{errors.join(' ')}</span>
    </p>
  );
}

/** The look of text-like controls. Their text is 16 px on telephones, below which some browsers zoom the page. */
export const controlClass = classNames(
  'border-control/70 bg-surface text-ink placeholder:text-muted w-full min-w-0 rounded-md border px-3 py-1.5 text-lg transition-colors sm:text-base',
  'hover:border-control min-h-11 sm:min-h-9 aria-invalid:border-bad aria-invalid:bg-bad-soft/40 disabled:opacity-60 disabled:hover:border-control/70',
  'focus-visible:border-accent focus-visible:outline-offset-0',
);
