/** A grey place holder of the size of what is coming; sizes come from `className` (`h-4 w-32`). Says nothing to screen readers. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return (
    <span aria-hidden="true" className={`bg-sunken block animate-pulse rounded forced-colors:border ${className}`} />
  );
}
