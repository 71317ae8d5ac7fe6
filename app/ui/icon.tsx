import type { SVGProps } from 'react';

/** Strokes on a 16 by 16 grid. The whole set costs about 1 kB compressed, less than the frame of an icon library. */
const paths = {
  check: 'm3 8.5 3.2 3.2L13 4.8',
  cross: 'm4 4 8 8m0-8-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  chevronDown: 'm4 6 4 4 4-4',
  chevronUp: 'm4 10 4-4 4 4',
  chevronEnd: 'm6 4 4 4-4 4',
  chevronStart: 'm10 4-4 4 4 4',
  arrowUp: 'M8 13V3m0 0L4 7m4-4 4 4',
  arrowDown: 'M8 3v10m0 0 4-4m-4 4L4 9',
  arrowEnd: 'M3 8h10m0 0L9 4m4 4-4 4',
  sort: 'm5 6 3-3 3 3m0 4-3 3-3-3',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  menu: 'M2.5 4.5h11M2.5 8h11m-11 3.5h11',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3m5-3v3',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9.2V8l2.2 1.6',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  external: 'M9.5 2.5h4v4m0-4-6 6M6.5 3.5h-4v10h10v-4',
  download: 'M8 2.5v8m0 0 3.2-3.2M8 10.5 4.8 7.3M2.5 13.5h11',
  upload: 'M8 10.5v-8m0 0L4.8 5.7M8 2.5l3.2 3.2M2.5 13.5h11',
  file: 'M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5',
  edit: 'm3 13 .7-2.9 7.2-7.2 2.2 2.2-7.2 7.2zM9.5 4.3l2.2 2.2',
  trash: 'M3 4.5h10M6 4.5v-2h4v2m-5.8 0 .6 9h6.4l.6-9M6.7 7v4m2.6-4v4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.7v3.7M8 5h.01',
  warning: 'M8 2.5 14.2 13.5H1.8zM8 6.5v3.2M8 11.7h.01',
  flag: 'M3.5 14V2.5h8.5l-1.8 3 1.8 3H3.5',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  shield: 'M8 2 3 4v3.5c0 3 2 5.3 5 6.5 3-1.2 5-3.5 5-6.5V4zM5.7 8l1.6 1.6 3-3.2',
  user: 'M8 8a2.75 2.75 0 1 0 0-5.5A2.75 2.75 0 0 0 8 8Zm-5 5.8c.4-2.5 2.4-3.8 5-3.8s4.6 1.3 5 3.8',
  building: 'M3.5 13.5v-11h6v11m0-7h3v7M2 13.5h12M5.8 5.3h1.4M5.8 8h1.4m-1.4 2.7h1.4',
  undo: 'M5.5 3 2.5 6l3 3m-3-3h6.75a3.75 3.75 0 0 1 0 7.5H6',
  refresh: 'M13.5 8a5.5 5.5 0 1 1-1.6-3.9L13.5 5.7M13.5 2.5v3.2h-3.2',
  play: 'M5 3v10l8-5z',
  pause: 'M5.5 3v10m5-10v10',
  bell: 'M4 11.5V7a4 4 0 0 1 8 0v4.5l1 .5H3zM6.8 14h2.4',
  star: 'm8 2.3 1.7 3.7 4 .4-3 2.7.9 4L8 11l-3.6 2.1.9-4-3-2.7 4-.4z',
} as const;

export type IconName = keyof typeof paths;

/** Every icon there is. */
export const iconNames = Object.keys(paths) as IconName[];

/**
 * A line icon in the colour of its text, 16 px unless `className` sizes it. It is decoration: the word stands beside it, or the
 * control around it carries the label (`IconButton`).
 */
export function Icon({ name, className = 'size-4', ...rest }: { name: IconName } & SVGProps<SVGSVGElement>) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.5 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
      className={`shrink-0 ${className}`}
    >
      <path d={paths[name]} />
    </svg>
  );
}
