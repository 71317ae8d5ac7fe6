import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { getImportReport } from '~/features/jobs/get-import-report.server';
import { importStateOf } from '~/features/jobs/import-state';
import { previewImport } from '~/features/jobs/preview-import.server';
import { readMappingForm } from '~/features/jobs/read-mapping-form';
import { startImport } from '~/features/jobs/start-import.server';
import { ImportReportView } from '~/features/jobs/ui/import-report';
import { ImportStatus } from '~/features/jobs/ui/import-status';
import { MappingForm } from '~/features/jobs/ui/mapping-form';
import { UnreadableImport } from '~/features/jobs/ui/unreadable-import';
import { actionFailure } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/import', async ({ ctx, params, request, t }) => {
  const importId = requireId(params['importId']);
  const afterLine = Number(new URL(request.url).searchParams.get('after') ?? 0);
  const isLine = Number.isSafeInteger(afterLine) && afterLine < 2 ** 31;
  const report = await getImportReport(ctx, { importId, afterLine: isLine ? afterLine : 0 });
  if (!report.ok) throw failureResponse(report.error);
  const { summary } = report.value;
  if (summary.jobId !== params['jobId']) throw failureResponse(importNotFound);
  const preview = importStateOf(summary) === 'waiting' ? await previewImport(ctx, importId) : undefined;
  if (preview && !preview.ok) throw failureResponse(preview.error);
  const wasJustStarted = new URL(request.url).searchParams.has('started');
  return {
    wasJustStarted,
    title: `${t('company.import.title')} · ${summary.filename}`,
    report: report.value,
    preview: preview?.value,
  };
});
export const meta = pageTitle;

const importNotFound = { kind: 'notFound', code: 'importNotFound', message: 'There is no such import.' } as const;

export const action = withAccess('company/import', async ({ ctx, params, request }) => {
  const importId = requireId(params['importId']);
  const sent = await request.formData();
  const mapping = readMappingForm(sent);
  const started = await startImport(ctx, { importId, mapping, attested: sent.get('attested') === 'yes' });
  if (!started.ok) return actionFailure(started.error);
  throw redirect(`/company/jobs/${started.value.jobId}/imports/${importId}?started`);
});

export default function ImportPage() {
  const nav = useTranslations('company');
  const { summary } = useLoaderData<typeof loader>().report;
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            items={[
              { to: '/company', text: nav('job.backToJobs') },
              { to: `/company/jobs/${summary.jobId}`, text: summary.jobTitle },
              { to: `/company/jobs/${summary.jobId}/import`, text: nav('import.title') },
            ]}
          />
        }
        title={summary.filename}
        badges={<ImportStatus summary={summary} />}
      />
      <ImportBody />
    </>
  );
}

/** What there is to do with the file, by where it stands. */
function ImportBody() {
  const { report, preview, wasJustStarted } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { summary, notes } = report;
  if (preview && preview.sampledRecords > 0) return <MappingForm preview={preview} failure={result?.failure} />;
  if (preview) return <UnreadableImport jobId={summary.jobId} notes={preview.notes} isGone={preview.isGone} />;
  if (importStateOf(summary) === 'unreadable') return <UnreadableImport jobId={summary.jobId} notes={notes} />;
  return <ImportReportView report={report} isNews={wasJustStarted} />;
}
