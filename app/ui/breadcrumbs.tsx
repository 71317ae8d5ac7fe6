import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon';

/** Where a page belongs, outermost first; the page itself is the title below and not repeated here. For `PageHeader`'s `above`. */
export function Breadcrumbs({ items }: { items: readonly { to: string; text: string }[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumbs')} className="text-sm">
      <ol className="flex flex-wrap items-center gap-x-1">
        {items.map((item, position) => (
          <li key={item.to} className="flex max-w-full min-w-0 items-center gap-1">
            {position > 0 && <Icon name="chevronEnd" className="text-control size-3 rtl:rotate-180" />}
            <Link
              to={item.to}
              prefetch="intent"
              className="text-muted hover:text-accent inline-flex min-h-11 min-w-0 items-center underline-offset-3 hover:underline sm:min-h-6"
            >
              <span className="max-w-64 truncate">{item.text}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
