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

/** The navigation beside the pages of an area, on screens with the room for it; there it is the page's header. */
export function AppSide({ area, viewer, hasDevPages, supportEmail, waiting }: Props) {
  const t = useTranslations('common');
  const links = useFrameLinks(area);
  const destinations = useDestinations(viewer);
  return (
    <header className="border-line bg-surface no-print sticky top-0 hidden h-dvh flex-col border-e px-3 py-3 lg:flex">
      <div className="px-2.5">
        <Brand to={`/${area}`} />
        <p className="text-muted truncate pb-3 text-sm">
          {area === 'company' ? viewer.organizationName : t(`area.${area}`)}
        </p>
      </div>
      <div className="px-0.5 pb-3">
        <CommandPalette
          destinations={destinations}
          search={{ at: '/search', placeholder: t(`search.placeholder.${area}`) }}
        />
      </div>
      <nav aria-label={t('mainNavigation')} className="flex-1 overflow-y-auto">
        <ul className="flex flex-col gap-0.5">
          {links.map((link) => (
            <li key={link.to}>
              <FrameNavLink {...link} count={waiting[link.to]} />
            </li>
          ))}
        </ul>
      </nav>
      <ul className="border-line mb-1 border-t pt-2">
        <li>
          <FrameNavLink to="/help" text={t('nav.help')} />
        </li>
        {supportEmail && <ContactLink supportEmail={supportEmail} />}
        {hasDevPages && (
          <li>
            <FrameNavLink to="/dev" text={t('nav.dev')} />
          </li>
        )}
        <li className="ps-0.5">
          <LocaleSwitch />
        </li>
      </ul>
      <AccountMenu viewer={viewer} opens="up" />
    </header>
  );
}
