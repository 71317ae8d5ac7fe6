import { buildSite } from '../build-site';
import { generateClient } from '../generate-client';
import { startSite, type Site } from '../site/start-site';
import { completeDemo } from './complete-demo';
import { accountsOf, findShown } from './find-shown';
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
    const { expert, company } = await findShown(site);
    const cookieOf = {
      anonymous: '',
      expert: await signInActor(site.url, expert),
      company: await signInActor(site.url, company),
      admin: await signInActor(site.url, accountsOf('admin')[0]),
    };
    const shown = { expertId: expert.userId, organizationId: company.organizationId };
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

function fill(path: string, parameters: Record<string, string>): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => parameters[name] ?? '').replace('/*', '/no-such-page');
}
