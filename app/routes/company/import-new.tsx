import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getCompanyJob } from '~/features/jobs/get-company-job.server';
import { listJobImports } from '~/features/jobs/list-job-imports.server';
import { ImportList } from '~/features/jobs/ui/import-list';
import { uploadImport } from '~/features/jobs/upload-import.server';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { FailureNotice } from '~/ui/failure-notice';
import { controlClass, Field } from '~/ui/field';
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
  const { job, imports } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <>
      <PageHeader above={<Link to={`/company/jobs/${job.id}`}>{job.title}</Link>} title={t('title')} lead={t('lead')} />
      <div className="flex max-w-3xl flex-col gap-6">
        <FailureNotice failure={result?.failure} />
        <Card title={t('uploadTitle')}>
          <Form method="post" encType="multipart/form-data" className="flex flex-col gap-4">
            <Field label={t('chooseFile')} hint={t('chooseFileHint')}>
              {(control) => (
                <input
                  {...control}
                  type="file"
                  name="file"
                  required
                  accept=".jsonl,.ndjson,.json,application/jsonl,application/x-ndjson"
                  className={controlClass}
                />
              )}
            </Field>
            <div>
              <Button>{t('upload')}</Button>
            </div>
          </Form>
        </Card>
        <Card title={t('formatTitle')}>
          <p className="text-muted text-sm">{t('formatText')}</p>
          <pre className="bg-sunken mt-3 rounded p-3 text-xs wrap-anywhere whitespace-pre-wrap">{exampleLines}</pre>
        </Card>
        <ImportList imports={imports} />
      </div>
    </>
  );
}

const exampleLines = `{"external_id": "q-1", "language": "en", "prompt": "…", "response": {"model": "…", "text": "…"}, "reference_answer": "…"}
{"external_id": "q-2", "language": "en", "prompt": "…", "response": {"model": "…", "text": "…"}, "criteria": [{"claim": "…", "scale": ["Yes", "Partly", "No"]}]}`;
