import { data, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { getCase } from '~/features/decisions/get-case.server';
import { DisputeAccount } from '~/features/decisions/ui/dispute-account';
import { readRulings } from '~/features/payments/read-rulings';
import { decideDisputeSchema } from '~/features/payments/decide-dispute.schema';
import { decideDispute } from '~/features/payments/decide-dispute.server';
import { TaskPanel } from '~/features/reviews/ui/task-panel';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { renderMarkdown } from '~/platform/markdown/render-markdown.server';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { CaseDecision } from './case-decision';
import { CaseEvidence, CaseTime } from './case-evidence';

export const loader = withAccess('admin/case', async ({ ctx, params, request, t }) => {
  const found = await getCase(ctx, requireId(params['disputeId']));
  if (!found.ok) throw failureResponse(found.error);
  const { guideline, ...dispute } = found.value;
  return {
    title: t(dispute.raisedBy === 'expert' ? 'corrections.desk.requested' : 'disputes.case.title', {
      job: dispute.jobTitle,
    }),
    dispute,
    isJustDecided: new URL(request.url).searchParams.has('decided'),
    guideline: { version: guideline.version, html: renderMarkdown(guideline.markdown) },
  };
});

export const action = withAccess('admin/case', async ({ ctx, params, request }) => {
  const disputeId = requireId(params['disputeId']);
  const fields = keptFields(await request.formData());
  const { step } = fields;
  if (step === 'change') return data({ failure: undefined, fields });
  const input = parseInput(decideDisputeSchema, { ...fields, lines: readRulings(fields), disputeId });
  if (!input.ok) return actionFailure(input.error, fields);
  if (step === 'look') return data({ failure: undefined, fields, isToConfirm: true });
  const decided = await decideDispute(ctx, input.value);
  return decided.ok ? redirect(`/admin/cases/${disputeId}?decided`) : actionFailure(decided.error, fields);
});

export const meta = pageTitle;

export default function Case() {
  const t = useTranslations('disputes');
  const corrections = useTranslations('corrections.desk');
  const { title, dispute, guideline, isJustDecided } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/admin/cases', text: t('cases.title') }]} />}
        title={title}
        lead={dispute.organizationName}
      />
      <div className="flex flex-col gap-5">
        {dispute.otherCaseId !== null && (
          <p>
            <Link to={`/admin/cases/${dispute.otherCaseId}`} className="underline underline-offset-2">
              {corrections('other')}
            </Link>
          </p>
        )}
        <DisputeAccount dispute={dispute} />
        <CaseTime segments={dispute.segments} />
        <div className="grid items-start gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex min-w-0 flex-col gap-5">
            <CaseEvidence evidence={dispute} />
            <section aria-labelledby="task">
              <h2 id="task" className="mb-3 text-base font-semibold">
                {t('case.task')}
              </h2>
              <TaskPanel content={dispute.content} guideline={guideline} guidelineLanguage={dispute.contentLanguage} />
            </section>
          </div>
          <div className="min-w-0 lg:sticky lg:top-6">
            <CaseDecision
              dispute={dispute}
              failure={refused?.failure}
              fields={refused?.fields ?? {}}
              isToConfirm={refused !== undefined && 'isToConfirm' in refused}
              isJustDecided={isJustDecided}
            />
          </div>
        </div>
      </div>
    </>
  );
}
