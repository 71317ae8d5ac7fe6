import type { InputHTMLAttributes, ReactNode } from 'react';
import { useId } from 'react';
import { FieldHint } from './field';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'type' | 'role' | 'className'> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** A native checkbox carries its own state, so nothing else need be said with the role. */
const switchRole = { role: 'switch' } as const;

/** Something that is on or off. A native checkbox, so it posts `on` or nothing; for what a form saves later, `Checkbox` is right. */
export function Switch({ label, hint, ...input }: Props) {
  const id = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2 has-disabled:cursor-default has-disabled:opacity-60 sm:min-h-9">
      <input
        {...input}
        type="checkbox"
        {...switchRole}
        aria-describedby={hint ? id : undefined}
        className={
          'bg-control checked:bg-accent relative mt-0.5 h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full transition-colors forced-colors:border ' +
          'before:bg-surface before:absolute before:start-0.5 before:top-0.5 before:size-4 before:rounded-full before:transition-[inset-inline-start] checked:before:start-4.5 forced-colors:before:bg-[CanvasText]'
        }
      />
      <span className="min-w-0">
        {label}
        {hint && <FieldHint id={id}>{hint}</FieldHint>}
      </span>
    </label>
  );
}
