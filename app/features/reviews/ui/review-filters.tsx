import { useTranslations } from 'use-intl';
import { FilterBar } from '~/ui/filter-bar';
import { FilterSelect } from '~/ui/filter-select';
import { reviewOutcomes, reviewPayStates, type ReviewFilter, type ReviewPayState } from '../review-filter';

/** The filters of an expert's own reviews, kept in the address. */
export function ReviewFilters({ filter }: { filter: ReviewFilter }) {
  const t = useTranslations('expert.work.reviews');
  const all = { value: '', label: t('all') };
  return (
    <FilterBar>
      <FilterSelect
        key={`outcome-${filter.outcome ?? ''}`}
        label={t('outcome')}
        name="outcome"
        defaultValue={filter.outcome}
        options={[all, ...reviewOutcomes.map((value) => ({ value, label: t(`filter.${value}`) }))]}
      />
      <FilterSelect
        key={`pay-${filter.pay ?? ''}`}
        label={t('pay')}
        name="pay"
        defaultValue={filter.pay}
        options={[
          all,
          ...(Object.keys(reviewPayStates) as ReviewPayState[]).map((value) => ({
            value,
            label: t(`payFilter.${value}`),
          })),
        ]}
      />
    </FilterBar>
  );
}
