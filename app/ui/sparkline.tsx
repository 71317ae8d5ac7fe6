import { useTranslations } from 'use-intl';

interface Props {
  /** What the line shows, read out before its text alternative. */
  label: string;
  /** In order of time; `text` is the value as a reader reads it. */
  points: readonly { label: string; value: number; text: string }[];
  className?: string;
}

const WIDTH = 100;
const HEIGHT = 28;
const INSET = 2;

/** A small line of values drawn on the server; its text alternative names both ends, the lowest and the highest. Needs two points. */
export function Sparkline({ label, points, className = 'h-7 w-full max-w-40' }: Props) {
  const t = useTranslations('ui.chart');
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const byValue = [...points].sort((one, other) => one.value - other.value);
  const lowest = byValue[0] ?? first;
  const highest = byValue.at(-1) ?? last;
  const range = highest.value - lowest.value || 1;
  const x = (position: number) => ((position / (points.length - 1)) * WIDTH).toFixed(2);
  const y = (value: number) => (HEIGHT - INSET - ((value - lowest.value) / range) * (HEIGHT - 2 * INSET)).toFixed(2);
  const line = points.map((point, position) => `${x(position)},${y(point.value)}`).join(' ');
  const summary = t('series', { first: first.text, last: last.text, lowest: lowest.text, highest: highest.text });
  return (
    <svg
      role="img"
      aria-label={`${label}: ${summary}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      className={`text-accent block ${className}`}
    >
      <polygon points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} fill="currentColor" opacity="0.1" />
      <polyline points={line} fill="none" stroke="currentColor" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
