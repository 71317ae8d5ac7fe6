import type { Locale } from '~/core/locale';

/** The signed-in person of a request and everything they may act as. */
export interface Viewer {
  userId: string;
  email: string;
  displayName: string;
  locale: Locale;
  timeZone: string;
  isAdmin: boolean;
  isExpert: boolean;
  membership: { organizationId: string; organizationName: string; role: 'owner' | 'member' } | null;
}

/** Where a person lands after signing in. */
export function homePath(viewer: Pick<Viewer, 'isAdmin' | 'isExpert' | 'membership'>): string {
  if (viewer.isAdmin) return '/admin';
  if (viewer.membership) return '/company';
  return viewer.isExpert ? '/expert' : '/';
}
