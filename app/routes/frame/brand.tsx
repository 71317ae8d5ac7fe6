import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';

/** The mark and name of the product; leads to the start page, or to the home of the area one is in. */
export function Brand({ to }: { to: string }) {
  const t = useTranslations('common');
  return (
    <Link to={to} className="flex min-h-11 items-center gap-2.5 text-lg font-semibold tracking-tight">
      <img src="/favicon.svg" alt="" width={24} height={24} />
      {t('productName')}
    </Link>
  );
}
