import { data, redirect } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import type { Failure } from '~/core/result';
import { createJob } from '~/features/jobs/create-job.server';
import { estimateDraftCost } from '~/features/jobs/estimate-draft-cost';
import { jobDraftSchema } from '~/features/jobs/job-draft.schema';
import { draftOfForm, editJobForm, newJobForm, readJobForm, type JobForm } from '~/features/jobs/job-form';
import { JobFormFields } from '~/features/jobs/ui/job-form-fields';
import { failureStatus } from '~/platform/http/failure-response';
import { withAccess } from '~/routes/with-access.server';
import { Button } from '~/ui/button';
import { FailureNotice } from '~/ui/failure-notice';
import { Money } from '~/ui/money';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/job-new', ({ t }) => ({ title: t('company.builder.title') }));
export const meta = pageTitle;

export const action = withAccess('company/job-new', async ({ ctx, request }) => {
  const sent = await request.formData();
  const form = readJobForm(sent);
  const stated = sent.get('intent');
  const intent = typeof stated === 'string' ? stated : 'create';
  const edited = editJobForm(form, intent);
  if (edited && intent !== 'check') return redraw(edited);
  const draft = parseInput(jobDraftSchema, draftOfForm(form));
  if (!draft.ok) return redraw(form, draft.error);
  const cost = estimateDraftCost(draft.value);
  if (edited) return redraw(form, undefined, cost);
  const created = await createJob(ctx, draft.value);
  if (!created.ok) return redraw(form, created.error, cost);
  throw redirect(`/company/jobs/${created.value.jobId}`);
});

type Cost = ReturnType<typeof estimateDraftCost>;

function redraw(form: JobForm, failure?: Failure, cost?: Cost) {
  return data({ form, failure, cost }, { status: failure ? failureStatus(failure) : 200 });
}

export default function JobNew() {
  const t = useTranslations('company.builder');
  const result = useActionData<typeof action>();
  const form = result?.form ?? newJobForm;
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Form method="post" className="flex max-w-3xl flex-col gap-6">
        {/* The first submit button of a form is the one that Enter presses. */}
        <button name="intent" value="check" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <FailureNotice failure={result?.failure} />
        <JobFormFields form={form} failure={result?.failure} />
        {result?.cost && (
          <Notice title={t('costTitle')} tone={result.cost.coveredTasks > 0 ? 'info' : 'warn'}>
            {t('costText', { tasks: result.cost.coveredTasks })}{' '}
            <Money amountMinor={result.cost.perTaskMinor} currency={form.currency} />
          </Notice>
        )}
        <div className="flex flex-wrap gap-2">
          <Button name="intent" value="create">
            {t('create')}
          </Button>
          <Button name="intent" value="check" variant="secondary">
            {t('check')}
          </Button>
        </div>
      </Form>
    </>
  );
}
