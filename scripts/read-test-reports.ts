import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a part of the test run came to; `skipped` names each skipped test with its reason. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: string[];
}

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      name: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          meta: z.object({ reason: z.string() }).partial().optional(),
        }),
      ),
    }),
  ),
});

/** Vitest's JSON report. A file that failed without a failed test (it did not load) counts as one failure. */
export function readVitestReport(path: string): Tally {
  const { testResults } = vitestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const tally: Tally = { passed: 0, failed: 0, skipped: [] };
  for (const file of testResults) {
    const failedBefore = tally.failed;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') tally.passed += 1;
      else if (test.status === 'failed') tally.failed += 1;
      else tally.skipped.push(`${test.fullName}: ${test.meta?.reason ?? `marked ${test.status} in ${file.name}`}`);
    }
    if (file.status === 'failed' && tally.failed === failedBefore) tally.failed += 1;
  }
  return tally;
}

interface Suite {
  suites?: Suite[];
  specs?: { title: string; tests: { status: string; annotations: { type: string; description?: string }[] }[] }[];
}

/** Playwright's JSON report. A flaky test counts as failed: it did not pass the first time. */
export function readPlaywrightReport(path: string): Tally {
  const { suites } = JSON.parse(readFileSync(path, 'utf8')) as { suites: Suite[] };
  const tally: Tally = { passed: 0, failed: 0, skipped: [] };
  const visit = (suite: Suite): void => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') tally.passed += 1;
        else if (test.status === 'skipped') {
          tally.skipped.push(
            `${spec.title}: ${test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'}`,
          );
        } else tally.failed += 1;
      }
    }
    suite.suites?.forEach(visit);
  };
  suites.forEach(visit);
  return tally;
}
