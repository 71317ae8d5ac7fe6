import { Link } from '@remix-run/react';
import { useRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonLook, type ButtonVariant } from './button-look';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { useMenuBehaviour } from './use-menu-behaviour';

interface Props {
  /** The words on the trigger; without them it is three dots that are called `label`. */
  trigger?: ReactNode;
  label?: string;
  variant?: ButtonVariant;
  /** `MenuLink` and `MenuButton`; a `MenuButton` stands inside the form it submits. */
  children: ReactNode;
  /** Which edge of the trigger the list keeps to. */
  align?: 'start' | 'end';
}

/**
 * Further actions behind one button. It is a native disclosure, so it opens without JavaScript; with it the arrow keys, Home and
 * End move inside, Escape and a press elsewhere close it and give the focus back.
 */
export function Menu({ trigger, label, variant = 'quiet', children, align = 'end' }: Props) {
  const t = useTranslations('ui');
  const menu = useRef<HTMLDetailsElement>(null);
  useMenuBehaviour(menu);
  return (
    <details ref={menu} className="relative inline-block">
      <summary
        aria-label={trigger ? undefined : (label ?? t('openMenu'))}
        title={trigger ? undefined : (label ?? t('openMenu'))}
        className={classNames(
          buttonLook(variant),
          'list-none [&::-webkit-details-marker]:hidden',
          !trigger && 'min-w-11 px-0! sm:min-w-9',
        )}
      >
        {trigger ?? <Icon name="more" />}
        {trigger && <Icon name="chevronDown" className="size-3.5" />}
      </summary>
      <div
        className={classNames(
          'border-line bg-surface-raised shadow-overlay absolute z-40 mt-1 w-max max-w-[min(20rem,90vw)] min-w-44 rounded-lg border p-1',
          align === 'end' ? 'end-0' : 'start-0',
        )}
      >
        {children}
      </div>
    </details>
  );
}

const itemLook =
  'hover:bg-sunken focus-visible:bg-sunken flex min-h-11 w-full cursor-pointer items-center gap-2 rounded px-2.5 text-start -outline-offset-2 sm:min-h-8';

export function MenuLink({ to, icon, children }: { to: string; icon?: IconName; children: ReactNode }) {
  return (
    <Link to={to} prefetch="intent" className={itemLook}>
      {icon && <Icon name={icon} className="text-muted size-4" />}
      {children}
    </Link>
  );
}

type MenuButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { icon?: IconName; tone?: 'normal' | 'danger' };

/** Submits the form around it; `type="button"` with `onClick` for what happens in the page. */
export function MenuButton({ icon, tone = 'normal', type = 'submit', children, ...rest }: MenuButtonProps) {
  return (
    <button {...rest} type={type} className={classNames(itemLook, tone === 'danger' && 'text-bad')}>
      {icon && <Icon name={icon} className={classNames('size-4', tone === 'normal' && 'text-muted')} />}
      {children}
    </button>
  );
}

/** A thin line between groups of a menu. */
export function MenuDivider() {
  return <hr className="border-line my-1" />;
}
