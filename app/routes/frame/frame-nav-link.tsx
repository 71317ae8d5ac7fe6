import { NavLink, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '~/ui/badge';
import type { FrameLink } from './navigation';

interface Props extends FrameLink {
  look?: 'side' | 'bar';
  /** How many things wait there; none are not mentioned. */
  count?: number | undefined;
}

/** One link of the navigation; the part one is in is marked by weight and a bar, not by colour alone. */
export function FrameNavLink({ to, text, holds = [], look = 'side', count = 0 }: Props) {
  const t = useTranslations('common.nav');
  const { pathname } = useLocation();
  const isHeld = holds.some((path) => pathname.startsWith(`${path}/`) || pathname === path);
  const base = look === 'side' ? 'w-full px-3 border-s-2 rounded-e-md' : 'px-2.5 rounded-md';
  return (
    <NavLink
      to={to}
      end={to.split('/').length < 3}
      prefetch="intent"
      className={({ isActive }) =>
        `flex min-h-11 items-center text-base lg:min-h-9 ${base} ${
          isActive || isHeld
            ? 'border-accent bg-accent-soft text-accent-strong font-semibold'
            : 'text-muted hover:text-ink hover:bg-sunken border-transparent'
        }`
      }
    >
      {text}
      {count > 0 && (
        <span className="ms-auto ps-2">
          <Badge tone="accent">
            <span aria-hidden="true">{count}</span>
            <span className="sr-only">{t('waiting', { count })}</span>
          </Badge>
        </span>
      )}
    </NavLink>
  );
}
