import { demoSignIns } from '../../prisma/demo/demo-sign-ins';
import { buildSite } from '../build-site';
import { generateClient } from '../generate-client';
import { startSite, type Site } from '../site/start-site';
import { completeDemo } from './complete-demo';
import { findParameters } from './find-parameters';
import { listAddresses, type Address } from './list-addresses';
import { signInActor } from './sign-in-actor';

/** Who looks at the pages. */
export const actors = ['anonymous', 'expert', 'company', 'admin'] as const;
export type Actor = (typeof actors)[number];

export interface DemoSite {
  site: Site;
  /** The `Cookie` header of each actor's session; empty for nobody's. */
  cookieOf: Record<Actor, string>;
  addresses: Address[];
  /** An address with its parameters filled in by rows of the demonstration; undefined when it has no sample. */
  urlOf: (address: Address) => string | undefined;
}

/** Builds the site, starts it over the demonstration's data in a place of its own, and signs each actor in. */
export async function openDemoSite(): Promise<DemoSite> {
  generateClient();
  await buildSite();
  const site = await startSite({ mode: 'demo' });
  try {
    const cookieOf = {
      anonymous: '',
      expert: await signInActor(site.url, accountOf('expert')),
      company: await signInActor(site.url, accountOf('company')),
      admin: await signInActor(site.url, accountOf('admin')),
    };
    const shown = await findShown(site);
    await completeDemo(site, { ...shown, cookieOf });
    const addresses = listAddresses();
    const urls = new Map<string, string>();
    for (const { path } of addresses) {
      const parameters = await findParameters(site.pool, path, shown);
      if (parameters) urls.set(path, fill(path, parameters));
    }
    return { site, cookieOf, addresses, urlOf: ({ path }) => urls.get(path) };
  } catch (error) {
    await site.stop();
    throw error;
  }
}

/** The first account of the demonstration that wears this hat. */
function accountOf(role: string): { email: string; password: string } {
  const account = demoSignIns.find((candidate) => candidate.role.startsWith(role));
  if (!account) throw new Error(`the demonstration has no ${role}`);
  return account;
}

async function findShown(site: Site): Promise<{ expertId: string; organizationId: string }> {
  const { rows } = await site.pool.query<{ expertId: string; organizationId: string }>(
    `SELECT (SELECT id FROM user_account WHERE email = $1) AS "expertId",
       (SELECT m.organization_id FROM membership m JOIN user_account u ON u.id = m.user_id WHERE u.email = $2)
         AS "organizationId"`,
    [accountOf('expert').email, accountOf('company').email],
  );
  const [row] = rows;
  if (!row) throw new Error('the demonstration lacks its accounts');
  return row;
}

function fill(path: string, parameters: Record<string, string>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => parameters[name] ?? '').replace('/*', '/no-such-page');
}
