import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Views of one object, each with its own address. */
export function Tabs({
  label,
  items,
}: {
  label: string;
  items: readonly { to: string; text: ReactNode; end?: boolean }[];
}) {
  return (
    <nav aria-label={label} className="border-line mb-5 overflow-x-auto border-b">
      <ul className="flex gap-1 whitespace-nowrap">
        {items.map((item) => (
          <li key={item.to}>
            <NavLink
              to={item.to}
              end={item.end ?? false}
              className={({ isActive }) =>
                `-mb-px flex min-h-11 items-center border-b-2 px-3 text-sm ${
                  isActive ? 'border-accent text-ink font-medium' : 'text-muted hover:text-ink border-transparent'
                }`
              }
            >
              {item.text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
