import type { ReactNode } from 'react';

/** A key, or keys pressed together. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="border-line bg-sunken text-muted text-2xs rounded-sm border px-1 font-sans whitespace-nowrap">
      {children}
    </kbd>
  );
}
