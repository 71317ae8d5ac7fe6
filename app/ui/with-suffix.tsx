import type { ReactNode } from 'react';

/** A short word drawn inside the end of the control it wraps. */
export function WithSuffix({ suffix, children }: { suffix: ReactNode; children: ReactNode }) {
  return (
    <div className="relative">
      {children}
      {suffix && (
        <span className="text-muted pointer-events-none absolute inset-y-0 end-3 flex max-w-14 items-center text-sm">
          {suffix}
        </span>
      )}
    </div>
  );
}
