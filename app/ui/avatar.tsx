import { initialsOf } from './initials';

const sizes = { small: 'size-6 text-2xs', medium: 'size-8 text-xs', large: 'size-11 text-base' } as const;

/** Initials in a circle. Decoration: the name stands beside it. */
export function Avatar({ name, size = 'medium' }: { name: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden="true"
      className={`bg-accent-soft text-accent-strong inline-flex shrink-0 items-center justify-center rounded-full font-semibold select-none forced-colors:border ${sizes[size]}`}
    >
      {initialsOf(name)}
    </span>
  );
}
