import { useLocale, useTranslations } from 'use-intl';
import { languageChoices } from '~/features/reviews/language-choices';
import { FilterBar } from '~/ui/filter-bar';
import { FilterSelect } from '~/ui/filter-select';
import type { Board } from './load-board.server';

/** Narrows the board to a field or a language of the jobs that are open to this expert. */
export function BoardFilters({ board }: { board: Pick<Board, 'facets' | 'filters'> }) {
  const t = useTranslations('expert.board');
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' });
  const { facets, filters } = board;
  const domainName = (domain: string) => {
    const key = `domains.${domain}` as 'domains.medicine';
    return t.has(key) ? t(key) : domain;
  };
  const all = { value: '', label: t('filter.all') };
  const domains = [...new Set(facets.map((facet) => facet.domain).concat(filters.domain || []))];
  const languages = languageChoices(facets.map((facet) => facet.contentLanguage).concat(filters.language || []));
  return (
    <FilterBar>
      <FilterSelect
        label={t('filter.domain')}
        name="domain"
        defaultValue={filters.domain}
        options={[all, ...domains.map((value) => ({ value, label: domainName(value) }))]}
      />
      <FilterSelect
        label={t('filter.language')}
        name="language"
        defaultValue={filters.language}
        options={[
          all,
          ...languages.map(({ tag, isVariant }) => ({
            value: tag,
            label: `${isVariant ? '– ' : ''}${nameOf(tag) ?? tag}`,
          })),
        ]}
      />
    </FilterBar>
  );

  /** What an address asks for need not be a language. */
  function nameOf(tag: string): string | undefined {
    return /^[a-z]{2,3}(-[A-Za-z0-9]{2,4}){0,2}$/.test(tag) ? names.of(tag) : tag;
  }
}
