import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { launchOptions } from '../find-chromium';
import { openDemoSite } from '../pages/open-demo-site';
import { checkAnswers } from './pages/check-answers';
import { lookAtPages } from './pages/look-at-pages';
import { Tally } from './pages/tally';

// npm run accept:pages: every address of app/routes.ts on the demonstration's data, as each actor, in both languages and both
// themes: who gets in, and on every page that opens what must hold on all of them (see pages/view-page.ts). Prints a row
// for each check that fails; the last line is JSON. Words: --screenshots=DIR (without a
// folder .data/screenshots) and --only=/path.
const withDefault = process.argv
  .slice(2)
  .map((word) => (word === '--screenshots' ? `${word}=.data/screenshots` : word));
const { values } = parseArgs({
  args: withDefault,
  options: { screenshots: { type: 'string' }, only: { type: 'string' } },
});
const begun = performance.now();
const tally = new Tally();
const demo = await openDemoSite();
if (values.only !== undefined) demo.addresses = demo.addresses.filter(({ path }) => path === values.only);
let views = 0;
try {
  const browser = await chromium.launch(launchOptions());
  try {
    await checkAnswers(demo, tally);
    views = await lookAtPages(browser, demo, tally, values.screenshots);
  } finally {
    await browser.close();
  }
  const faults = demo.site.web.readLog().split('\n').filter(isFault);
  tally.check('the web process', 'its log has no fault', faults.map((line) => line.slice(0, 300)).join('\n        '));
} finally {
  await demo.site.stop();
}
const pages = demo.addresses.length;
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${pages} addresses, ${views} views of pages, ${tally.checks} checks, ${tally.failed} failed, ${seconds} s`,
);
if (tally.failed > 0) process.exitCode = 1;
console.log(JSON.stringify({ pages, checks: tally.checks, failed: tally.failed }));

/** Something went wrong on the server, or a message or one of its arguments is missing. */
function isFault(line: string): boolean {
  return /"level":[56]0|MISSING_MESSAGE|FORMATTING_ERROR|INVALID_MESSAGE|INVALID_KEY/.test(line);
}
