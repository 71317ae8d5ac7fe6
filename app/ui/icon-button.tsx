import { forwardRef, type ButtonHTMLAttributes } from 'react';
import { buttonLook, type ButtonVariant } from './button-look';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  icon: IconName;
  /** What the button does, in words; shown on hover and read out. */
  label: string;
  variant?: ButtonVariant;
};

/** A square button that shows an icon only; `type="button"` unless said otherwise. */
export const IconButton = forwardRef<HTMLButtonElement, Props>(function IconButton(
  { icon, label, variant = 'quiet', type = 'button', className, ...rest },
  ref,
) {
  return (
    <button
      {...rest}
      ref={ref}
      type={type}
      aria-label={label}
      title={label}
      className={classNames(buttonLook(variant), 'min-w-11 px-0! sm:min-w-9', className)}
    >
      <Icon name={icon} />
    </button>
  );
});
