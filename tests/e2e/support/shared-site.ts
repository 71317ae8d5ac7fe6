import { startSite, type Site } from '../../../scripts/site/start-site';
import { test as base } from './browser-test';
import { makeOpenJob, type OpenJob } from './open-job';
import { manyTasks } from './review-tasks';

interface WorkerFixtures {
  sharedSite: Site;
  /** One job with more tasks than the tests of a file take. */
  sharedJob: OpenJob;
}

/** One site for all tests of a file, each of which works on a task of its own; its one clock only goes on. */
export const test = base.extend<object, WorkerFixtures>({
  sharedSite: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern.
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  sharedJob: [
    async ({ sharedSite }, use) => {
      const wish = { name: 'kept', title: 'Answers that are kept', npi: '1100020027', legalName: 'Samir Haddad' };
      const size = { lines: manyTasks(14), budgetMinor: 600_000 };
      await use(await makeOpenJob(sharedSite, { ...wish, ...size, locale: 'en' }));
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  site: async ({ sharedSite }, use) => use(sharedSite),
});
