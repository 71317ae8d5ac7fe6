import { Link } from '@remix-run/react';
import { useState, type ReactNode } from 'react';
import { buttonLook, type ButtonSize, type ButtonVariant } from './button-look';
import { Dialog, type DialogProps } from './dialog';
import { Icon, type IconName } from './icon';
import { useHydrated } from './use-hydrated';

interface Props extends Pick<DialogProps, 'title' | 'description' | 'kind'> {
  /** The words on the trigger. */
  trigger: ReactNode;
  icon?: IconName;
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A page with the same content; without it the content opens in place where scripts do not run. */
  fallbackTo?: string;
  /** The dialog's content; the function is given what closes it. */
  children: ReactNode | ((close: () => void) => ReactNode);
}

/**
 * A button that opens a dialog or drawer. Without JavaScript it is a link to `fallbackTo`, or a disclosure with the same content,
 * so a form inside always posts.
 */
export function DialogButton(props: Props) {
  const { trigger, icon, variant = 'secondary', size, fallbackTo, children, ...dialog } = props;
  const isHydrated = useHydrated();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const content = typeof children === 'function' ? children(close) : children;
  const face = (
    <>
      {icon && <Icon name={icon} />}
      {trigger}
    </>
  );
  const look = buttonLook(variant, size);
  if (!isHydrated && fallbackTo)
    return (
      <Link to={fallbackTo} className={look}>
        {face}
      </Link>
    );
  if (!isHydrated)
    return (
      <details className="group max-w-full">
        <summary className={`${look} list-none [&::-webkit-details-marker]:hidden`}>{face}</summary>
        <div className="border-line bg-surface-raised mt-2 rounded-lg border p-4">{content}</div>
      </details>
    );
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setIsOpen(true)} className={look}>
        {face}
      </button>
      <Dialog {...dialog} isOpen={isOpen} onClose={close}>
        {content}
      </Dialog>
    </>
  );
}
