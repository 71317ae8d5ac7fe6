import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface Tab {
  /** A path, or a search like `?state=open`; both are addresses of their own, so a tab can be linked to. */
  to: string;
  text: ReactNode;
  /** How many things the tab holds. */
  count?: number;
  /** Known from the address unless said. */
  isCurrent?: boolean;
}

/** The parts of one object as links under its title; `label` names the navigation. On a narrow screen they scroll by themselves. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const isCurrent = useIsCurrent();
  return (
    <nav aria-label={label} className="border-line mb-5 [scrollbar-width:none] overflow-x-auto border-b">
      <ul className="flex gap-5 whitespace-nowrap">
        {tabs.map((tab) => {
          const current = tab.isCurrent ?? isCurrent(tab.to);
          return (
            <li key={tab.to}>
              <Link
                to={tab.to}
                prefetch="intent"
                preventScrollReset
                aria-current={current ? 'page' : undefined}
                className={classNames(
                  'flex min-h-11 items-center gap-1.5 border-b-2 font-medium -outline-offset-2 transition-colors sm:min-h-10',
                  current ? 'border-accent text-ink' : 'text-muted hover:text-ink hover:border-line border-transparent',
                )}
              >
                {tab.text}
                {tab.count !== undefined && (
                  <span className="bg-sunken text-muted rounded-full px-1.5 text-xs tabular-nums">{tab.count}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** A tab is current when the address has its path and every search parameter it names; one without parameters asks for none of the others'. */
function useIsCurrent(): (to: string) => boolean {
  const { pathname, search } = useLocation();
  return (to) => {
    const target = new URL(to, `http://tabs${pathname}`);
    const here = new URLSearchParams(search);
    if (target.pathname !== pathname) return false;
    if (to.startsWith('?') && target.searchParams.size === 0) return here.size === 0;
    return [...target.searchParams].every(([name, value]) => here.get(name) === value);
  };
}
