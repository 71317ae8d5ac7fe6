import { useTranslations } from 'use-intl';
import type { Messages } from '~/i18n/messages';
import type { Area } from './area';

/** One link of an area's navigation; `label` is a key under `<area>.nav` of the messages. */
interface NavigationItem<Name extends Area> {
  to: string;
  label: keyof Messages[Name]['nav'] & string;
  /** Addresses of pages that belong to it without standing under it. */
  holds?: readonly string[];
}

/** The navigation of each area, in order. */
const navigation: { [Name in Area]: readonly NavigationItem<Name>[] } = {
  expert: [
    { to: '/expert', label: 'home' },
    { to: '/expert/board', label: 'board', holds: ['/expert/jobs'] },
    { to: '/expert/reviews', label: 'reviews' },
    { to: '/expert/time', label: 'time' },
    { to: '/expert/earnings', label: 'earnings', holds: ['/expert/disputes'] },
    {
      to: '/expert/credentials',
      label: 'credentials',
      holds: ['/expert/application', '/expert/languages', '/expert/record'],
    },
  ],
  company: [
    { to: '/company', label: 'jobs', holds: ['/company/jobs', '/company/reviews'] },
    { to: '/company/billing', label: 'billing' },
  ],
  admin: [
    { to: '/admin', label: 'desk', holds: ['/admin/credentials', '/admin/due'] },
    { to: '/admin/applications', label: 'applications' },
    { to: '/admin/exclusions', label: 'exclusions' },
    { to: '/admin/catalogue', label: 'catalogue' },
    { to: '/admin/cases', label: 'cases' },
    { to: '/admin/finance', label: 'finance' },
    { to: '/admin/operations', label: 'operations' },
    { to: '/admin/audit', label: 'audit' },
  ],
};

type NavigationKey = { [Name in Area]: `${Name}.nav.${keyof Messages[Name]['nav'] & string}` }[Area];

export interface FrameLink {
  to: string;
  text: string;
  holds?: readonly string[] | undefined;
}

/** The links of an area, or of the public pages, in the reader's language. */
export function useFrameLinks(area: Area | undefined): FrameLink[] {
  const t = useTranslations();
  if (area) return areaLinks(t, area);
  return [
    { to: '/for-experts', text: t('common.nav.forExperts') },
    { to: '/for-companies', text: t('common.nav.forCompanies') },
  ];
}

/** The links of an area the viewer may enter: of others the browser holds no words. */
export function areaLinks(t: ReturnType<typeof useTranslations<never>>, area: Area): FrameLink[] {
  return navigation[area].map(({ to, label, holds }) => ({
    to,
    text: t(`${area}.nav.${label}` as NavigationKey),
    holds,
  }));
}
