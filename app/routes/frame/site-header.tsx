import { useTranslations } from 'use-intl';
import { AccountMenu } from './account-menu';
import { areasOf, type FrameViewer } from './area';
import { Brand } from './brand';
import { FrameNavLink } from './frame-nav-link';
import { useFrameLinks } from './navigation';
import { LocaleSwitch } from './preference-switches';

/** The bar of the public pages: the two ways in, language, account. */
export function SiteHeader({ viewer, hasDevPages }: { viewer: FrameViewer | null; hasDevPages: boolean }) {
  const t = useTranslations('common');
  const links = useFrameLinks(undefined);
  const first = viewer ? areasOf(viewer)[0] : undefined;
  return (
    <header className="border-line bg-surface border-b">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 px-4 py-1.5 sm:px-6">
        <Brand to="/" />
        <nav aria-label={t('mainNavigation')} className="order-last w-full sm:order-none sm:w-auto sm:flex-1">
          <ul className="flex gap-1">
            {links.map((link) => (
              <li key={link.to}>
                <FrameNavLink {...link} look="bar" />
              </li>
            ))}
            {hasDevPages && (
              <li className="hidden md:block">
                <FrameNavLink to="/dev" text={t('nav.dev')} look="bar" />
              </li>
            )}
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-1">
          <LocaleSwitch />
          {first && (
            <div className="hidden sm:block">
              <FrameNavLink to={`/${first}`} text={t('nav.toApp')} look="bar" />
            </div>
          )}
          {viewer ? (
            <AccountMenu viewer={viewer} opens="down" />
          ) : (
            <FrameNavLink to="/sign-in" text={t('signIn')} look="bar" />
          )}
        </div>
      </div>
    </header>
  );
}
