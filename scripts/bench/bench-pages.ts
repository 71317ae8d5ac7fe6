import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import type { RouteActor } from '~/routes/access';
import { launchOptions } from '../find-chromium';
import { openDemoSite, type Actor, type DemoSite } from '../pages/open-demo-site';
import { measureLoad } from './measure-load';
import { findExcess, isDevPage, isLandingPage, median, type PageCost } from './page-budget';

// npm run bench:pages: what each page of the site costs to load on the demonstration's data, in a production build, with a
// processor four times slower and nothing cached: script bytes, largest contentful paint, total blocking time (see
// measure-load.ts). Words: --runs=5 and --only=/path. Exits with 1 when a page exceeds its budget.
const { values } = parseArgs({ options: { only: { type: 'string' }, runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
const demo = await openDemoSite();
const browser = await chromium.launch(launchOptions());
const costs: PageCost[] = [];
try {
  console.log(
    `${'kB'.padStart(7)}${'LCP'.padStart(8)}${'blocked'.padStart(9)}  page (kB = 1000 bytes; ms; median of ${runs})`,
  );
  for (const { page, url, actor } of listPages(demo)) {
    const cost = await measurePage(browser, page, demo.site.url + url, demo.cookieOf[actor]);
    costs.push(cost);
    const excess = findExcess(cost);
    const figures = `${cost.kilobytes.toFixed(1).padStart(7)}${cost.lcpMs.toFixed(0).padStart(8)}${cost.blockingMs.toFixed(0).padStart(9)}`;
    console.log(`${figures}  ${page}${excess.length > 0 ? `  OVER: ${excess.join(', ')}` : ''}`);
  }
} finally {
  await browser.close();
  await demo.site.stop();
}
if (costs.length === 0) throw new Error(`No page has the address ${values.only}.`);
if (costs.some((cost) => findExcess(cost).length > 0)) process.exitCode = 1;
const held = costs.filter(({ page }) => !isDevPage(page));
const judged = held.length > 0 ? held : costs;
const worst = (figure: 'kilobytes' | 'lcpMs' | 'blockingMs') =>
  judged.reduce((a, b) => (b[figure] > a[figure] ? b : a));
const round = (value: number): number => Math.round(value * 10) / 10;
console.log(
  JSON.stringify({
    worstKilobytes: round(worst('kilobytes').kilobytes),
    worstKilobytesPage: worst('kilobytes').page,
    worstLcpMs: round(worst('lcpMs').lcpMs),
    worstLcpPage: worst('lcpMs').page,
    worstBlockingMs: round(worst('blockingMs').blockingMs),
    worstBlockingPage: worst('blockingMs').page,
    landingKilobytes: round(Math.max(0, ...costs.filter(({ page }) => isLandingPage(page)).map((c) => c.kilobytes))),
    pages: costs.length,
  }),
);

/** Every page once, as an actor who may open it. */
function listPages({ addresses, urlOf }: DemoSite): { page: string; url: string; actor: Actor }[] {
  const actorOf: Record<RouteActor, Actor | undefined> = {
    public: 'anonymous',
    anonymous: 'anonymous',
    dev: 'anonymous',
    signedIn: 'expert',
    expert: 'expert',
    company: 'company',
    admin: 'admin',
    signature: undefined,
  };
  const pages = addresses.filter(({ isPage, path }) => isPage && (values.only === undefined || path === values.only));
  return pages.map((address) => {
    const actor = actorOf[address.actor];
    const url = urlOf(address);
    if (url === undefined) throw new Error(`${address.path} has no sample in scripts/pages/address-samples.ts.`);
    if (actor === undefined) throw new Error(`${address.path} is a page for nobody.`);
    return { page: address.path, url, actor };
  });
}

async function measurePage(browser: Browser, page: string, url: string, cookie: string): Promise<PageCost> {
  const loads = [];
  for (let run = 0; run < runs; run += 1) loads.push(await measureLoad(browser, url, cookie));
  const wanted = page === '/*' ? 404 : 200;
  if (loads.some(({ status }) => status !== wanted)) throw new Error(`${url} answered ${loads[0]?.status}.`);
  return {
    page,
    kilobytes: median(loads.map((load) => load.scriptBytes)) / 1000,
    lcpMs: median(loads.map((load) => load.lcpMs)),
    blockingMs: median(loads.map((load) => load.blockingMs)),
  };
}
