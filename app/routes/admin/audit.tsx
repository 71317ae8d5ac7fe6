import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseAuditFilter } from '~/features/audit/audit-filter';
import { listAuditRows } from '~/features/audit/list-audit-rows.server';
import { withAccess } from '~/routes/with-access.server';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { AuditTable } from './audit-table';

export const loader = withAccess('admin/audit', async ({ ctx, request, t }) => {
  const filter = parseAuditFilter(new URL(request.url).searchParams);
  const page = await listAuditRows(ctx, filter);
  return { title: t('admin.audit.title'), isFiltered: Boolean(filter.actorUserId ?? filter.subject), ...page };
});
export const meta = pageTitle;

export default function Audit() {
  const t = useTranslations('admin.audit');
  const { title, rows, nextCursor, isFiltered } = useLoaderData<typeof loader>();
  const [query] = useSearchParams();
  return (
    <>
      <PageHeader title={title} lead={t('lead')} />
      {isFiltered && (
        <p className="mb-3 text-sm">
          {query.has('actor') ? t('ofActor') : t('ofSubject')}{' '}
          <Link
            to="/admin/audit"
            className="text-accent inline-flex min-h-11 items-center underline underline-offset-2"
          >
            {t('showAll')}
          </Link>
        </p>
      )}
      <AuditTable rows={rows} />
      <Pagination nextCursor={nextCursor} param="before" />
    </>
  );
}
