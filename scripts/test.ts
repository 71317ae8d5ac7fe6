import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSteps, runCheckSteps } from './check-steps';
import { findChromium } from './find-chromium';
import { generateClient } from './generate-client';
import { readPlaywrightReport, readVitestReport, type Tally } from './read-test-reports';
import { runShown } from './run-shown';

// npm test: checks, unit and database tests, the acceptance on real data, the browser, a look at every page. The last line
// sums them all.
const SKIPPED = 77;
const reports = mkdtempSync(join(tmpdir(), 'assay-reports-'));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const total: Tally = { passed: 0, failed: 0, skipped: [] };

const one = (failed: boolean): Tally => ({ passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: [] });

async function part(name: string, run: () => Promise<Tally>): Promise<void> {
  console.log(`\n=== ${name}`);
  const tally = await run().catch((error: unknown) => {
    console.log(error instanceof Error ? error.message : error);
    return one(true);
  });
  console.log(`=== ${name}: ${tally.passed} passed, ${tally.failed} failed`);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped.push(...tally.skipped);
}

async function runChecks(): Promise<Tally> {
  return { ...(await runCheckSteps(checkSteps)), skipped: [] };
}

async function runVitest(): Promise<Tally> {
  const report = join(reports, 'vitest.json');
  const words = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await runShown(process.execPath, words);
  return withExit(readVitestReport(report), code);
}

async function runAcceptance(): Promise<Tally> {
  const { code, lastLine } = await runShown('npm', ['run', '--silent', 'accept:kqa']);
  if (code === SKIPPED) return { passed: 0, failed: 0, skipped: [`accept:kqa: ${lastLine}`] };
  return one(code !== 0);
}

/** Its checks are many small ones: the part counts them as one, and its rows say which failed. */
async function runPages(): Promise<Tally> {
  const { code } = await runShown('npm', ['run', '--silent', 'accept:pages', '--', '--sample'], {
    CHROMIUM_PATH: findChromium(),
  });
  return one(code !== 0);
}

async function runBrowser(): Promise<Tally> {
  const report = join(reports, 'playwright.json');
  const environment = { CHROMIUM_PATH: findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const words = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'];
  const { code } = await runShown(process.execPath, words, environment);
  return withExit(readPlaywrightReport(report), code);
}

// A run that failed outside its tests (a set-up that threw) must not look like success.
function withExit(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

generateClient();
await part('check', runChecks);
await part('vitest', runVitest);
if (scripts['accept:kqa']) await part('accept:kqa', runAcceptance);
if (existsSync('playwright.config.ts')) await part('browser', runBrowser);
if (scripts['accept:pages']) await part('accept:pages', runPages);
rmSync(reports, { recursive: true, force: true });

for (const reason of total.skipped) console.log(`skipped: ${reason}`);
const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
