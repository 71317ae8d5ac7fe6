import { NavLink } from '@remix-run/react';
import type { FrameLink } from './navigation';

/** One link of the navigation; the page one is on is marked by weight and a bar, not by colour alone. */
export function FrameNavLink({ to, text, look = 'side' }: FrameLink & { look?: 'side' | 'bar' }) {
  const base = look === 'side' ? 'w-full px-3 border-s-2 rounded-e-md' : 'px-2.5 rounded-md';
  return (
    <NavLink
      to={to}
      end={to.split('/').length < 3}
      prefetch="intent"
      className={({ isActive }) =>
        `flex min-h-11 items-center text-base lg:min-h-9 ${base} ${
          isActive
            ? 'border-accent bg-accent-soft text-accent-strong font-semibold'
            : 'text-muted hover:text-ink hover:bg-sunken border-transparent'
        }`
      }
    >
      {text}
    </NavLink>
  );
}
