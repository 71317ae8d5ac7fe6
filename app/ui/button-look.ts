import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'medium' | 'large';

const looks: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent border-transparent hover:bg-accent-strong active:bg-accent-strong',
  secondary: 'bg-surface text-ink border-control/60 shadow-raised hover:bg-sunken active:bg-sunken',
  quiet: 'text-accent border-transparent hover:bg-accent-soft active:bg-accent-soft',
  danger: 'bg-surface text-bad border-bad/60 hover:bg-bad-soft hover:border-bad active:bg-bad-soft',
};

const sizes: Record<ButtonSize, string> = {
  small: 'min-h-11 px-2.5 text-sm sm:min-h-7.5',
  medium: 'min-h-11 px-3.5 text-base sm:min-h-9',
  large: 'min-h-12 px-5 text-lg',
};

/** The classes of everything that looks like a button. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize = 'medium'): string {
  return classNames(
    'relative inline-flex max-w-full cursor-pointer items-center justify-center gap-1.5 rounded-md border py-1 text-center font-medium transition-colors select-none',
    'disabled:pointer-events-none disabled:opacity-50 print:hidden',
    sizes[size],
    looks[variant],
  );
}
