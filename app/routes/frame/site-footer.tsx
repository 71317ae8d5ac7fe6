import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ThemeSwitch } from './preference-switches';

const linkLook =
  'text-muted hover:text-ink inline-flex min-h-11 items-center underline-offset-3 hover:underline sm:min-h-9';

/** The foot of the public pages. */
export function SiteFooter({ supportEmail }: { supportEmail: string | undefined }) {
  const t = useTranslations('common');
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-4 text-sm sm:px-6">
        <Link to="/help" className={linkLook}>
          {t('nav.help')}
        </Link>
        <Link to="/help/trust" className={linkLook}>
          {t('nav.trust')}
        </Link>
        <a href="/signing-key.pem" className={linkLook}>
          {t('nav.signingKey')}
        </a>
        {supportEmail && (
          <a href={`mailto:${supportEmail}`} className={linkLook}>
            {t('nav.contact')}
          </a>
        )}
        <div className="ms-auto">
          <ThemeSwitch />
        </div>
      </div>
    </footer>
  );
}
