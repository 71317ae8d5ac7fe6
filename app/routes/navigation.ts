import type { Messages } from '~/i18n/messages';

type Area = 'expert' | 'company' | 'admin';

/** One link of an area's top navigation; `label` is a key under `<area>.nav` of the messages. */
export interface NavigationItem<Name extends Area> {
  to: string;
  label: keyof Messages[Name]['nav'] & string;
}

/** The top navigation of each actor's area, in order. */
export const navigation: { [Name in Area]: readonly NavigationItem<Name>[] } = {
  expert: [
    { to: '/expert', label: 'home' },
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
    { to: '/admin/finance', label: 'finance' },
    { to: '/admin/audit', label: 'audit' },
  ],
};
