import { Link, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';

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
  const look = 'text-accent inline-flex min-h-11 items-center underline underline-offset-2';
  return (
    <nav aria-label={t('pages')} className="mt-3 flex gap-5 text-sm">
      {!isFirst && (
        <Link to={link(null)} className={look}>
          {t('firstPage')}
        </Link>
      )}
      {nextCursor && (
        <Link to={link(nextCursor)} rel="next" className={look}>
          {t('nextPage')}
        </Link>
      )}
    </nav>
  );
}
