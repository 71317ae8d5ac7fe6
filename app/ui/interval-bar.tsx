import { useTranslations } from 'use-intl';

interface Props {
  label: string;
  /** Values between `min` and `max` (0 and 1 unless given). */
  point: number;
  low: number;
  high: number;
  min?: number;
  max?: number;
  /** A value as a reader reads it: 0.83, 83 %. */
  format: (value: number) => string;
}

/** An estimate with its confidence interval: the mark is the estimate, the band what the data allow. Both stand in words below. */
export function IntervalBar({ label, point, low, high, min = 0, max = 1, format }: Props) {
  const t = useTranslations('ui.chart');
  const at = (value: number) => ((Math.min(Math.max(value, min), max) - min) / (max - min)) * 100;
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>{label}</span>
        <span className="text-sm tabular-nums">
          {t('interval', { point: format(point), low: format(low), high: format(high) })}
        </span>
      </p>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className="mt-1.5 block h-2 w-full">
        <rect y="3" width="100" height="2" className="fill-sunken" />
        <rect
          x={at(low).toFixed(2)}
          y="2"
          width={Math.max(at(high) - at(low), 0.5).toFixed(2)}
          height="4"
          className="fill-accent/35"
        />
        <rect
          x={(at(point) - 0.4).toFixed(2)}
          width="0.8"
          height="8"
          className="fill-accent forced-colors:fill-[Highlight]"
        />
      </svg>
    </div>
  );
}
