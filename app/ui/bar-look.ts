import { classNames } from './class-names';

/** The look of a `progress`. Without its own appearance it is drawn by parts that Chromium, Safari and Firefox name each their way. */
export const barLook = classNames(
  'bg-sunken mt-1.5 block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0',
  '[&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent',
  '[&::-webkit-progress-value]:rounded-full [&::-moz-progress-bar]:rounded-full forced-colors:appearance-auto',
);
