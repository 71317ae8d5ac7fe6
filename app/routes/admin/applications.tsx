import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { applicationStatuses, type ApplicationStatus } from '~/features/applications/application';
import { DECISION_DAYS } from '~/features/applications/application-clock';
import { listApplications, type QueuedApplication } from '~/features/applications/list-applications.server';
import { ApplicationStatusBadge } from '~/features/applications/ui/application-status-badge';
import { withAccess } from '~/routes/with-access.server';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { FilterBar } from '~/ui/filter-bar';
import { FilterSelect } from '~/ui/filter-select';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';

const waiting: readonly ApplicationStatus[] = ['submitted', 'in_review'];
const shown = applicationStatuses.filter((status) => status !== 'draft');
const stateFilter = z.enum(['waiting', ...shown]).catch('waiting');

export const loader = withAccess('admin/applications', async ({ ctx, request, t }) => {
  const search = new URL(request.url).searchParams;
  const state = stateFilter.parse(search.get('state') ?? 'waiting');
  const statuses = state === 'waiting' ? waiting : [state];
  const page = await listApplications(ctx, { statuses, after: search.get('after') });
  return { title: t('application.desk.title'), state, now: ctx.now, ...page };
});

export const meta = pageTitle;

/** Who waits to be let in, since when, and until when it is decided. */
export default function Applications() {
  const t = useTranslations('application');
  const { title, state, rows, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('desk.lead', { days: String(DECISION_DAYS) })} />
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        density="compact"
        columns={useColumns()}
        filters={
          <FilterBar>
            <FilterSelect
              label={t('desk.filter')}
              name="state"
              defaultValue={state}
              options={[
                { value: 'waiting', label: t('desk.waiting') },
                ...shown.map((value) => ({
                  value,
                  label: value === 'needs_information' ? t('desk.withApplicant') : t(`status.${value}`),
                })),
              ]}
            />
          </FilterBar>
        }
        empty={
          state === 'waiting' ? (
            <EmptyState picture="done" title={t('desk.emptyTitle')}>
              {t('desk.emptyText')}
            </EmptyState>
          ) : (
            <EmptyState title={t('desk.noneFound')} />
          )
        }
        footer={<Pagination nextCursor={next} />}
      />
    </>
  );
}

function useColumns() {
  const t = useTranslations('application');
  const domains = useTranslations('credentials.domains');
  return [
    {
      key: 'applicant',
      header: t('desk.column.applicant'),
      flows: true,
      cell: (row: QueuedApplication) => (
        // Each look at an application is written down, so nothing is loaded before somebody asks for it.
        <Link
          to={`/admin/applications/${row.id}`}
          className="static! font-medium after:absolute after:inset-0 hover:underline"
        >
          {row.legalName}
        </Link>
      ),
    },
    {
      key: 'wants',
      header: t('desk.column.wants'),
      flows: true,
      cell: (row: QueuedApplication) => row.domains.map((domain) => domains(domain)).join(' · '),
    },
    {
      key: 'proven',
      header: t('desk.column.proven'),
      flows: true,
      cell: (row: QueuedApplication) =>
        t('desk.provenOf', { proven: String(row.provenCount), all: String(row.statedCount) }),
    },
    {
      key: 'status',
      header: t('desk.column.status'),
      flows: true,
      cell: (row: QueuedApplication) => <ApplicationStatusBadge status={row.status} reader="desk" />,
    },
    {
      key: 'since',
      header: t('desk.column.since'),
      flows: true,
      cell: (row: QueuedApplication) => <DateTime at={row.statusSince} />,
    },
    {
      key: 'due',
      header: t('desk.column.due'),
      flows: true,
      cell: (row: QueuedApplication) => <Due application={row} />,
    },
  ];
}

/** Until when it is decided, while the desk has it. */
function Due({ application }: { application: QueuedApplication }) {
  const t = useTranslations('application.desk');
  const { now } = useLoaderData<typeof loader>();
  const { decisionDueAt, status } = application;
  if (!decisionDueAt || !waiting.includes(status)) return null;
  return (
    <>
      <DateTime at={decisionDueAt} /> {decisionDueAt <= now && <Badge tone="bad">{t('overdue')}</Badge>}
    </>
  );
}
