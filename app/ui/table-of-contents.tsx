import { useTranslations } from 'use-intl';

/** The parts of a long page as links to their ids, in order; `level` 2 stands further in. */
export function TableOfContents({ items }: { items: readonly { id: string; text: string; level?: 1 | 2 }[] }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('contents')} className="text-sm">
      <p className="text-muted mb-1 text-xs font-medium">{t('contents')}</p>
      <ul className="border-line border-s">
        {items.map((item) => (
          <li key={item.id}>
            <a
              href={`#${item.id}`}
              className={`text-muted hover:text-ink hover:border-accent -ms-px flex min-h-11 items-center border-s border-transparent sm:min-h-7 ${item.level === 2 ? 'ps-6' : 'ps-3'}`}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
