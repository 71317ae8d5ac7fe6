import { redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { decideApplicationSchema } from '~/features/applications/decide-application.schema';
import { decideApplication } from '~/features/applications/decide-application.server';
import { getApplicationForReview } from '~/features/applications/get-application-for-review.server';
import { ApplicationHistory } from '~/features/applications/ui/application-history';
import { ApplicationStatusBadge } from '~/features/applications/ui/application-status-badge';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { failureResponse } from '~/platform/http/failure-response';
import { requireId } from '~/routes/require-id';
import { withAccess } from '~/routes/with-access.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { Card } from '~/ui/card';
import { DateTime } from '~/ui/date-time';
import { DoneNotice } from '~/ui/done-notice';
import { PageHeader } from '~/ui/page-header';
import { pageTitle } from '~/ui/page-title';
import { ApplicationDecision } from './application-decision';
import { ApplicationFacts } from './application-facts';

export const loader = withAccess('admin/application', async ({ ctx, params, context, t }) => {
  const found = await getApplicationForReview(ctx, requireId(params['applicationId']));
  if (!found.ok) throw failureResponse(found.error);
  const { applicant } = found.value;
  return {
    title: t('application.desk.pageTitle', { name: applicant.legalName }),
    review: found.value,
    country: new Intl.DisplayNames([context.locale], { type: 'region' }).of(applicant.country) ?? applicant.country,
  };
});

export const action = withAccess('admin/application', async ({ ctx, params, request }) => {
  const applicationId = requireId(params['applicationId']);
  const fields = keptFields(await request.formData());
  const input = parseInput(decideApplicationSchema, { ...fields, applicationId });
  const decided = input.ok ? await decideApplication(ctx, input.value) : input;
  return decided.ok ? redirect(`/admin/applications/${applicationId}?decided`) : actionFailure(decided.error, fields);
});

export const meta = pageTitle;

/** Also after a refusal: somebody else may have decided meanwhile. */
export const shouldRevalidate = () => true;

/** Everything about an application on one page, and what is decided about it. */
export default function Application() {
  const t = useTranslations('application');
  const { title, review, country } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const { search, key } = useLocation();
  const { status, statusSince, decisionDueAt } = review.application;
  const isJustDecided = search === '?decided' && !failure;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ to: '/admin/applications', text: t('desk.title') }]} />}
        title={title}
        badges={<ApplicationStatusBadge status={status} reader="desk" />}
        lead={
          <>
            {t.rich('stand.since', { at: () => <DateTime at={statusSince} /> })}
            {decisionDueAt && (status === 'submitted' || status === 'in_review') && (
              <>
                {' · '}
                {t('desk.column.due')} <DateTime at={decisionDueAt} show="exact" />
              </>
            )}
          </>
        }
      />
      <div className="grid items-start gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <ApplicationFacts review={review} country={country} />
          <Card title={t('desk.history')}>
            <ApplicationHistory history={review.history} forDesk />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-6">
          {isJustDecided && (
            <DoneNotice of={key}>
              {t('desk.decided')} <Link to="/admin/applications">{t('desk.toAll')}</Link>
            </DoneNotice>
          )}
          <ApplicationDecision key={status} review={review} failure={failure} fields={fields ?? {}} />
        </div>
      </div>
    </>
  );
}
