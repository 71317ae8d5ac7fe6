import { isLocale, defaultLocale } from '~/core/locale';
import type { Queryable } from '~/platform/db/database';
import { sql } from '~/platform/db/sql';
import type { Viewer } from './viewer';

interface ViewerRow {
  userId: string;
  email: string;
  displayName: string;
  locale: string;
  timeZone: string;
  isAdmin: boolean;
  isExpert: boolean;
  organizationId: string | null;
  organizationName: string | null;
  role: 'owner' | 'member' | null;
}

/** The person with what they may act as, or null when the account is gone. A person acts for their oldest membership. */
export async function getViewer(db: Queryable, userId: string): Promise<Viewer | null> {
  const row = await db.first<ViewerRow>(sql`
    SELECT u.id AS user_id, u.email, u.display_name, u.locale, u.time_zone,
      u.staff_role IS NOT NULL AS is_admin, e.user_id IS NOT NULL AS is_expert,
      m.organization_id, m.organization_name, m.role
    FROM user_account u
    LEFT JOIN expert e ON e.user_id = u.id
    LEFT JOIN LATERAL (
      SELECT membership.organization_id, organization.name AS organization_name, membership.role::text
      FROM membership JOIN organization ON organization.id = membership.organization_id
      WHERE membership.user_id = u.id ORDER BY membership.created_at, membership.organization_id LIMIT 1
    ) m ON true
    WHERE u.id = ${userId}::uuid`);
  if (!row) return null;
  const { organizationId, organizationName, role, locale, ...person } = row;
  const membership = organizationId && organizationName && role ? { organizationId, organizationName, role } : null;
  return { ...person, locale: isLocale(locale) ? locale : defaultLocale, membership };
}
