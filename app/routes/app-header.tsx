import { Form, Link, NavLink, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { locales } from '~/core/locale';
import { usePageEnvironment } from '~/ui/page-environment';
import { navigation } from './navigation';

export interface HeaderViewer {
  displayName: string;
  isAdmin: boolean;
  isExpert: boolean;
  organizationName: string | null;
}

interface HeaderLink {
  to: string;
  text: string;
}

/** The header of every page: where one may go as the actor whose area the page belongs to, language, account. */
export function AppHeader({ viewer, hasDevPages }: { viewer: HeaderViewer | null; hasDevPages: boolean }) {
  const t = useTranslations('common');
  const links = useHeaderLinks(viewer);
  return (
    <header className="border-line bg-surface border-b">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 sm:px-6">
        <Link to="/" className="flex min-h-11 items-center gap-2 font-semibold tracking-tight">
          <img src="/favicon.svg" alt="" width={24} height={24} />
          {t('productName')}
        </Link>
        <nav
          aria-label={t('mainNavigation')}
          className="order-last w-full overflow-x-auto sm:order-none sm:w-auto sm:flex-1"
        >
          <ul className="flex gap-1 whitespace-nowrap">
            {links.map((link) => (
              <li key={link.to}>
                <HeaderNavLink {...link} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="ms-auto flex items-center gap-2">
          {hasDevPages && <HeaderNavLink to="/dev" text={t('nav.dev')} />}
          <LocaleSwitch />
          {viewer ? <UserMenu viewer={viewer} /> : <HeaderNavLink to="/sign-in" text={t('signIn')} />}
        </div>
      </div>
    </header>
  );
}

function HeaderNavLink({ to, text }: HeaderLink) {
  return (
    <NavLink
      to={to}
      end={to.split('/').length < 3}
      className={({ isActive }) =>
        `flex min-h-11 items-center rounded px-2.5 text-sm sm:min-h-9 ${
          isActive ? 'bg-accent-soft text-accent-strong font-medium' : 'text-muted hover:text-ink hover:bg-sunken'
        }`
      }
    >
      {text}
    </NavLink>
  );
}

function useHeaderLinks(viewer: HeaderViewer | null): HeaderLink[] {
  const t = useTranslations('common');
  const expert = useTranslations('expert.nav');
  const company = useTranslations('company.nav');
  const admin = useTranslations('admin.nav');
  const { pathname } = useLocation();
  const area = currentArea(pathname, viewer);
  if (area === 'expert') return navigation.expert.map(({ to, label }) => ({ to, text: expert(label) }));
  if (area === 'company') return navigation.company.map(({ to, label }) => ({ to, text: company(label) }));
  if (area === 'admin') return navigation.admin.map(({ to, label }) => ({ to, text: admin(label) }));
  return [
    { to: '/for-experts', text: t('nav.forExperts') },
    { to: '/for-companies', text: t('nav.forCompanies') },
  ];
}

/** The area of the page, or for a page of no area the first one the viewer has. */
function currentArea(pathname: string, viewer: HeaderViewer | null): 'expert' | 'company' | 'admin' | undefined {
  if (!viewer) return undefined;
  const owned = [
    ...(viewer.isAdmin ? (['admin'] as const) : []),
    ...(viewer.organizationName === null ? [] : (['company'] as const)),
    ...(viewer.isExpert ? (['expert'] as const) : []),
  ];
  return owned.find((area) => pathname === `/${area}` || pathname.startsWith(`/${area}/`)) ?? owned[0];
}

/** Works without JavaScript, and loads a new document so that only one language is ever in the browser. */
function LocaleSwitch() {
  const t = useTranslations('common');
  const { locale } = usePageEnvironment();
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action="/locale" reloadDocument aria-label={t('language')} className="flex">
      <input type="hidden" name="next" value={pathname + search} />
      {locales
        .filter((other) => other !== locale)
        .map((other) => (
          <button
            key={other}
            name="locale"
            value={other}
            lang={other}
            className="text-muted hover:text-ink hover:bg-sunken min-h-11 cursor-pointer rounded px-2.5 text-sm sm:min-h-9"
          >
            {t(`languageName.${other}`)}
          </button>
        ))}
    </Form>
  );
}

function UserMenu({ viewer }: { viewer: HeaderViewer }) {
  const t = useTranslations('common');
  const areas = [
    { to: '/admin', text: t('area.admin'), shown: viewer.isAdmin },
    { to: '/company', text: viewer.organizationName ?? '', shown: viewer.organizationName !== null },
    { to: '/expert', text: t('area.expert'), shown: viewer.isExpert },
  ].filter((area) => area.shown);
  return (
    <details className="relative">
      <summary className="hover:bg-sunken flex min-h-11 max-w-40 items-center rounded px-2.5 text-sm font-medium sm:min-h-9">
        <span className="truncate">{viewer.displayName}</span>
        <span className="sr-only">, {t('userMenu')}</span>
      </summary>
      <div className="border-line bg-surface absolute end-0 z-40 mt-1 min-w-48 rounded-lg border p-1 shadow-lg">
        {areas.map((area) => (
          <Link key={area.to} to={area.to} className="hover:bg-sunken flex min-h-11 items-center rounded px-3 text-sm">
            {area.text}
          </Link>
        ))}
        <Form method="post" action="/sign-out" reloadDocument>
          <button className="hover:bg-sunken flex min-h-11 w-full cursor-pointer items-center rounded px-3 text-sm">
            {t('signOut')}
          </button>
        </Form>
      </div>
    </details>
  );
}
