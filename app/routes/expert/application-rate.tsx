import { redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { parseInput } from '~/core/parse-input';
import { versionOf } from '~/features/applications/application-steps';
import { getProfile } from '~/features/applications/get-profile.server';
import { guideRates } from '~/features/applications/pay-bands';
import { saveRate } from '~/features/applications/save-rate.server';
import { saveRateSchema } from '~/features/applications/save-steps.schema';
import { RateFields } from '~/features/applications/ui/rate-fields';
import { RateGuidance } from '~/features/applications/ui/rate-guidance';
import { RateSummary } from '~/features/applications/ui/rate-summary';
import { actionFailure, keptFields } from '~/platform/http/action-failure.server';
import { withAccess } from '~/routes/with-access.server';
import { Card } from '~/ui/card';
import { useFieldErrors } from '~/ui/failure-notice';
import { pageTitle } from '~/ui/page-title';
import { ApplicationFrame, StepButtons, StepFailure, StepVersion } from './application-frame';
import { applicationPath, CLOSED_PATH, nextPage } from './application-path';
import { BandWords } from './band-words';
import { loadApplicationFlow } from './load-application-flow.server';
import { revalidateStep } from './revalidate-step';

export const loader = withAccess('expert/application-rate', async ({ ctx, t }) => {
  const { saved, states } = await loadApplicationFlow(ctx, CLOSED_PATH);
  const profile = await getProfile(ctx.db, ctx.actor.userId);
  const { expectedRateMinor, rateCurrency } = profile ?? {};
  return {
    title: t('application.step.rate'),
    states,
    version: versionOf(saved, 'rate'),
    rate: expectedRateMinor && rateCurrency ? { amountMinor: expectedRateMinor, currency: rateCurrency } : null,
    bands: guideRates(saved.work?.domains ?? [], profile),
  };
});

export const action = withAccess('expert/application-rate', async ({ ctx, request }) => {
  const fields = keptFields(await request.formData());
  const input = parseInput(saveRateSchema, fields);
  const saved = input.ok ? await saveRate(ctx, input.value) : input;
  return saved.ok ? redirect(applicationPath(nextPage('rate'))) : actionFailure(saved.error, fields);
});

export const meta = pageTitle;

export const shouldRevalidate = revalidateStep;

export default function ApplicationRate() {
  const t = useTranslations('application.rate');
  const { states, version, rate, bands } = useLoaderData<typeof loader>();
  const { failure, fields } = useActionData<typeof action>() ?? {};
  const errors = useFieldErrors(failure);
  const domains = bands.map(({ domain }) => domain);
  return (
    <ApplicationFrame page="rate" states={states} lead={t('lead')}>
      <BandWords>
        <RateGuidance bands={bands} />
      </BandWords>
      <Card>
        <Form method="post" className="flex flex-col gap-6">
          <StepFailure failure={failure} saved={rate && <RateSummary {...rate} domains={domains} />} />
          <StepVersion version={version} failure={failure} fields={fields} />
          <RateFields rate={rate} domains={domains} fields={fields} errors={errors} />
          <StepButtons page="rate" />
        </Form>
      </Card>
    </ApplicationFrame>
  );
}
