import { Link, useFormAction, useNavigation } from '@remix-run/react';
import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { classNames } from './class-names';

type Variant = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Record<Variant, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong',
  secondary: 'bg-surface text-ink border-control hover:bg-sunken',
  quiet: 'text-accent border-transparent hover:bg-accent-soft',
  danger: 'bg-surface text-bad border-bad hover:bg-bad-soft',
};

function buttonClass(variant: Variant): string {
  return classNames(
    'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border px-4 text-sm font-medium sm:min-h-9',
    'disabled:cursor-default disabled:opacity-60',
    looks[variant],
  );
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: Variant;
  /** Says that the work is under way; by default known from the form the button submits. */
  pending?: boolean;
}

/** A button; `type="submit"` unless said otherwise. While its own submission is under way it says so and takes no second press. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'primary', pending, children, type = 'submit', ...rest },
  ref,
) {
  const t = useTranslations('common');
  const submitting = useIsOwnSubmission(rest.name, rest.value, rest.formAction);
  const busy = pending ?? (type === 'submit' && submitting);
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      disabled={rest.disabled}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={classNames(buttonClass(variant), busy && 'opacity-60', rest.className)}
    >
      {busy ? t('pending') : children}
    </button>
  );
});

/** True while the page's navigation submits to this button's form, and for a named button, with this button. */
function useIsOwnSubmission(
  name: string | undefined,
  value: ButtonProps['value'],
  formAction: string | undefined,
): boolean {
  const navigation = useNavigation();
  const ownAction = useFormAction();
  if (navigation.state === 'idle' || !navigation.formData) return false;
  if (navigation.formAction !== (formAction ?? ownAction)) return false;
  return name === undefined || navigation.formData.get(name) === (value ?? '').toString();
}

/** A link that looks like a button. */
export function LinkButton(props: { to: string; variant?: Variant; children: ReactNode; reloadDocument?: boolean }) {
  return (
    <Link to={props.to} reloadDocument={props.reloadDocument} className={buttonClass(props.variant ?? 'primary')}>
      {props.children}
    </Link>
  );
}
