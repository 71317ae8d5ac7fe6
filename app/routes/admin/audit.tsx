import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseAuditFilter } from '~/features/audit/audit-filter';
import { listAuditRows } from '~/features/audit/list-audit-rows.server';
import { withAccess } from '~/routes/with-access.server';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { AuditSearch } from './audit-search';
import { AuditTable } from './audit-table';

export const loader = withAccess('admin/audit', async ({ ctx, request, t, viewer }) => {
  const filter = parseAuditFilter(new URL(request.url).searchParams);
  return { title: t('admin.audit.title'), filter, ...(await listAuditRows(ctx, filter, viewer.timeZone)) };
});
export const meta = pageTitle;

export default function Audit() {
  const t = useTranslations('admin.audit');
  const { title, filter, rows, nextCursor } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      <AuditSearch filter={filter} />
      <AuditTable rows={rows} filter={filter} />
      <Pagination nextCursor={nextCursor} param="before" />
    </>
  );
}
