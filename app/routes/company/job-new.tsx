import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import type { Failure } from '~/core/result';
import type { CompanyCtx } from '~/features/accounts/context';
import { domains } from '~/features/catalogue/credential-kind';
import { loadCatalogue } from '~/features/catalogue/load-catalogue.server';
import { createJob } from '~/features/jobs/create-job.server';
import { jobDraftSchema } from '~/features/jobs/job-draft.schema';
import { draftOfForm, editJobForm, newJobForm, readJobForm, type JobForm } from '~/features/jobs/job-form';
import { listRequirementChoices } from '~/features/jobs/list-requirement-choices';
import { jobTemplates } from '~/features/jobs/job-templates';
import { BuilderBar, BuilderSections } from '~/features/jobs/ui/builder-bar';
import { ExpertPreview } from '~/features/jobs/ui/expert-preview';
import { JobEstimateRail } from '~/features/jobs/ui/job-estimate-rail';
import { JobFormFields } from '~/features/jobs/ui/job-form-fields';
import { TemplateLinks } from '~/features/jobs/ui/template-links';
import { useRecalculation } from '~/features/jobs/ui/use-recalculation';
import { failureStatus } from '~/platform/http/failure-response';
import { loadJobEstimate } from '~/routes/company/load-job-estimate.server';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { FailureNotice } from '~/ui/failure-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';

export const loader = withAccess('company/job-new', async ({ ctx, request, context, t }) => {
  const start = domains.find((domain) => domain === new URL(request.url).searchParams.get('start'));
  const form = start ? jobTemplates[start][context.locale] : newJobForm;
  const choices = listRequirementChoices(await loadCatalogue(ctx.db), context.locale);
  return { title: t('company.builder.title'), start, form, choices, ...(await loadJobEstimate(ctx, form)) };
});
export const meta = pageTitle;

export const action = withAccess('company/job-new', async ({ ctx, request }) => {
  const sent = await request.formData();
  const form = readJobForm(sent);
  const stated = sent.get('intent');
  const intent = typeof stated === 'string' ? stated : 'create';
  if (intent === 'estimate') return redraw(ctx, form);
  const edited = editJobForm(form, intent);
  if (edited && intent !== 'check') return redraw(ctx, edited);
  const draft = parseInput(jobDraftSchema(await loadCatalogue(ctx.db)), draftOfForm(form));
  if (!draft.ok) return redraw(ctx, form, draft.error);
  if (edited) return redraw(ctx, form);
  const created = await createJob(ctx, draft.value);
  if (!created.ok) return redraw(ctx, form, created.error);
  throw redirect(`/company/jobs/${created.value.jobId}`);
});

async function redraw(ctx: CompanyCtx, form: JobForm, failure?: Failure) {
  return data(
    { form, failure, ...(await loadJobEstimate(ctx, form)) },
    { status: failure ? failureStatus(failure) : 200 },
  );
}

export default function JobNew() {
  const t = useTranslations('company.builder');
  const nav = useTranslations('company.job');
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { formRef, latest, recalculate, isPending } = useRecalculation<typeof action>(result);
  const form = result?.form ?? loaded.form;
  const { estimate, preview } = latest ?? result ?? loaded;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/company', text: nav('backToJobs') }]} />}
        title={t('title')}
        lead={t('lead')}
      />
      {!result && <TemplateLinks current={loaded.start} />}
      <Form
        key={loaded.start ?? 'blank'}
        ref={formRef}
        method="post"
        onChange={recalculate}
        className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]"
      >
        {/* The first submit button of a form is the one that Enter presses. */}
        <button name="intent" value="check" className="sr-only" tabIndex={-1} aria-hidden="true" />
        <div className="flex min-w-0 flex-col gap-6">
          <FailureNotice failure={result?.failure} />
          <BuilderSections />
          <JobFormFields
            choices={loaded.choices}
            form={form}
            failure={result?.failure}
            weakTier={estimate.weakTier}
            offers={estimate.offers}
            onChanged={recalculate}
          />
          <div id="preview" className="scroll-mt-20">
            <ExpertPreview {...preview} />
          </div>
        </div>
        <JobEstimateRail estimate={estimate} isPending={isPending} />
        <BuilderBar estimate={estimate} />
      </Form>
    </>
  );
}
