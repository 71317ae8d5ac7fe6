import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '../find-chromium';
import { openDemoSite } from '../pages/open-demo-site';
import { checkAnswers } from './pages/check-answers';
import { listSampleVisits, listVisits } from './pages/list-visits';
import { lookAtPages } from './pages/look-at-pages';
import { Tally } from './pages/tally';

// npm run accept:pages: every address of app/routes.ts on the demonstration's data, as each actor, in both languages and both
// themes: who gets in, and on every page that opens what must hold on all of them (see pages/view-page.ts). Prints a row
// for each check that fails; the last line is JSON. docs/scripts.md says which words it takes.
const { values } = parseArgs({
  options: {
    sample: { type: 'boolean', default: false },
    screenshots: { type: 'string', default: '.data/screenshots' },
    only: { type: 'string' },
  },
});
const begun = performance.now();
const secondsSince = (): string => ((performance.now() - begun) / 1000).toFixed(0);
const tally = new Tally();
const demo = await openDemoSite();
console.log(`The demonstration's site runs after ${secondsSince()} s.`);
if (values.only === undefined) rmSync(values.screenshots, { recursive: true, force: true });
else demo.addresses = demo.addresses.filter(({ path }) => path === values.only);
const visits = values.sample ? listSampleVisits(demo) : listVisits(demo);
try {
  const browser = await chromium.launch(launchOptions());
  try {
    await checkAnswers(demo, tally);
    console.log(`Every address was asked for after ${secondsSince()} s; ${visits.length} pages are loaded now.`);
    await lookAtPages(browser, demo, tally, { visits, pictures: values.screenshots });
  } finally {
    await browser.close();
  }
  const faults = demo.site.web.readLog().split('\n').filter(isFault);
  tally.check('the web process', 'its log has no fault', faults.map((line) => line.slice(0, 300)).join('\n        '));
} finally {
  await demo.site.stop();
}
const pages = demo.addresses.length;
console.log(
  `${pages} addresses, ${visits.length} pages loaded, ${tally.checks} checks, ${tally.failed} failed, ${secondsSince()} s`,
);
if (tally.failed > 0) process.exitCode = 1;
console.log(JSON.stringify({ pages, checks: tally.checks, failed: tally.failed }));

/** Something went wrong on the server, or a message or one of its arguments is missing. */
function isFault(line: string): boolean {
  return /"level":[56]0|MISSING_MESSAGE|FORMATTING_ERROR|INVALID_MESSAGE|INVALID_KEY/.test(line);
}
