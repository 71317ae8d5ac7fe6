import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { FieldErrors, FieldHint } from './field';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'className'> & {
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[] | undefined;
};

/** A checkbox with its label to the right; the whole row is the target. */
export function Checkbox({ label, hint, errors = [], ...input }: Props) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer items-start gap-2.5 py-2 sm:min-h-9">
        <input
          {...input}
          type="checkbox"
          aria-describedby={describedBy || undefined}
          aria-invalid={errors.length > 0 || undefined}
          className="accent-accent mt-0.5 size-4.5 shrink-0"
        />
        <span className={input.disabled ? 'opacity-60' : undefined}>{label}</span>
      </label>
      {hint && (
        <div className="ms-7">
          <FieldHint id={`${id}-hint`}>{hint}</FieldHint>
        </div>
      )}
      <div className="ms-7">
        <FieldErrors id={`${id}-error`} errors={errors} />
      </div>
    </div>
  );
}
