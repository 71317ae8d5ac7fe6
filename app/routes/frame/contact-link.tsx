import { useTranslations } from 'use-intl';

/** The house's address in the navigation of an area: the visitor's own mail program opens. */
export function ContactLink({ supportEmail }: { supportEmail: string }) {
  const t = useTranslations('common.nav');
  return (
    <li>
      <a
        href={`mailto:${supportEmail}`}
        className="text-muted hover:text-ink hover:bg-sunken flex min-h-11 w-full items-center rounded-e-md border-s-2 border-transparent px-3 text-base lg:min-h-9"
      >
        {t('contact')}
      </a>
    </li>
  );
}
