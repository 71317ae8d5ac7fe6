import { Link, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { countDeskWork } from '~/features/credentials/count-desk-work.server';
import { listDueCredentials } from '~/features/credentials/list-due-credentials.server';
import { CredentialKindName } from '~/features/credentials/ui/credential-kind-name';
import { CredentialStatusBadge } from '~/features/credentials/ui/credential-status-badge';
import { withAccess } from '~/routes/with-access.server';
import { LastDay } from '~/ui/calendar-day';
import { Badge } from '~/ui/badge';
import { DataTable } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { DeskTabs } from './desk-tabs';

export const loader = withAccess('admin/due', async ({ ctx, request, t }) => ({
  title: t('admin.due.title'),
  work: await countDeskWork(ctx),
  ...(await listDueCredentials(ctx, { after: new URL(request.url).searchParams.get('after') })),
}));
export const meta = pageTitle;

/** What its holder has written about, and what lapses or must be asked again soon. */
export default function Due() {
  const t = useTranslations('admin.due');
  const column = useTranslations('admin.desk.column');
  const { title, work, items, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <DeskTabs work={work} />
      <DataTable
        caption={title}
        rows={items}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={t('emptyTitle')} picture="done">
            {t('emptyText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'holder',
            header: column('holder'),
            cell: (row) => <Link to={`/admin/credentials/${row.id}`}>{row.holderName}</Link>,
          },
          {
            key: 'kind',
            header: column('kind'),
            cell: (row) => <CredentialKindName kind={row.kind} jurisdiction={row.jurisdiction} />,
          },
          { key: 'number', header: column('number'), cell: (row) => row.numberMasked },
          {
            key: 'status',
            header: column('status'),
            cell: (row) => (
              <span className="flex flex-wrap items-center gap-1">
                <CredentialStatusBadge status={row.status} reader="desk" />
                {row.holderWroteAt && <Badge tone="accent">{t('holderWrote')}</Badge>}
              </span>
            ),
          },
          {
            key: 'verified',
            header: t('verified'),
            cell: (row) => (row.verifiedAt ? <DateTime at={row.verifiedAt} /> : '–'),
          },
          {
            key: 'lapses',
            header: t('lapses'),
            cell: (row) =>
              row.validUntil ? (
                <>
                  <LastDay end={row.validUntil} />{' '}
                  <span className="text-muted">
                    <DateTime at={row.validUntil} />
                  </span>
                </>
              ) : (
                '–'
              ),
          },
        ]}
        footer={<Pagination nextCursor={next} />}
      />
    </>
  );
}
