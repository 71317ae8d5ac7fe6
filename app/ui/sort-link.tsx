import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon';

type Sorted = 'ascending' | 'descending' | undefined;

/** Whether the address sorts by a column: `?sort=name` or `?sort=-name`. */
export function useSortedBy(sort: string): Sorted {
  const current = new URLSearchParams(useLocation().search).get('sort');
  if (current === sort) return 'ascending';
  return current === `-${sort}` ? 'descending' : undefined;
}

/** A heading that sorts its table, and turns the order round when it does already. The list begins anew at its first page. */
export function SortLink(props: { sort: string; sorted: Sorted; label: string; children: ReactNode }) {
  const t = useTranslations('ui.table');
  const { pathname, search } = useLocation();
  const { sort, sorted, label } = props;
  const next = new URLSearchParams(search);
  next.set('sort', sorted === 'ascending' ? `-${sort}` : sort);
  next.delete('after');
  const icon = { ascending: 'chevronUp', descending: 'chevronDown' } as const;
  return (
    <Link
      to={`${pathname}?${next.toString()}`}
      preventScrollReset
      title={t(sorted === 'ascending' ? 'sortDescending' : 'sortAscending', { column: label })}
      className={`hover:text-ink inline-flex items-center gap-1 ${sorted ? 'text-ink' : ''}`}
    >
      {props.children}
      <Icon name={sorted ? icon[sorted] : 'sort'} className={`size-3.5 ${sorted ? '' : 'opacity-60'}`} />
    </Link>
  );
}
