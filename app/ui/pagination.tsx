import { Link, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { buttonLook } from './button-look';
import { Icon } from './icon';

/** Links through a keyset-paged list: `nextCursor` as the read answered it, null on the last page. */
export function Pagination({ nextCursor, param = 'after' }: { nextCursor: string | null | undefined; param?: string }) {
  const t = useTranslations('common');
  const { pathname, search } = useLocation();
  const current = new URLSearchParams(search);
  const isFirst = !current.has(param);
  if (isFirst && !nextCursor) return null;
  const link = (cursor: string | null) => {
    const next = new URLSearchParams(search);
    if (cursor === null) next.delete(param);
    else next.set(param, cursor);
    return `${pathname}?${next.toString()}`;
  };
  const look = buttonLook('secondary', 'small');
  return (
    <nav aria-label={t('pages')} className="mt-3 flex flex-wrap justify-end gap-2">
      {!isFirst && (
        <Link to={link(null)} prefetch="intent" className={look}>
          <Icon name="chevronStart" className="size-3.5 rtl:rotate-180" />
          {t('firstPage')}
        </Link>
      )}
      {nextCursor && (
        <Link to={link(nextCursor)} rel="next" prefetch="intent" className={look}>
          {t('nextPage')}
          <Icon name="chevronEnd" className="size-3.5 rtl:rotate-180" />
        </Link>
      )}
    </nav>
  );
}
