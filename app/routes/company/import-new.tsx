import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { listJobImports } from '~/features/jobs/list-job-imports.server';
import { ImportFormats } from '~/features/jobs/ui/import-formats';
import { ImportList } from '~/features/jobs/ui/import-list';
import { UploadForm } from '~/features/jobs/ui/upload-form';
import { uploadImport } from '~/features/jobs/upload-import.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { FailureNotice, useFieldErrors } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/import-new', async ({ ctx, params, t }) => {
  const jobId = requireId(params['jobId']);
  const job = await getCompanyJob(ctx, jobId);
  if (!job.ok) throw failureResponse(job.error);
  const imports = await listJobImports(ctx, jobId);
  return { title: t('company.import.title'), job: { id: jobId, title: job.value.title }, imports };
});
export const meta = pageTitle;

export const action = withAccess('company/import-new', async ({ ctx, params, request }) => {
  const jobId = requireId(params['jobId']);
  const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : Readable.from([]);
  const uploaded = await uploadImport(ctx, jobId, { contentType: request.headers.get('content-type') ?? '', body });
  if (!uploaded.ok) return actionFailure(uploaded.error);
  throw redirect(`/company/jobs/${jobId}/imports/${uploaded.value.importId}`);
});

export default function ImportNew() {
  const t = useTranslations('company.import');
  const nav = useTranslations('company.job');
  const { job, imports } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const errorsOf = useFieldErrors(result?.failure);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            items={[
              { to: '/company', text: nav('backToJobs') },
              { to: `/company/jobs/${job.id}`, text: job.title },
            ]}
          />
        }
        title={t('title')}
        lead={t('lead')}
      />
      <div className="flex max-w-3xl flex-col gap-8">
        <FailureNotice failure={result?.failure} />
        <section aria-labelledby="upload">
          <h2 id="upload" className="mb-3 text-base font-semibold">
            {t('uploadTitle')}
          </h2>
          <UploadForm errors={errorsOf('file')} />
        </section>
        <ImportFormats />
        {imports.length > 0 && (
          <section aria-labelledby="imports">
            <h2 id="imports" className="mb-3 text-base font-semibold">
              {t('listCaption')}
            </h2>
            <ImportList imports={imports} />
          </section>
        )}
      </div>
    </>
  );
}
