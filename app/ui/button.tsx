import { Link, useFormAction, useNavigation } from '@remix-run/react';
import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Spinner } from './spinner';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` once per screen, `danger` for what cannot be undone, `quiet` inside rows and bars. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** Says that the work is under way; by default known from the form the button submits. */
  pending?: boolean;
}

/**
 * A button; `type="submit"` unless said otherwise. While its own submission is under way it turns a spinner, keeps its width,
 * says so to screen readers and takes no second press.
 */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = 'primary', size = 'medium', icon, pending, children, type = 'submit', ...rest },
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
      className={classNames(buttonLook(variant, size), busy && 'cursor-progress!', rest.className)}
    >
      <span className={classNames('inline-flex min-w-0 items-center gap-1.5', busy && 'invisible')}>
        {icon && <Icon name={icon} />}
        {children}
      </span>
      {busy && (
        <span className="absolute inset-0 flex items-center justify-center">
          <Spinner />
          <span className="sr-only">{t('pending')}</span>
        </span>
      )}
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

interface LinkButtonProps {
  to: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  children: ReactNode;
  reloadDocument?: boolean;
  /** Name of the file a link to a download is saved as; makes it load as a document. */
  download?: string | true;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({ variant = 'primary', size, icon, children, download, ...link }: LinkButtonProps) {
  return (
    <Link
      {...link}
      prefetch={download || link.reloadDocument ? 'none' : 'intent'}
      {...(download ? { download, reloadDocument: true } : {})}
      className={buttonLook(variant, size)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
