import { demoSignIns } from '../../prisma/demo/demo-sign-ins';
import type { Site } from '../site/start-site';

interface Account {
  email: string;
  password: string;
}

/** The demonstration's accounts that wear a hat; there is always one. */
export function accountsOf(role: 'expert' | 'company' | 'admin'): [Account, ...Account[]] {
  const [first, ...others] = demoSignIns.filter((account) => account.role.startsWith(role));
  if (!first) throw new Error(`the demonstration has no ${role}`);
  return [first, ...others];
}

/** The expert and the company with most to show on every page: a dispute before anything else, then reviews. */
export async function findShown(site: Site): Promise<{
  expert: Account & { userId: string };
  company: Account & { organizationId: string };
}> {
  const experts = await site.pool.query<{ email: string; userId: string }>(
    `SELECT u.email, u.id AS "userId" FROM user_account u WHERE u.email = ANY ($1)
     ORDER BY EXISTS (SELECT 1 FROM dispute d WHERE d.expert_id = u.id) DESC,
       (SELECT count(*) FROM claim c WHERE c.expert_id = u.id) DESC LIMIT 1`,
    [accountsOf('expert').map(({ email }) => email)],
  );
  const companies = await site.pool.query<{ email: string; organizationId: string }>(
    `SELECT u.email, m.organization_id AS "organizationId" FROM user_account u JOIN membership m ON m.user_id = u.id
     WHERE u.email = ANY ($1)
     ORDER BY (SELECT sum(j.decided_count) FROM job j WHERE j.organization_id = m.organization_id) DESC NULLS LAST LIMIT 1`,
    [accountsOf('company').map(({ email }) => email)],
  );
  const [expert] = experts.rows;
  const [company] = companies.rows;
  if (!expert || !company) throw new Error('the demonstration lacks its accounts');
  const [{ password }] = accountsOf('admin');
  return { expert: { ...expert, password }, company: { ...company, password } };
}
