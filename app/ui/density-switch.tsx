import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SegmentedLinks } from './segmented';
import type { Density } from './table-column';

/** The density the address asks for with `?density=compact`; give it to `DataTable`. */
export function useDensity(): Density {
  return new URLSearchParams(useLocation().search).get('density') === 'compact' ? 'compact' : 'comfortable';
}

/** Chooses the height of a table's rows; the address keeps it, so it survives sorting and paging. Narrow screens show cards and need none. */
export function DensitySwitch() {
  const t = useTranslations('ui.table');
  const { pathname, search } = useLocation();
  const density = useDensity();
  const link = (value: Density) => {
    const next = new URLSearchParams(search);
    if (value === 'compact') next.set('density', value);
    else next.delete('density');
    return `${pathname}?${next.toString()}`;
  };
  return (
    <div className="max-sm:hidden">
      <SegmentedLinks
        label={t('density')}
        items={(['comfortable', 'compact'] as const).map((value) => ({
          to: link(value),
          text: t(value),
          isCurrent: value === density,
        }))}
      />
    </div>
  );
}
