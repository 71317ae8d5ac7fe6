import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { listMyDocuments, type MyDocument } from '~/features/documents/list-my-documents.server';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DataTable, type Column } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { DoneNotice } from '~/ui/done-notice';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { DocumentPurpose, DocumentSize, KeptUntil } from './document-words';

export const loader = withAccess('expert/documents', async ({ ctx, request, t }) => {
  const after = new URL(request.url).searchParams.get('after');
  return { title: t('credentials.documents.title'), ...(await listMyDocuments(ctx, { after })) };
});
export const meta = pageTitle;

/** Everything the expert uploaded: what for, until when it is kept, and how often others opened it. */
export default function Documents() {
  const t = useTranslations('credentials');
  const { title, rows, next } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/expert/credentials', text: t('title') }]} />}
        title={title}
        lead={t('documents.lead')}
      />
      <div className="flex flex-col gap-4">
        {search.get('done') === 'deleted' && <DoneNotice>{t('documents.done')}</DoneNotice>}
        <DataTable
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.id}
          rowTo={(row) => `/expert/documents/${row.id}`}
          empty={<EmptyState title={t('documents.emptyTitle')}>{t('documents.emptyText')}</EmptyState>}
          columns={useColumns()}
          footer={<Pagination nextCursor={next} />}
        />
      </div>
    </>
  );
}

function useColumns(): Column<MyDocument>[] {
  const t = useTranslations('credentials.documents');
  return [
    {
      key: 'document',
      header: t('column.document'),
      cell: (row) => (
        <>
          <span className="wrap-anywhere">{row.filename}</span> <DocumentSize byteSize={row.byteSize} />
        </>
      ),
    },
    { key: 'for', header: t('column.for'), cell: (row) => <DocumentPurpose document={row} /> },
    { key: 'uploaded', header: t('column.uploaded'), cell: (row) => <DateTime at={row.uploadedAt} show="date" /> },
    { key: 'kept', header: t('column.kept'), cell: (row) => <KeptUntil document={row} /> },
    {
      key: 'looks',
      header: t('column.looks'),
      cell: ({ lookCount, lastLookAt }) => (
        <>
          {t('times', { count: lookCount })}
          {lastLookAt && (
            <span className="text-muted block text-xs">
              {t.rich('lastLook', { at: () => <DateTime at={lastLookAt} /> })}
            </span>
          )}
        </>
      ),
    },
  ];
}
