import { useTranslations } from 'use-intl';
import type { Messages } from '~/i18n/messages';
import type { Area } from './area';

/** One link of an area's navigation; `label` is a key under `<area>.nav` of the messages. */
interface NavigationItem<Name extends Area> {
  to: string;
  label: keyof Messages[Name]['nav'] & string;
}

/** The navigation of each area, in order. */
const navigation: { [Name in Area]: readonly NavigationItem<Name>[] } = {
  expert: [
    { to: '/expert', label: 'home' },
    { to: '/expert/board', label: 'board' },
    { to: '/expert/reviews', label: 'reviews' },
    { to: '/expert/time', label: 'time' },
    { to: '/expert/earnings', label: 'earnings' },
    { to: '/expert/credentials', label: 'credentials' },
  ],
  company: [
    { to: '/company', label: 'jobs' },
    { to: '/company/billing', label: 'billing' },
  ],
  admin: [
    { to: '/admin', label: 'desk' },
    { to: '/admin/cases', label: 'cases' },
    { to: '/admin/finance', label: 'finance' },
    { to: '/admin/operations', label: 'operations' },
    { to: '/admin/audit', label: 'audit' },
  ],
};

export interface FrameLink {
  to: string;
  text: string;
}

/** The links of an area, or of the public pages, in the reader's language. */
export function useFrameLinks(area: Area | undefined): FrameLink[] {
  const t = useTranslations('common.nav');
  const expert = useTranslations('expert.nav');
  const company = useTranslations('company.nav');
  const admin = useTranslations('admin.nav');
  if (area === 'expert') return navigation.expert.map(({ to, label }) => ({ to, text: expert(label) }));
  if (area === 'company') return navigation.company.map(({ to, label }) => ({ to, text: company(label) }));
  if (area === 'admin') return navigation.admin.map(({ to, label }) => ({ to, text: admin(label) }));
  return [
    { to: '/for-experts', text: t('forExperts') },
    { to: '/for-companies', text: t('forCompanies') },
  ];
}
