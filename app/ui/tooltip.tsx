import { useId, useState, type ReactNode } from 'react';

/**
 * More about a word or figure, on hover, on focus and on touch; Escape hides it. The text stays while the pointer is on it and is
 * the description of what it explains. What everybody must know belongs on the page instead.
 */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  const id = useId();
  const [isDismissed, setIsDismissed] = useState(false);
  return (
    <span className="group relative inline-flex">
      <button
        type="button"
        aria-describedby={id}
        onKeyDown={(event) => event.key === 'Escape' && setIsDismissed(true)}
        onBlur={() => setIsDismissed(false)}
        onPointerEnter={() => setIsDismissed(false)}
        className="decoration-control cursor-help text-start underline decoration-dotted underline-offset-4 print:no-underline"
      >
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className={`bg-ink text-page shadow-overlay absolute start-0 top-full z-30 w-max max-w-[min(18rem,70vw)] rounded-md px-2.5 py-1.5 text-sm font-normal whitespace-normal before:absolute before:inset-x-0 before:-top-2 before:h-2 forced-colors:border ${
          isDismissed ? 'hidden' : 'hidden group-focus-within:block group-hover:block'
        } mt-1.5`}
      >
        {text}
      </span>
    </span>
  );
}
