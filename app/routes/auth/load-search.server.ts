import type { Locale } from '~/core/locale';
import type { Ctx } from '~/features/accounts/context';
import { listPeople } from '~/features/accounts/list-people.server';
import type { Viewer } from '~/features/accounts/viewer';
import { findCredentialKind } from '~/features/catalogue/catalogue';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { listCredentialsByHolder } from '~/features/credentials/list-credentials-by-holder.server';
import { listCompanyJobs } from '~/features/jobs/list-company-jobs.server';
import { listTasksById } from '~/features/jobs/list-tasks-by-id.server';
import { listClaimableJobs } from '~/features/reviews/list-claimable-jobs.server';
import type { AppTranslator } from '~/i18n/translate';
import type { Destination } from '~/ui/command-palette';

const MOST_HITS = 8;
const FEWEST_CHARACTERS = 2;

/** What of one's own goes by a name: a company's jobs and tasks, jobs open to an expert, people and credentials for the desk. */
export async function loadSearch(
  ctx: Ctx,
  viewer: Viewer,
  query: string,
  t: AppTranslator,
  locale: Locale,
): Promise<Destination[]> {
  if ([...query].length < FEWEST_CHARACTERS) return [];
  const { userId, membership } = viewer;
  const found = await Promise.all([
    membership ? findOfCompany({ ...ctx, actor: { kind: 'company', userId, ...membership } }, query, t) : [],
    viewer.isExpert ? findOfExpert({ ...ctx, actor: { kind: 'expert', userId } }, query, t) : [],
    viewer.isAdmin ? findOfDesk({ ...ctx, actor: { kind: 'admin', userId } }, query, t, locale) : [],
  ]);
  return found.flat().slice(0, MOST_HITS);
}

async function findOfCompany(
  ctx: Parameters<typeof listTasksById>[0],
  query: string,
  t: AppTranslator,
): Promise<Destination[]> {
  const [{ jobs }, tasks] = await Promise.all([
    listCompanyJobs(ctx, { search: query }),
    listTasksById(ctx, query, MOST_HITS / 2),
  ]);
  return [
    ...jobs
      .slice(0, MOST_HITS - tasks.length)
      .map(({ id, title }) => ({ to: `/company/jobs/${id}`, text: title, group: t('common.search.job') })),
    ...tasks.map((task) => ({
      to: `/company/jobs/${task.jobId}/tasks/${task.id}`,
      text: task.externalId,
      group: t('common.search.taskOf', { job: task.jobTitle }),
    })),
  ];
}

async function findOfExpert(
  ctx: Parameters<typeof listClaimableJobs>[0],
  query: string,
  t: AppTranslator,
): Promise<Destination[]> {
  const { rows } = await listClaimableJobs(ctx, { title: query });
  const titles = new Map(rows.map((job) => [job.jobId, job.title]));
  return [...titles].map(([id, title]) => ({ to: `/expert/jobs/${id}`, text: title, group: t('common.search.job') }));
}

async function findOfDesk(
  ctx: Parameters<typeof listPeople>[0],
  query: string,
  t: AppTranslator,
  locale: Locale,
): Promise<Destination[]> {
  const [catalogue, credentials, people] = await Promise.all([
    loadCatalogue(ctx.db),
    listCredentialsByHolder(ctx, query, MOST_HITS / 2),
    listPeople(ctx, query, MOST_HITS / 2),
  ]);
  return [
    ...credentials.map(({ id, holderName, kind }) => ({
      to: `/admin/credentials/${id}`,
      text: holderName,
      group: findCredentialKind(catalogue, kind)?.name[locale] ?? kind,
    })),
    ...people.map(({ userId, displayName, email }) => ({
      to: `/admin/audit?actor=${userId}`,
      text: `${displayName} · ${email}`,
      group: t('common.search.acts'),
    })),
  ];
}
