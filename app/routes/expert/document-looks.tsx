import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { deleteDocument } from '~/features/documents/delete-document.server';
import { getMyDocument, type DocumentLook } from '~/features/documents/get-my-document.server';
import type { MyDocument } from '~/features/documents/list-my-documents.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { DataTable, type Column } from '~/ui/data-table';
import { DateTime } from '~/ui/date-time';
import { DescriptionList } from '~/ui/description-list';
import { DialogActions } from '~/ui/dialog';
import { DialogButton } from '~/ui/dialog-button';
import { EmptyState } from '~/ui/empty-state';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { Pagination } from '~/ui/pagination';
import { DocumentPurpose, DocumentSize, KeptUntil } from './document-words';

export const loader = withAccess('expert/document-looks', async ({ ctx, params, request }) => {
  const before = new URL(request.url).searchParams.get('before');
  const found = await getMyDocument(ctx, requireId(params['documentId']), before);
  if (!found.ok) throw failureResponse(found.error);
  return { title: found.value.document.filename, ...found.value };
});

/** Deletes the document. */
export const action = withAccess('expert/document-looks', async ({ ctx, params }) => {
  const deleted = await deleteDocument(ctx, requireId(params['documentId']));
  if (!deleted.ok && deleted.error.kind === 'notFound') throw failureResponse(deleted.error);
  return deleted.ok ? redirect('/expert/documents?done=deleted') : actionFailure(deleted.error);
});
export const meta = pageTitle;

/** One document of the expert's own: what it is for, until when it is kept, everybody who opened it, and the way to delete it. */
export default function DocumentPage() {
  const t = useTranslations('credentials');
  const { title, document, looks, next } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>()?.failure;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            items={[
              { to: '/expert/credentials', text: t('title') },
              { to: '/expert/documents', text: t('documents.title') },
            ]}
          />
        }
        title={title}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <FailureNotice failure={failure} />
        <Facts document={document} />
        <Looks looks={looks} next={next} />
        {!document.deletedAt && (document.canDelete ? <DeleteQuestion /> : <InUse />)}
      </div>
    </>
  );
}

function Facts({ document }: { document: MyDocument }) {
  const t = useTranslations('credentials.documents');
  const { id, deletedAt, isQuarantined, keepUntil } = document;
  const isThere = !deletedAt && !isQuarantined;
  return (
    <Card
      title={t('detail.facts')}
      action={
        isThere && (
          <a href={`/documents/${id}`} download>
            {t('detail.open')} <DocumentSize byteSize={document.byteSize} />
          </a>
        )
      }
    >
      <DescriptionList
        items={[
          { term: t('column.for'), value: <DocumentPurpose document={document} /> },
          { term: t('column.uploaded'), value: <DateTime at={document.uploadedAt} show="date" /> },
          {
            term: t('column.kept'),
            value: (
              <>
                <KeptUntil document={document} />
                {isThere && (
                  <span className="text-muted block text-sm">
                    {t(keepUntil ? 'detail.keptText' : 'detail.keptOpen')}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Looks({ looks, next }: { looks: DocumentLook[]; next: string | null }) {
  const t = useTranslations('credentials.documents.detail');
  return (
    <section aria-labelledby="looks">
      <h2 id="looks" className="text-lg font-semibold">
        {t('looks')}
      </h2>
      <p className="text-muted mb-3 text-sm">{t('looksLead')}</p>
      <DataTable
        caption={t('looks')}
        captionHidden
        rows={looks}
        rowKey={(look) => look.id}
        empty={<EmptyState title={t('noLooks')} picture="people" />}
        columns={useLookColumns()}
        footer={<Pagination nextCursor={next} param="before" />}
      />
    </section>
  );
}

function useLookColumns(): Column<DocumentLook>[] {
  const t = useTranslations('credentials.documents.detail');
  return [
    { key: 'who', header: t('column.who'), cell: ({ name }) => name ?? t('erased') },
    { key: 'as', header: t('column.as'), cell: ({ actorKind }) => t(`as.${actorKind}`) },
    { key: 'at', header: t('column.at'), cell: ({ at }) => <DateTime at={at} show="exact" /> },
  ];
}

function InUse() {
  const t = useTranslations('credentials.documents.detail');
  return <p className="text-muted text-sm">{t('inUse')}</p>;
}

function DeleteQuestion() {
  const t = useTranslations('credentials.documents.detail');
  return (
    <div>
      <DialogButton trigger={t('delete')} variant="danger" title={t('deleteTitle')}>
        {(close) => (
          <Form method="post" className="flex flex-col gap-4">
            <p>{t('deleteText')}</p>
            <DialogActions>
              <Button type="button" variant="secondary" onClick={close}>
                {t('deleteKeep')}
              </Button>
              <Button variant="danger">{t('deleteNow')}</Button>
            </DialogActions>
          </Form>
        )}
      </DialogButton>
    </div>
  );
}
