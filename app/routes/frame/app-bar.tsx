import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { CommandPalette } from '~/ui/command-palette';
import { AccountMenu } from './account-menu';
import type { Area, FrameViewer } from './area';
import { Brand } from './brand';
import { ContactLink } from './contact-link';
import { FrameNavLink } from './frame-nav-link';
import { useFrameLinks } from './navigation';
import { LocaleSwitch } from './preference-switches';
import { useDestinations } from './use-destinations';

interface Props {
  area: Area;
  viewer: FrameViewer;
  hasDevPages: boolean;
  supportEmail: string | undefined;
  /** How many wait behind a link, by its address. */
  waiting: Record<string, number>;
}

/** The bar of an area on narrow screens: the same navigation behind one button, which opens without JavaScript. */
export function AppBar({ area, viewer, hasDevPages, supportEmail, waiting }: Props) {
  const t = useTranslations('common');
  const { key } = useLocation();
  const links = useFrameLinks(area);
  const destinations = useDestinations(viewer);
  return (
    <header className="border-line bg-surface sticky top-0 z-30 border-b lg:hidden">
      <div className="flex items-center justify-between gap-2 px-4 py-1 sm:px-6">
        <Brand to={`/${area}`} />
        <details key={key} className="group">
          <summary className="border-control flex min-h-11 list-none items-center rounded-md border px-3.5 text-base font-medium [&::-webkit-details-marker]:hidden">
            {t('menu')}
          </summary>
          <div className="border-line bg-surface-raised shadow-overlay absolute inset-x-0 top-full max-h-[calc(100dvh-4rem)] overflow-y-auto border-y px-4 py-3">
            <nav aria-label={t('mainNavigation')}>
              <ul>
                {links.map((link) => (
                  <li key={link.to}>
                    <FrameNavLink {...link} count={waiting[link.to]} />
                  </li>
                ))}
                <li>
                  <FrameNavLink to="/help" text={t('nav.help')} />
                </li>
                {supportEmail && <ContactLink supportEmail={supportEmail} />}
                {hasDevPages && (
                  <li>
                    <FrameNavLink to="/dev" text={t('nav.dev')} />
                  </li>
                )}
              </ul>
            </nav>
            <div className="pt-2">
              <CommandPalette
                destinations={destinations}
                search={{ at: '/search', placeholder: t(`search.placeholder.${area}`) }}
              />
            </div>
            <div className="border-line mt-2 flex items-center justify-between gap-2 border-t pt-2">
              <LocaleSwitch />
              <AccountMenu viewer={viewer} opens="up" />
            </div>
          </div>
        </details>
      </div>
    </header>
  );
}
